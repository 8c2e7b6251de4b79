package kiosk.app.visit;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.app.visit.staff.DayBooks;
import kiosk.app.visit.staff.DayFigures;
import kiosk.app.visit.staff.Elsewhere;
import kiosk.app.visit.staff.Gate;
import kiosk.app.visit.staff.Gate.Verdict;
import kiosk.app.visit.staff.Machine;
import kiosk.app.visit.staff.Member;
import kiosk.app.visit.staff.Signed;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffJournal;
import kiosk.app.visit.staff.StaffJournal.Deed;
import kiosk.app.visit.staff.StaffNews;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.SignIn.Trouble;
import kiosk.matter.Texts;
import kiosk.sync.DownEvent;

/// The staff side of the machine: signing in, the pages, and what is done on them. Shows nothing
/// while a visit is running.
///
/// Thread rule: the mailbox only.
final class StaffRoom {
    private static final int SECONDS = 300;
    private static final int READ_EVERY_S = 5;

    /// What the staff side needs besides the ports.
    record Side(Optional<DayBooks> days, Machine machine) {
        static Side none() {
            return new Side(Optional.empty(), Machine.untouchable());
        }
    }

    /// What waits for a second person.
    private record Asked(Texts act, boolean lead, Consumer<String> go) {}

    private final Floor floor;
    private final Side side;
    private final StaffBell bell;
    private final Background background;
    private final StaffNews news;
    private final StaffJournal journal;
    private final Gate gate;
    private final StaffWork work;
    private final Service service;
    private final SelfTests tests;
    private final DayFigures figures;

    private Optional<StaffEntry> entry = Optional.empty();
    private Optional<Signed> who = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Trouble secondTrouble = new Trouble.None();
    private Optional<Notice> notice = Optional.empty();
    private Optional<String> asking = Optional.empty();
    private Optional<Boolean> asksPower = Optional.empty();
    private StaffPage page = StaffPage.OVERVIEW;
    private StaffData data = StaffData.empty();
    private Elsewhere elsewhere = Elsewhere.unknown();
    private boolean busy;
    private int secondsLeft;
    private int volume = 60;
    private int brightness = 100;

    StaffRoom(Floor floor, StaffBell bell, Background background, Side side) {
        this.floor = floor;
        this.bell = bell;
        this.background = background;
        this.side = side;
        Ports ports = floor.ports();
        this.news = new StaffNews(ports.store(), ports.terminal().staffPhone());
        this.journal = new StaffJournal(ports);
        this.gate = new Gate(ports, news, journal);
        this.work = new StaffWork(ports, journal, background);
        this.service = new Service(floor, journal);
        this.tests = new SelfTests(floor, side.machine());
        this.figures = new DayFigures(ports);
        side.days().ifPresent(days -> days.onChange(() -> floor.post(floor::changed)));
    }

    /// Reads what outlives a restart, and looks at the machine. Called once, when the desk opens.
    void open() {
        service.read();
        readElsewhere();
        tests.run();
    }

    void heard(DownEvent event) {
        if (StaffNews.concerns(event)) {
            readElsewhere();
        }
    }

    private void readElsewhere() {
        floor.outside(
                news::elsewhere,
                found -> {
                    elsewhere = found;
                    floor.changed();
                });
    }

    /// Where else a customer can go.
    Elsewhere elsewhere() {
        return elsewhere;
    }

    Gate gate() {
        return gate;
    }

    StaffJournal journal() {
        return journal;
    }

    /// Whether customers are turned away.
    Optional<StaffPlace.Suspended> suspended() {
        return service.suspended();
    }

    /// Somebody of the staff stands here.
    boolean present() {
        return entry.isPresent() || who.isPresent();
    }

    /// What staff see; present while [#present].
    StaffPlace place() {
        if (entry.isPresent()) {
            return entry.get().place();
        }
        Banner banner = who.orElseThrow().banner(secondsLeft);
        if (asked.isPresent()) {
            return new StaffPlace.Second(banner, asked.get().act(), secondTrouble);
        }
        Ports ports = floor.ports();
        return switch (page) {
            case OVERVIEW ->
                    new StaffPlace.Overview(
                            banner,
                            notice,
                            today(),
                            data.rows(ports.devices()),
                            data.unresolved(),
                            service.suspended());
            case PAPER -> new StaffPlace.Paper(banner, notice, data.printers(ports.devices()));
            case STOCK -> new StaffPlace.Stock(banner, notice, data.day().stock());
            case MONEY ->
                    new StaffPlace.Money(
                            banner, notice, data.unresolved(), data.day().resolved(), asking);
            case REPRINT -> new StaffPlace.Reprint(banner, notice, busy);
            case DAY_END ->
                    new StaffPlace.DayEnd(
                            banner, notice, side.days().map(DayBooks::view).orElse(DayGone.VIEW));
            case SUSPEND ->
                    new StaffPlace.Suspend(banner, notice, Service.REASONS, service.suspended());
            case SELF_TEST -> new StaffPlace.SelfTest(banner, tests.running(), tests.checks());
            case SETTINGS ->
                    new StaffPlace.Settings(
                            banner,
                            notice,
                            volume,
                            side.machine().hasBrightness()
                                    ? Optional.of(brightness)
                                    : Optional.empty(),
                            data.printers(ports.devices()),
                            asksPower);
        };
    }

    private StaffPlace.Today today() {
        DayFigures.Day day = data.day();
        return new StaffPlace.Today(
                day.cases(),
                day.completed(),
                day.payments(),
                day.paidFen(),
                data.waiting(),
                data.oldest(),
                bell.calls(),
                bell.answerSeconds());
    }

    void act(StaffAct act) {
        secondsLeft = SECONDS;
        if (entry.isPresent()) {
            if (act instanceof StaffAct.Leave || act instanceof StaffAct.Cancel) {
                leave();
            } else {
                entry.get().act(act);
            }
        } else if (who.isPresent()) {
            signed(who.get().member().no(), act);
        } else if (act instanceof StaffAct.Open) {
            entry = Optional.of(new StaffEntry(floor, gate, this::enter));
            floor.changed();
        }
    }

    private void enter(Signed signed) {
        entry = Optional.empty();
        who = Optional.of(signed);
        page = StaffPage.OVERVIEW;
        notice = Optional.empty();
        secondsLeft = SECONDS;
        note(Deed.of(signed.member().no(), "enter", signed.byCard() ? "badge" : "number", "ok"));
        refresh();
        floor.changed();
    }

    private void leave() {
        entry.ifPresent(StaffEntry::close);
        who.ifPresent(signed -> note(Deed.of(signed.member().no(), "leave", "", "ok")));
        entry = Optional.empty();
        who = Optional.empty();
        asked = Optional.empty();
        notice = Optional.empty();
        asksPower = Optional.empty();
        floor.changed();
    }

    private void note(Deed deed) {
        floor.outside(
                () -> {
                    journal.write(deed);
                    return true;
                },
                _ -> {});
    }

    private void signed(String no, StaffAct act) {
        switch (act) {
            case StaffAct.Leave() -> leave();
            case StaffAct.Cancel() -> {
                asked = Optional.empty();
                asksPower = Optional.empty();
                floor.changed();
            }
            case StaffAct.SecondPerson(String second, char[] pin) -> second(second, pin);
            case StaffAct.Go(StaffPage to) -> {
                page = to;
                notice = Optional.empty();
                refresh();
                floor.changed();
            }
            default -> {
                if (!busy) {
                    new StaffDispatch(this, no).perform(act);
                }
            }
        }
    }

    /// Runs an act outside and shows what came of it.
    void perform(Callable<Notice> act) {
        busy = true;
        notice = Optional.empty();
        floor.changed();
        floor.outside(
                act,
                said -> {
                    busy = false;
                    asking = Optional.empty();
                    notice = Optional.of(said);
                    refresh();
                    floor.changed();
                });
    }

    /// `go` gets the second person's number once they signed.
    void needSecond(Texts act, boolean lead, Consumer<String> go) {
        asked = Optional.of(new Asked(act, lead, go));
        secondTrouble = new Trouble.None();
        floor.changed();
    }

    private void second(String no, char[] pin) {
        if (asked.isEmpty() || busy) {
            return;
        }
        busy = true;
        floor.outside(() -> gate.check(no, pin), this::secondJudged);
    }

    private void secondJudged(Verdict verdict) {
        busy = false;
        if (asked.isEmpty() || who.isEmpty()) {
            return;
        }
        switch (verdict) {
            case Verdict.Known(Member member) -> {
                Asked act = asked.get();
                boolean fits =
                        !member.no().equals(who.get().member().no())
                                && (!act.lead() || member.lead() || who.get().member().lead());
                if (fits) {
                    asked = Optional.empty();
                    act.go().accept(member.no());
                } else {
                    secondTrouble = new Trouble.Wrong(0);
                }
            }
            case Verdict.Wrong(int left) -> secondTrouble = new Trouble.Wrong(left);
            case Verdict.Locked(var until) -> secondTrouble = new Trouble.Locked(until);
            case Verdict.NoRoster() -> secondTrouble = new Trouble.NoRoster();
        }
        floor.changed();
    }

    /// Reads what the pages show.
    void refresh() {
        floor.outside(
                () -> StaffData.read(floor.ports(), figures, background),
                read -> {
                    data = read;
                    floor.changed();
                });
    }

    /// A second passed.
    void tick() {
        service.tick();
        if (entry.isPresent() && !entry.get().tick()) {
            leave();
        }
        if (who.isPresent()) {
            secondsLeft--;
            if (secondsLeft <= 0) {
                leave();
            } else if (secondsLeft % READ_EVERY_S == 0) {
                refresh();
            }
        }
    }

    StaffWork work() {
        return work;
    }

    Service service() {
        return service;
    }

    SelfTests tests() {
        return tests;
    }

    Side side() {
        return side;
    }

    void asking(String orderNo) {
        asking = Optional.of(orderNo);
    }

    void asksPower(boolean restart) {
        asksPower = Optional.of(restart);
        floor.changed();
    }

    void sound(int percent) {
        volume = percent;
    }

    void light(int percent) {
        brightness = percent;
    }

    /// Shows a note without doing anything.
    void tell(Notice said) {
        notice = Optional.of(said);
        floor.changed();
    }
}
