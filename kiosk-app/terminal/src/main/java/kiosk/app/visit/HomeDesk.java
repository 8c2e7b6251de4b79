package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.device.Cancel;
import kiosk.device.IdentityDocument;
import kiosk.matter.Assurance;
import kiosk.matter.IdWay;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import kiosk.sync.StoreException;

/// Before and between matters: finding one, identifying first, and what is kept for the owner.
///
/// Thread rule: the mailbox only.
final class HomeDesk implements Front {
    private final Floor floor;
    private final Sitting sitting;
    private final CardTable table;
    private final Assortment assortment;
    private final Finder finder;

    private enum At {
        HOME,
        CARD,
        LOOKING,
        OWNED
    }

    private Optional<LookingForYou> looking = Optional.empty();
    private At at = At.HOME;
    private List<Scene.OwnedItem> items = List.of();
    private Scene.Work work = new Scene.Work.None();
    private Cancel cancel = new Cancel();
    private int owed;
    private int page;
    private boolean closed;
    private boolean printing;
    private boolean takingUp;

    HomeDesk(Floor floor, Sitting sitting, Assortment assortment, OftenHere often) {
        this.floor = floor;
        this.sitting = sitting;
        this.assortment = assortment;
        this.finder = new Finder(assortment, floor.ports().content().pack().signposts(), often);
        this.table = new CardTable(this, this::read);
    }

    void begin() {
        go(At.HOME);
        countOwed();
    }

    private void go(At next) {
        cancel.request();
        cancel = new Cancel();
        page++;
        at = next;
        work = new Scene.Work.None();
        floor.changed();
    }

    Scene.Place place() {
        return switch (at) {
            case HOME -> hall();
            case LOOKING -> looking.map(one -> one.place(work)).orElseGet(this::hall);
            case CARD -> new Scene.Identifying(work);
            case OWNED -> new Scene.Owned(items, work);
        };
    }

    private Scene.Home hall() {
        return finder.scene(ports(), owed, new Tips(ports(), assortment, sitting).atHome());
    }

    /// The matter, when this outlet does it and it can be done now; else says why not.
    Optional<Matter> chosen(String id) {
        assortment
                .refused(id)
                .ifPresent(why -> {
                    finder.refuse(why);
                    floor.changed();
                });
        return Optional.of(id)
                .filter(assortment::has)
                .flatMap(assortment.catalogue()::byId)
                .filter(m -> Readiness.blocked(floor.ports(), m).isEmpty());
    }

    void act(Act act) {
        if (printing) {
            return;
        }
        if (at == At.HOME && finder.act(act)) {
            floor.changed();
            return;
        }
        switch (act) {
            case Act.IdentifyFirst() -> identify();
            case Act.LookForMe _ when at == At.HOME -> look();
            case Act.Consent _ when at == At.LOOKING -> looking.ifPresent(one -> one.act(act));
            case Act.MyCases() -> {
                if (sitting.person().isPresent()) {
                    showOwned();
                } else {
                    identify();
                }
            }
            case Act.Reprint(String code) when at == At.OWNED -> reprint(code);
            case Act.RateReply(String caseId, int level) when at == At.OWNED ->
                    rateReply(caseId, level);
            case Act.Back() when at != At.HOME -> go(At.HOME);
            case Act.Answer _ when at == At.OWNED -> showOwned();
            case Act.PrintAgain() when work instanceof Scene.Work.PaperFailed(String code, _) ->
                    reprint(code);
            case Act.GoOnWithoutPaper() when at == At.OWNED -> showOwned();
            default -> {
                // Does not fit.
            }
        }
    }

    private void look() {
        if (sitting.person().isPresent()) {
            Tips.profile(ports(), assortment)
                    .map(matter -> new LookingForYou(this, matter, () -> go(At.HOME)))
                    .ifPresent(next -> {
                        go(At.LOOKING);
                        looking = Optional.of(next);
                        next.begin();
                    });
        }
    }

    private void identify() {
        go(At.CARD);
        table.begin();
    }

    private void read(IdentityDocument document) {
        known(document);
        showOwned();
    }

    private void known(IdentityDocument document) {
        sitting.identified(new Person(document, Assurance.L2, IdWay.ID_CARD));
    }

    /// A card that was laid down without being asked for: whose it is is known from now on, and the
    /// hall stays open. If it is asked for meanwhile, this is the answer.
    void laid(IdentityDocument document) {
        boolean asked = at == At.CARD;
        if (!asked && (sitting.person().isPresent() || at != At.HOME)) {
            return;
        }
        Optional<Texts> refused = CardTable.refused(ports(), document);
        if (asked || refused.isPresent()) {
            go(At.CARD); // whoever else waits for a card need not any more
        }
        if (refused.isPresent()) {
            table.problem(refused.get());
        } else if (asked) {
            read(document);
        } else {
            known(document);
            begin();
        }
    }

    /// Takes up what was laid aside, once at a time; `unwanted` hears of a case that was opened
    /// when the customer had gone elsewhere.
    void takeUp(
            String code, CaseFile.At where, Consumer<CaseFile> then, Consumer<CaseFile> unwanted) {
        if (takingUp) {
            return;
        }
        takingUp = true;
        int now = page;
        floor.outside(
                () -> new LaidAside(floor.ports()).takeUp(code, where),
                file -> {
                    takingUp = false;
                    file.ifPresent(now == page && !closed ? then : unwanted);
                });
    }

    private String owner() {
        return sitting.person()
                .map(p -> floor.ports().terminal().owners().person(p.document().number()))
                .orElse("");
    }

    private void countOwed() {
        if (sitting.person().isPresent()) {
            effect(
                    () -> new Archive(floor.ports()).owed(owner()),
                    count -> {
                        owed = count;
                        floor.changed();
                    });
        }
    }

    private void showOwned() {
        effect(
                () -> new Archive(floor.ports()).items(owner()),
                found -> {
                    if (found.isEmpty() && at == At.CARD) {
                        go(At.HOME);
                    } else {
                        items = found;
                        go(At.OWNED);
                    }
                });
    }

    /// Once, and only what was answered.
    private void rateReply(String caseId, int level) {
        Optional<Scene.OwnedItem> item =
                items.stream()
                        .filter(one -> one.caseId().equals(caseId))
                        .filter(one -> one.reply().filter(r -> r.stars() == 0).isPresent())
                        .findFirst();
        if (item.isEmpty() || level < 1 || level > 5) {
            return;
        }
        Scene.OwnedItem rated =
                item.get().with(new Scene.Reply(item.get().reply().get().answer(), level));
        items = items.stream().map(one -> one.equals(item.get()) ? rated : one).toList();
        floor.changed();
        effect(
                () -> {
                    new Archive(floor.ports()).rateReply(caseId, level);
                    return level;
                },
                _ -> floor.changed());
    }

    private void reprint(String code) {
        printing = true;
        show(new Scene.Work.Printing());
        effect(() -> printAgain(code), this::show);
    }

    private Scene.Work printAgain(String code) throws StoreException {
        Optional<Kept> kept = new Archive(floor.ports()).byCode(code);
        if (kept.isEmpty()) {
            return new Scene.Work.PaperFailed(
                    code, Texts.of("没有找到这份文件", "This document was not found"));
        }
        Press press = new Press(floor.ports(), sitting.visitId(), kept.get().frame().caseId());
        return switch (press.print(kept.get())) {
            case Press.Result.OnPaper() ->
                    new Scene.Work.PaperOut(kept.get().frame().documentNo(), code);
            case Press.Result.Failed(var say) -> new Scene.Work.PaperFailed(code, say);
        };
    }

    void tick() {
        if (at == At.CARD) {
            table.tick();
        }
    }

    void close() {
        closed = true;
        cancel.request();
    }

    boolean busy() {
        return printing;
    }

    @Override
    public Ports ports() {
        return floor.ports();
    }

    @Override
    public Sitting sitting() {
        return sitting;
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }

    @Override
    public void show(Scene.Work next) {
        if (next instanceof Scene.Work.PaperOut || next instanceof Scene.Work.PaperFailed) {
            printing = false;
        }
        work = next;
        floor.changed();
    }

    @Override
    public void showLater(Scene.Work next) {
        floor.post(() -> show(next));
    }

    @Override
    public <T> void effect(Callable<T> task, Consumer<T> then) {
        int now = page;
        floor.outside(
                task,
                result -> {
                    if (now == page && !closed) {
                        then.accept(result);
                    }
                });
    }
}
