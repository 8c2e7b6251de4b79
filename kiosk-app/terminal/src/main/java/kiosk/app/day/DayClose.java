package kiosk.app.day;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import kiosk.app.day.DayState.Closed;
import kiosk.app.day.DayState.Compared;
import kiosk.app.day.DayState.Explained;
import kiosk.app.day.DayState.Trouble;
import kiosk.app.day.DayState.Unresolved;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.Ports;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.SettleOutcome;
import kiosk.matter.Texts;
import kiosk.sync.Central;
import kiosk.sync.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the day: reads the books of journal, pad and central, compares them order by order, lets
/// staff explain what differs, settles the pad, and closes. What nobody explained is carried into
/// the next day. The unit is everything since the last close.
///
/// A power cut at any instant leaves one truth: the close is written down before the pad is told,
/// and [#resume] or the next [#begin] ends it with the same batch number.
///
/// Who the staff are is the caller's to check.
///
/// Thread rule: any thread; calls block and come one after the other. Listeners hear on the calling
/// thread and return at once.
public final class DayClose {
    private static final Logger LOG = LoggerFactory.getLogger(DayClose.class);
    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final int TRIES = 3;
    private static final int TEXT_MAX = 200;

    private final Ports ports;
    private final DayFile file;
    private final Collecting collecting;
    private final Closure closure;
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Consumer<DayState>> listeners = new CopyOnWriteArrayList<>();
    private volatile DayState state = new DayState.NotBegun(Optional.empty());
    private @Nullable Collected collected;

    /// Works on the money of `ports`; nothing is touched before the first call.
    public DayClose(Ports ports) {
        this.ports = ports;
        this.file = new DayFile(ports);
        this.collecting = new Collecting(ports, file);
        this.closure = new Closure(ports, file);
    }

    /// One act of staff.
    private interface Step {
        DayState run() throws StoreException;
    }

    /// Where it stands.
    public DayState state() {
        return state;
    }

    /// Hears every change.
    public void onChange(Consumer<DayState> listener) {
        listeners.add(listener);
    }

    /// Reads and compares the books; ends a close that a power cut interrupted first.
    public DayState begin() {
        return act(() -> {
            collected = null;
            Optional<DayState> interrupted = resumeOpen();
            return interrupted.isPresent() ? interrupted.get() : compare();
        });
    }

    /// After a close the next one can begin.
    public void next() {
        act(() -> state instanceof Closed done ? new DayState.NotBegun(Optional.of(done)) : state);
    }

    /// Explains an item of [Compared#differences] or [Compared#openItems]: it is no longer open.
    ///
    /// @param text what happened, at most 200 characters; no personal data
    public DayState explain(String orderNo, String text, String staffNo) {
        return act(() -> {
            Optional<DayItem> item = item(orderNo);
            String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
            if (item.isEmpty() || clean.isEmpty()) {
                return trouble("NO_SUCH_ITEM");
            }
            closure.explain(
                    item.get(),
                    new Explained(
                            orderNo,
                            clean.substring(0, Math.min(clean.length(), TEXT_MAX)),
                            staffNo));
            return shown();
        });
    }

    /// Settles the pad and closes the day. With a pad that could not be reached, or did not say
    /// whether it settled, a second person is needed and the unsettled pad becomes an open item.
    ///
    /// @param secondNo another staff member, empty where none is needed
    public DayState close(String staffNo, String secondNo) {
        return act(() -> {
            boolean two = !secondNo.isEmpty() && !secondNo.equals(staffNo);
            Optional<Draft> begun = file.begun();
            if (begun.isPresent()) {
                tell(new DayState.Closing());
                DayState after = settle(begun.get(), true);
                boolean unknown = after instanceof Trouble t && t.code().equals("SETTLE_UNKNOWN");
                return unknown && two ? closed(begun.get(), secondNo, false) : after;
            }
            Collected books = collected;
            if (books == null) {
                return trouble("NOT_READY");
            }
            if (books.pad().isEmpty() && !two) {
                return trouble("SECOND_NEEDED");
            }
            if (collecting.changedSince(books)) {
                return trouble("PAD_CHANGED");
            }
            Draft draft = draft(books, staffNo, secondNo);
            file.begin(draft);
            tell(new DayState.Closing());
            return draft.padReached() ? settle(draft, false) : closed(draft, secondNo, false);
        });
    }

    /// Prints the slip of the last close; a second sheet is a marked reprint.
    public DayState printSlip() {
        return act(() -> {
            Optional<DayFile.Last> last = file.last();
            if (last.isEmpty()) {
                return trouble("NO_SLIP");
            }
            Optional<Texts> failed = new MachinePaper(ports).print(last.get().checkCode());
            return failed.isPresent()
                    ? new Trouble("PRINTER", failed.get(), snapshot())
                    : last.get().closed();
        });
    }

    /// Ends an interrupted close, and compares with central what was closed without it. For the
    /// start of the machine and whenever central comes back; shows nothing.
    public void resume() {
        turn.lock();
        try {
            boolean ended = resumeOpen().isEmpty();
            if (state instanceof DayState.NotBegun) {
                tell(new DayState.NotBegun(file.last().map(DayFile.Last::closed)));
            }
            if (ended) {
                Optional<Reconciliation> late = collecting.later();
                if (late.isPresent()) {
                    closure.compareLater(late.get());
                }
            }
        } catch (StoreException e) {
            LOG.error("the day's open items cannot be looked at", e);
        } finally {
            turn.unlock();
        }
    }

    /// Calls [#resume] now and whenever central comes back.
    public void follow(Central central) {
        ports.effects().execute(this::resume);
        central.onReachable(up -> {
            if (up) {
                ports.effects().execute(this::resume);
            }
        });
    }

    private DayState act(Step step) {
        turn.lock();
        try {
            return tell(step.run());
        } catch (StoreException e) {
            LOG.error("the day's end cannot be written down", e);
            return tell(trouble("STORE"));
        } finally {
            turn.unlock();
        }
    }

    private DayState tell(DayState now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
        return now;
    }

    private DayState compare() throws StoreException {
        collected = collecting.collect(book -> tell(new DayState.Collecting(book)));
        return shown();
    }

    /// What is compared, without what was explained in the meantime.
    private Compared shown() throws StoreException {
        Collected books = collected;
        if (books == null) {
            throw new IllegalStateException("nothing was compared");
        }
        List<DayItem> carried = file.open();
        List<DayItem> today = new ArrayList<>();
        List<DayItem> earlier = new ArrayList<>();
        for (DayItem item : books.compared().items()) {
            boolean known = carried.stream().anyMatch(c -> c.orderNo().equals(item.orderNo()));
            if (item.shown() && (known || !file.ended(item.orderNo()))) {
                boolean old = known && item.since().isBefore(books.day());
                (old ? earlier : today).add(item);
            }
        }
        long after = file.last().map(DayFile.Last::itemsThrough).orElse(0L);
        return new Compared(
                books.compared().totals(),
                books.pad().isPresent(),
                books.centralReached(),
                today,
                earlier,
                books.unresolved(),
                file.explained(after).list());
    }

    private Optional<DayItem> item(String orderNo) throws StoreException {
        if (collected == null) {
            return Optional.empty();
        }
        Compared compared = shown();
        List<DayItem> all = new ArrayList<>(compared.differences());
        all.addAll(compared.openItems());
        return all.stream().filter(item -> item.orderNo().equals(orderNo)).findFirst();
    }

    private Draft draft(Collected books, String staffNo, String secondNo) throws StoreException {
        Optional<DayFile.Last> last = file.last();
        long n =
                last.filter(l -> l.day().equals(books.day()))
                        .map(l -> 1 + Long.parseLong(l.slipNo().replaceFirst(".*-", "")))
                        .orElse(1L);
        DayFile.Explanations said = file.explained(last.map(DayFile.Last::itemsThrough).orElse(0L));
        List<DayItem> carried = file.open();
        List<DayItem> items = new ArrayList<>();
        for (DayItem item : books.compared().items()) {
            boolean open = carried.stream().anyMatch(c -> c.orderNo().equals(item.orderNo()));
            if (open || !file.ended(item.orderNo())) {
                items.add(item);
            }
        }
        return new Draft(
                ports.ids().next(),
                "DE" + DAY.format(books.day()) + "-" + ports.terminal().id() + "-" + n,
                books.day(),
                books.at(),
                staffNo,
                secondNo,
                books.pad().map(PaymentPad.Totals::batchNo).orElse(""),
                books.pad().map(PaymentPad.Totals::sums).orElse(Map.of()),
                books.through(),
                said.through(),
                books.centralReached(),
                books.compared().totals(),
                items,
                books.compared().matched(),
                said.list(),
                books.unresolved().stream().map(Unresolved::orderNo).toList());
    }

    /// A close that was begun before, if there is one: empty when none is in the way any more.
    private Optional<DayState> resumeOpen() throws StoreException {
        Optional<Draft> begun = file.begun();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        DayState after =
                begun.get().padReached()
                        ? settle(begun.get(), true)
                        : closed(begun.get(), begun.get().secondNo(), false);
        boolean inTheWay =
                after instanceof Closed
                        || (after instanceof Trouble t && t.code().equals("SETTLE_UNKNOWN"));
        return inTheWay ? Optional.of(after) : Optional.empty();
    }

    /// @param again the pad may have been told before: only its own word ends this
    private DayState settle(Draft draft, boolean again) throws StoreException {
        SettleOutcome outcome = ask(draft);
        return switch (outcome) {
            case SettleOutcome.Settled _ -> closed(draft, draft.secondNo(), true);
            case SettleOutcome.Differs _ -> abandoned(draft, "PAD_CHANGED");
            case SettleOutcome.Busy _ -> abandoned(draft, "PAD_BUSY");
            case SettleOutcome.Refused _ -> abandoned(draft, "PAD_REFUSED");
            case SettleOutcome.NotStarted _ when !again -> abandoned(draft, "PAD_LOST");
            case SettleOutcome.NotStarted _, SettleOutcome.Unknown _ -> trouble("SETTLE_UNKNOWN");
        };
    }

    private SettleOutcome ask(Draft draft) {
        PaymentPad pad = ports.devices().pad();
        SettleOutcome outcome = pad.settle(draft.expected(), SETTLE);
        for (int i = 1; i < TRIES && outcome instanceof SettleOutcome.Unknown; i++) {
            ports.pace().pause(BETWEEN);
            SettleOutcome next = pad.settle(draft.expected(), SETTLE);
            outcome = next instanceof SettleOutcome.NotStarted ? outcome : next;
        }
        return outcome;
    }

    private DayState abandoned(Draft draft, String code) throws StoreException {
        file.abandon(draft, code);
        collected = null;
        return trouble(code);
    }

    private DayState closed(Draft draft, String secondNo, boolean settled) throws StoreException {
        Closed closed = closure.finish(draft, secondNo, settled);
        collected = null;
        return closed;
    }

    private Trouble trouble(String code) {
        return new Trouble(code, DayWords.trouble(code), snapshot());
    }

    private Optional<Compared> snapshot() {
        return switch (state) {
            case Compared compared when collected != null -> Optional.of(compared);
            case Trouble trouble when collected != null -> trouble.before();
            default -> Optional.empty();
        };
    }
}
