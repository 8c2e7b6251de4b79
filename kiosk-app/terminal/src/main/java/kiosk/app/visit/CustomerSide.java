package kiosk.app.visit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kiosk.device.IdentityDocument;
import kiosk.matter.Matter;
import kiosk.matter.Page;
import kiosk.sync.DownEvent;
import kiosk.sync.StoreException;

/// One customer at a time: from the first touch over home and matters to the things to take along
/// and the wiped memory.
///
/// Thread rule: the mailbox only.
final class CustomerSide {
    private final Floor floor;
    private final Background background;
    private final StaffBell bell;
    private final Company company;
    private final IdleClock idle;
    private final OftenHere often = new OftenHere();
    private final Assortment assortment;

    private Optional<Sitting> sitting = Optional.empty();
    private Optional<HomeDesk> home = Optional.empty();
    private Optional<CaseDesk> matter = Optional.empty();
    private Optional<Leaving> leaving = Optional.empty();
    private boolean quitAsked;

    CustomerSide(Floor floor, Background background, StaffBell bell, Company company) {
        this.floor = floor;
        this.background = background;
        this.bell = bell;
        this.company = company;
        this.idle = new IdleClock(floor.ports().terminal().idle());
        this.assortment = new Assortment(floor);
    }

    /// Central said something.
    void heard(DownEvent event) {
        assortment.heard(event);
    }

    /// Learns what is often done here.
    void open() {
        Ports ports = floor.ports();
        floor.outside(() -> OftenHere.lately(ports.store(), ports.central().now()), often::add);
    }

    /// Whether somebody is served or has things to take.
    boolean occupied() {
        return sitting.isPresent() || leaving.isPresent();
    }

    /// The case at the machine, empty when there is none.
    String caseId() {
        return matter.map(m -> m.file().id()).orElse("");
    }

    Optional<Sitting> sitting() {
        return sitting;
    }

    boolean inMatter() {
        return matter.isPresent();
    }

    /// Where staff are called to.
    String where() {
        return matter.map(m -> m.file().journey().matter().id()).orElse("home");
    }

    void touched() {
        idle.touched();
    }

    Optional<Scene.Place> place() {
        if (leaving.isPresent()) {
            return leaving.map(Leaving::place);
        }
        return matter.map(desk -> CasePlaces.shown(desk, assortment))
                .or(() -> home.map(HomeDesk::place));
    }

    Optional<Integer> idleWarning() {
        return sitting.flatMap(_ -> idle.warning(elder(), matter.isPresent()));
    }

    Optional<Shell.QuitQuestion> quitQuestion() {
        return quitAsked ? matter.map(CasePlaces::question) : Optional.empty();
    }

    void act(Act act) {
        switch (act) {
            case Act.Touched(), Act.StillHere() -> floor.changed();
            case Act.Begin() -> sit();
            case Act.SetLanguage(String language) -> {
                sit();
                sitting.ifPresent(s -> s.speak(language));
                floor.changed();
            }
            case Act.SetLook(Shell.Look look) -> {
                sit();
                sitting.ifPresent(s -> s.look(look));
                floor.changed();
            }
            case Act.CallStaff(boolean call) -> bell.asked(call, where());
            case Act.Quit(boolean confirmed) -> quit(confirmed);
            case Act.ChooseMatter(String id) -> {
                sit();
                closeEnded(() -> choose(id));
            }
            case Act.TakeUp(String code) -> takeUp(code);
            case Act.LookForMe(boolean wanted) when wanted ->
                    closeEnded(() -> home.ifPresent(h -> h.act(act)));
            case Act.LookForMe _ -> {
                sitting.ifPresent(Sitting::lookRefused);
                floor.changed();
            }
            case Act.SaveDraft() -> {
                quitAsked = false;
                route(act);
            }
            case Act.AnotherMatter() -> another();
            case Act.Finish() -> finish();
            default -> route(act);
        }
    }

    private void route(Act act) {
        if (act instanceof Act.IdentifyFirst || act instanceof Act.MyCases) {
            sit();
        }
        if (matter.isPresent()) {
            boolean guide = matter.get().place() instanceof Scene.AtPage(Page.Guide _, _, _);
            if (act instanceof Act.Back && guide) {
                closeCase(this::goHome);
            } else {
                matter.get().act(act);
            }
        } else {
            home.ifPresent(h -> h.act(act));
        }
    }

    /// Somebody is here.
    private void sit() {
        if (sitting.isEmpty() && leaving.isEmpty()) {
            sitting = Optional.of(new Sitting(floor.ports().ids().next()));
            idle.touched();
            goHome();
        }
    }

    /// A card lies on the reader though nobody asked for it.
    void laid(IdentityDocument card) {
        sit();
        home.ifPresent(h -> h.laid(card));
    }

    private void goHome() {
        home.ifPresent(HomeDesk::close);
        sitting.ifPresent(s -> {
            HomeDesk desk = new HomeDesk(floor, s, assortment, often);
            home = Optional.of(desk);
            desk.begin();
        });
        floor.changed();
    }

    private void choose(String id) {
        if (home.isEmpty() || matter.isPresent() || sitting.isEmpty()) {
            return;
        }
        Optional<Matter> chosen = home.get().chosen(id);
        if (chosen.isEmpty()) {
            return;
        }
        home.get().close();
        home = Optional.empty();
        Sitting visitor = sitting.get();
        try {
            begin(
                    visitor,
                    CaseFile.open(floor.ports(), visitor.at(background::hold), chosen.get()));
            often.begun(id);
        } catch (StoreException trouble) {
            floor.broken(trouble);
        }
    }

    private void begin(Sitting visitor, CaseFile file) {
        CaseDesk desk =
                new CaseDesk(floor, visitor, file, () -> leave(Belongings.of(matter, sitting)));
        matter = Optional.of(desk);
        company.caseOpened(file.id());
        desk.begin();
    }

    private void closeEnded(Runnable then) {
        if (matter.map(CaseDesk::place).filter(CasePlaces::over).isPresent()) {
            closeCase(() -> {
                goHome();
                then.run();
            });
        } else {
            then.run();
        }
    }

    private void takeUp(String code) {
        if (home.isEmpty() || matter.isPresent() || sitting.isEmpty()) {
            return;
        }
        Sitting visitor = sitting.get();
        Consumer<CaseFile> then =
                file -> {
                    home.ifPresent(HomeDesk::close);
                    home = Optional.empty();
                    begin(visitor, file);
                };
        home.get()
                .takeUp(
                        code,
                        visitor.at(background::hold),
                        then,
                        file -> background.letGo(file.id()));
    }

    private void another() {
        if (leaving.isEmpty() && sitting.isPresent()) {
            closeCase(this::goHome);
        }
    }

    /// Ends the case at the machine; what is open goes to the background.
    void closeCase(Runnable then) {
        if (matter.isEmpty()) {
            then.run();
            return;
        }
        CaseDesk closing = matter.get();
        closing.close(() -> {
            CasePlaces.remember(closing);
            matter = Optional.empty();
            background.letGo(closing.file().id());
            then.run();
        });
    }

    private void quit(boolean confirmed) {
        if (matter.isEmpty() || confirmed) {
            quitAsked = false;
            leave(Belongings.of(matter, sitting));
        } else {
            quitAsked = !quitAsked;
        }
        floor.changed();
    }

    private void finish() {
        quitAsked = false;
        if (leaving.isEmpty()) {
            leave(Belongings.of(matter, sitting));
        } else if (leaving.get().mayFinish()) {
            wipe();
        }
    }

    private void leave(Set<String> take) {
        closeCase(() -> {
            home.ifPresent(HomeDesk::close);
            home = Optional.empty();
            if (take.isEmpty()) {
                wipe();
            } else {
                sitting.ifPresent(Sitting::wipe);
                Leaving last = new Leaving(floor, take);
                leaving = Optional.of(last);
                last.begin();
                floor.changed();
            }
        });
    }

    /// Nothing of this customer is left in memory that the screen can reach.
    private void wipe() {
        sitting.ifPresent(Sitting::wipe);
        sitting = Optional.empty();
        leaving.ifPresent(Leaving::close);
        leaving = Optional.empty();
        quitAsked = false;
        company.visitEnded();
        bell.clear();
        floor.changed();
    }

    /// The machine is about to end: goes, unless paper is still coming out; whether all is put
    /// away.
    boolean gone() {
        if (home.map(HomeDesk::busy).orElse(false)) {
            return false;
        }
        home.ifPresent(HomeDesk::close);
        home = Optional.empty();
        wipe();
        return true;
    }

    /// Nothing works any more: nothing stays in memory, and what is open is the background's as
    /// soon as no effect of it is under way; a payment must not be resolved while it is being made.
    void broken() {
        matter.ifPresent(m -> m.abandon(() -> background.letGo(m.file().id())));
        matter = Optional.empty();
        home.ifPresent(HomeDesk::close);
        home = Optional.empty();
        leaving = Optional.empty();
        sitting.ifPresent(Sitting::wipe);
        sitting = Optional.empty();
    }

    void tick() {
        if (leaving.isPresent()) {
            if (leaving.get().tick(bell)) {
                wipe();
            }
            return;
        }
        home.ifPresent(HomeDesk::tick);
        matter.ifPresent(m -> m.driver().tick());
        boolean waits =
                matter.map(m -> m.driver().busy()).orElse(false)
                        || home.map(HomeDesk::busy).orElse(false);
        if (waits) {
            idle.touched();
        } else if (sitting.isPresent() && idle.tick(elder(), matter.isPresent())) {
            leave(Belongings.of(matter, sitting));
            return;
        }
        floor.changed();
    }

    private boolean elder() {
        return sitting.map(s -> s.look() == Shell.Look.ELDER).orElse(false) || company.beside();
    }
}
