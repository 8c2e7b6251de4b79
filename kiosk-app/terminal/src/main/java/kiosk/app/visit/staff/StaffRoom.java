package kiosk.app.visit.staff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.app.visit.Ports;
import kiosk.app.visit.staff.Gate.Verdict;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.SignIn.Trouble;
import kiosk.matter.Texts;

/// The staff side of the machine: who is in, which page, and what leaves by itself.
///
/// Thread rule: the desk's mailbox only.
public final class StaffRoom implements StaffHall {
    private static final int SECONDS = 300;

    private final Premises premises;
    private final Backstage backstage;
    private final StaffLog log;
    private final Beside beside;
    private final Service service;
    private final PaperWatch paper;
    private final SelfTestRoom selfTest;
    private final SettingsRoom settings;
    private final Map<StaffPage, Room> rooms = new EnumMap<>(StaffPage.class);

    private Optional<SignInDesk> signIn = Optional.empty();
    private Optional<SignInDesk.Entered> in = Optional.empty();
    private Optional<Signing> second = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private StaffPage page = StaffPage.OVERVIEW;
    private String language = Texts.BASE;
    private int left = SECONDS;
    private int working;

    /// Somebody else is asked to sign.
    private record Signing(Texts act, Trouble trouble, boolean checking, Consumer<String> then) {
        Signing with(Trouble what, boolean busy) {
            return new Signing(act, what, busy, then);
        }
    }

    /// Over what the desk lends and what stands behind it.
    public StaffRoom(Premises premises, Backstage backstage) {
        this.premises = premises;
        this.backstage = backstage;
        this.log = new StaffLog(premises.ports());
        this.beside = new Beside(premises);
        this.service = new Service(premises, log);
        PaperCount count = new PaperCount(premises.ports());
        DeviceTable devices = new DeviceTable(premises.ports(), count);
        this.paper = new PaperWatch(premises, log, devices);
        settings = new SettingsRoom(this, premises, devices);
        selfTest = new SelfTestRoom(this, devices);
        rooms.put(StaffPage.OVERVIEW, new OverviewRoom(this, premises, devices, service));
        rooms.put(StaffPage.PAPER, new PaperRoom(this, devices));
        rooms.put(StaffPage.STOCK, new StockRoom(this));
        rooms.put(StaffPage.MONEY, new MoneyRoom(this, premises));
        rooms.put(StaffPage.REPRINT, new ReprintRoom(this, premises));
        rooms.put(StaffPage.DAY_END, new DayRoom(this));
        rooms.put(StaffPage.SUSPEND, new SuspendRoom(this, service));
        rooms.put(StaffPage.SELF_TEST, selfTest);
        rooms.put(StaffPage.SETTINGS, settings);
    }

    /// The machine starts: tests itself, so that the result is there for whoever opens.
    public void begin() {
        settings.restore();
        selfTest.run();
    }

    /// The page to be shown, when the staff side is open.
    public Optional<StaffPlace> place() {
        if (in.isEmpty()) {
            return signIn.map(SignInDesk::place);
        }
        SignInDesk.Entered who = in.get();
        Banner banner =
                new Banner(
                        who.maskedName(),
                        who.member().no(),
                        who.byCard(),
                        who.member().lead(),
                        left);
        return Optional.of(
                second.isPresent()
                        ? new StaffPlace.Second(banner, second.get().act(), second.get().trouble())
                        : room().place(banner, notice));
    }

    private Room room() {
        return Objects.requireNonNull(rooms.get(page), "every page has a room");
    }

    /// Who is beside the customer.
    public StaffBeside beside() {
        return beside.state();
    }

    /// Whether customers are served, and if not, why.
    public Service service() {
        return service;
    }

    /// Language of the staff side.
    public String language() {
        return language;
    }

    /// Another language.
    public void speak(String other) {
        language = other;
        touched();
    }

    /// Somebody touched the screen.
    public void touched() {
        left = SECONDS;
        signIn.ifPresent(SignInDesk::touched);
    }

    /// An act of staff, or the customer's answer to them.
    public void act(StaffAct act) {
        touched();
        if (premises.occupied()) {
            beside.act(act);
        } else if (in.isEmpty()) {
            atTheDoor(act);
        } else if (second.isPresent()) {
            signing(second.get(), act);
        } else {
            inside(act);
        }
        premises.changed();
    }

    private void atTheDoor(StaffAct act) {
        switch (act) {
            case StaffAct.Open() when signIn.isEmpty() ->
                    signIn = Optional.of(new SignInDesk(premises, "enter", true, this::entered));
            case StaffAct.StaffNumber(String no) -> signIn.ifPresent(s -> s.number(no));
            case StaffAct.Pin(char[] pin) -> signIn.ifPresent(s -> s.pin(pin));
            case StaffAct.Cancel() -> signIn.ifPresent(SignInDesk::forget);
            case StaffAct.Leave() -> close();
            default -> {
                // Nobody is in.
            }
        }
    }

    private void entered(SignInDesk.Entered who) {
        signIn.ifPresent(SignInDesk::close);
        signIn = Optional.empty();
        in = Optional.of(who);
        left = SECONDS;
        go(StaffPage.OVERVIEW);
    }

    private void inside(StaffAct act) {
        switch (act) {
            case StaffAct.Leave() -> leave();
            case StaffAct.Go(StaffPage to) -> go(to);
            case StaffAct.SelfTest() when page != StaffPage.SELF_TEST -> go(StaffPage.SELF_TEST);
            default -> {
                notice = Optional.empty();
                room().act(act);
            }
        }
    }

    private void go(StaffPage to) {
        notice = Optional.empty();
        page = to;
        room().enter();
    }

    private void leave() {
        String no = staffNo();
        close();
        premises.outside(
                () -> {
                    log.write(Deed.of("leave", no, "", "ok"));
                    return true;
                },
                _ -> {});
    }

    /// Nobody is in any more, whatever was asked.
    private void close() {
        signIn.ifPresent(SignInDesk::close);
        signIn = Optional.empty();
        in = Optional.empty();
        second = Optional.empty();
        notice = Optional.empty();
        language = Texts.BASE;
    }

    /// The desk broke: whatever was under way will not come back.
    public void broken() {
        close();
        beside.end();
        working = 0;
    }

    /// The visit is over: whoever helped leaves too.
    public void visitEnded() {
        beside.end();
    }

    /// A case began.
    public void caseOpened(String caseId) {
        beside.caseOpened(caseId);
    }

    /// A second passed.
    public void tick() {
        beside.tick();
        service.tick();
        paper.tick();
        if (signIn.isPresent() && signIn.get().tick()) {
            close();
        }
        if (in.isPresent() && working == 0 && --left <= 0) {
            leave();
        }
    }

    private void signing(Signing asked, StaffAct act) {
        switch (act) {
            case StaffAct.SecondPerson(String no, char[] pin) when !asked.checking() -> {
                if (no.strip().equals(staffNo())) {
                    Arrays.fill(pin, ' ');
                    second = Optional.of(asked.with(new Trouble.Wrong(5), false));
                } else {
                    second = Optional.of(asked.with(new Trouble.None(), true));
                    work(
                            () -> new Gate(ports()).check(no.strip(), pin, "second", ""),
                            verdict -> signed(asked, verdict));
                }
            }
            case StaffAct.Cancel() when !asked.checking() -> second = Optional.empty();
            case StaffAct.Leave() when !asked.checking() -> leave();
            default -> {
                // Sign or go back.
            }
        }
    }

    private void signed(Signing asked, Verdict verdict) {
        if (second.isEmpty()) {
            return; // left in the meantime
        }
        if (verdict instanceof Verdict.Known(String no, var _, boolean lead) && lead) {
            second = Optional.empty();
            asked.then().accept(no);
        } else {
            Trouble trouble = SignInDesk.trouble(verdict);
            boolean known = trouble instanceof Trouble.None;
            second = Optional.of(asked.with(known ? new Trouble.Wrong(5) : trouble, false));
        }
        premises.changed();
    }

    @Override
    public Ports ports() {
        return premises.ports();
    }

    @Override
    public Backstage backstage() {
        return backstage;
    }

    @Override
    public StaffLog log() {
        return log;
    }

    @Override
    public String staffNo() {
        return in.map(who -> who.member().no()).orElse("");
    }

    @Override
    public void say(boolean good, Texts words) {
        notice = Optional.of(new Notice(good, words));
        premises.changed();
    }

    @Override
    public void changed() {
        premises.changed();
    }

    @Override
    public void post(Runnable task) {
        premises.post(task);
    }

    @Override
    public <T> void work(Callable<T> task, Consumer<T> then) {
        working++;
        premises.outside(
                task,
                result -> {
                    working = Math.max(0, working - 1);
                    left = SECONDS;
                    then.accept(result);
                    premises.changed();
                });
    }

    @Override
    public void second(Texts act, Consumer<String> then) {
        second = Optional.of(new Signing(act, new Trouble.None(), false, then));
        premises.changed();
    }
}
