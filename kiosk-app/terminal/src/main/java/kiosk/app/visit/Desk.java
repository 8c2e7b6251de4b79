package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kiosk.app.visit.staff.Backstage;
import kiosk.app.visit.staff.Service;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffRoom;
import kiosk.device.Device;
import kiosk.matter.Matter;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.DownEvent;
import kiosk.sync.StoreException;

/// The machine's front desk: one visit at a time, from the first touch to the wiped screen.
///
/// Thread rule: [#act], [#tick], [#onScene] and [#scene] from any thread.
public final class Desk implements Visit {
    private final Ports ports;
    private final Background background;
    private final Mailbox mailbox;
    private final Floor floor;
    private final StaffBell bell;
    private final IdleClock idle;
    private final StaffRoom staff;
    private final List<Consumer<Scene>> listeners = new CopyOnWriteArrayList<>();

    private Optional<Sitting> sitting = Optional.empty();
    private Optional<HomeDesk> home = Optional.empty();
    private Optional<CaseDesk> matter = Optional.empty();
    private Optional<Leaving> leaving = Optional.empty();
    private Optional<String> broken = Optional.empty();
    private Optional<Runnable> retiring = Optional.empty();
    private boolean quitAsked;
    private boolean publishing;
    private volatile Scene scene;

    /// A desk over these ports; unfinished cases go to `background`, staff come in `backstage`.
    public Desk(Ports ports, Background background, Backstage backstage) {
        this.ports = ports;
        this.background = background;
        this.mailbox = new Mailbox(ports.effects(), () -> breakDown("X1"));
        this.floor = new Floor(ports, mailbox, this::publish, trouble -> breakDown(code(trouble)));
        this.bell = new StaffBell(floor);
        this.idle = new IdleClock(ports.terminal().idle());
        this.staff = 
                new StaffRoom(
                        new DeskPremises(
                                floor,
                                new Payments(ports, background),
                                this::occupied,
                                () -> matter.map(m -> m.file().id()).orElse("")),
                        backstage);
        this.scene = compose();
        ports.central().onReachable(_ -> mailbox.post(this::publish));
        ports.central().onEvent(event -> mailbox.post(() -> heard(event)));
    }

    /// The machine starts its day: a self-test, whose result waits for staff.
    public void open() {
        mailbox.post(staff::begin);
    }

    private void heard(DownEvent event) {
        bell.heard(event);
        staff.service().heard(event);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Runnable onScene(Consumer<Scene> listener) {
        listeners.add(listener);
        mailbox.post(() -> listener.accept(scene));
        return () -> listeners.remove(listener);
    }

    @Override
    public void act(Act act) {
        mailbox.post(() -> handle(act));
    }

    /// A second passed: called by the composition's clock.
    public void tick() {
        mailbox.post(this::second);
    }

    /// Runs `answer` once everything asked before has been done: a sign of life.
    public void ping(Runnable answer) {
        mailbox.post(answer);
    }

    /// No visit begins any more. The present one ends as soon as its money and its paper are safe:
    /// an attempt nobody presented anything for is cancelled, one under way and a print are
    /// awaited. Then `gone` runs, perhaps more than once.
    public void retire(Runnable gone) {
        mailbox.post(() -> {
            retiring = Optional.of(gone);
            closeCase(this::retired);
        });
    }

    private void retired() {
        if (home.map(HomeDesk::busy).orElse(false)) {
            return; // a sheet is coming out; looked at again each second
        }
        home.ifPresent(HomeDesk::close);
        home = Optional.empty();
        wipe();
        retiring.ifPresent(Runnable::run);
    }

    private void handle(Act act) {
        if (retiring.isPresent()) {
            return;
        }
        idle.touched();
        if (act instanceof Act.Staff(StaffAct deed)) {
            staff.act(deed);
        } else if (broken.isEmpty() && serving()) {
            serve(act);
        } else {
            besideService(act);
        }
    }

    /// Whether the screen belongs to customers.
    private boolean serving() {
        return staff.place().isEmpty() && (occupied() || staff.service().suspended().isEmpty());
    }

    private boolean occupied() {
        return sitting.isPresent() || leaving.isPresent();
    }

    private void besideService(Act act) {
        switch (act) {
            case Act.Touched(), Act.StillHere() -> staff.touched();
            case Act.SetLanguage(String language) -> {
                staff.speak(language);
                publish();
            }
            case Act.CallStaff(boolean call) when staff.place().isEmpty() -> {
                if (call) {
                    bell.ring(where());
                } else {
                    bell.takeBack();
                }
            }
            default -> {
                // Nobody is served now.
            }
        }
    }

    private void serve(Act act) {
        switch (act) {
            case Act.Touched(), Act.StillHere() -> publish();
            case Act.Begin() -> sit();
            case Act.SetLanguage(String language) -> {
                sit();
                sitting.ifPresent(s -> s.speak(language));
                publish();
            }
            case Act.SetLook(Shell.Look look) -> {
                sit();
                sitting.ifPresent(s -> s.look(look));
                publish();
            }
            case Act.CallStaff(boolean call) -> {
                if (call) {
                    bell.ring(where());
                } else {
                    bell.takeBack();
                }
            }
            case Act.Quit(boolean confirmed) -> quit(confirmed);
            case Act.ChooseMatter(String id) -> {
                sit();
                choose(id);
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
            sitting = Optional.of(new Sitting(ports.ids().next()));
            idle.touched();
            goHome();
        }
    }

    private void goHome() {
        home.ifPresent(HomeDesk::close);
        sitting.ifPresent(s -> {
            HomeDesk desk = new HomeDesk(floor, s);
            home = Optional.of(desk);
            desk.begin();
        });
        publish();
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
            CaseFile file =
                    CaseFile.open(ports, visitor.visitId(), chosen.get(), visitor.language());
            background.hold(file.id());
            CaseDesk desk = new CaseDesk(floor, visitor, file, () -> leave(belongings()));
            matter = Optional.of(desk);
            staff.caseOpened(file.id());
            desk.begin();
        } catch (StoreException trouble) {
            floor.broken(trouble);
        }
    }

    private void another() {
        if (leaving.isPresent() || sitting.isEmpty()) {
            return;
        }
        closeCase(this::goHome);
    }

    /// Ends the case at the machine; what is open goes to the background.
    private void closeCase(Runnable then) {
        if (matter.isEmpty()) {
            then.run();
            return;
        }
        CaseDesk closing = matter.get();
        closing.close(() -> {
            matter = Optional.empty();
            background.letGo(closing.file().id());
            background.wake();
            then.run();
        });
    }

    private void quit(boolean confirmed) {
        if (matter.isEmpty()) {
            leave(belongings());
        } else if (confirmed) {
            quitAsked = false;
            leave(belongings());
        } else {
            quitAsked = !quitAsked;
        }
        publish();
    }

    private void finish() {
        quitAsked = false;
        if (leaving.isPresent()) {
            if (leaving.get().mayFinish()) {
                wipe();
            }
        } else {
            leave(belongings());
        }
    }

    /// What lies at the machine now.
    private Set<String> belongings() {
        if (matter.isPresent()) {
            return Belongings.of(matter.get());
        }
        boolean card = sitting.flatMap(Sitting::person).isPresent();
        return card ? Set.of(Belongings.ID_CARD) : Set.of();
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
                publish();
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
        staff.visitEnded();
        bell.clear();
        publish();
    }

    private void second() {
        bell.tick(where());
        staff.tick();
        if (retiring.isPresent() && matter.isEmpty()) {
            retired();
            return;
        }
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
            leave(belongings());
            return;
        }
        publish();
    }

    private boolean elder() {
        return sitting.map(s -> s.look() == Shell.Look.ELDER).orElse(false)
                || !(staff.beside() instanceof StaffBeside.Nobody);
    }

    private String where() {
        return matter.map(m -> m.file().journey().matter().id()).orElse("home");
    }

    private static String code(Throwable trouble) {
        return trouble instanceof StoreException ? "J1" : "E1";
    }

    private void breakDown(String code) {
        broken = Optional.of(code);
        bell.ring("out-of-service-" + code);
        matter.ifPresent(m -> background.letGo(m.file().id()));
        matter = Optional.empty();
        home = Optional.empty();
        leaving = Optional.empty();
        sitting.ifPresent(Sitting::wipe);
        sitting = Optional.empty();
        staff.broken();
        publish();
    }

    private void publish() {
        if (publishing) {
            return;
        }
        publishing = true;
        Scene next = compose();
        scene = next;
        listeners.forEach(listener -> listener.accept(next));
        publishing = false;
    }

    private Scene compose() {
        return new Scene(shell(), place());
    }

    private Scene.Place place() {
        Optional<StaffPlace> page = occupied() ? Optional.empty() : staff.place();
        if (page.isPresent()) {
            return new Scene.AtStaff(page.get());
        }
        Service service = staff.service();
        if (broken.isPresent()) {
            return new Scene.OutOfService(broken.get(), service.elsewhere());
        }
        if (retiring.isPresent() && matter.isEmpty()) {
            return new Scene.OutOfService("OFF");
        }
        if (leaving.isPresent()) {
            return leaving.get().place();
        }
        if (matter.isPresent()) {
            return matter.get().place();
        }
        if (home.isEmpty() && service.suspended().isPresent()) {
            return new Scene.Suspended(
                    service.suspended().get(), service.reason(), service.elsewhere());
        }
        return home.map(HomeDesk::place).orElse(new Scene.Attract());
    }

    private Shell shell() {
        String language = sitting.map(Sitting::language).orElse(staff.language());
        return new Shell(
                language,
                sitting.map(Sitting::look).orElse(Shell.Look.NORMAL),
                ports.terminal().outlet().in(language),
                ports.central().reachable(),
                Set.copyOf(
                        ports.devices().all().stream()
                                .filter(Device::simulated)
                                .map(Device::name)
                                .toList()),
                ports.central().now(),
                bell.state(),
                sitting.flatMap(_ -> idle.warning(elder(), matter.isPresent())),
                quitAsked ? matter.map(m -> m.driver().quitQuestion(m.paid())) : Optional.empty(),
                sitting.flatMap(Sitting::person).map(Person::maskedName),
                staff.beside());
    }
}
