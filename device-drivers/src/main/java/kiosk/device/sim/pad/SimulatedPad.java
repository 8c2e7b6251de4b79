package kiosk.device.sim.pad;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.device.PaymentPad.Method;
import kiosk.device.mispos.MisPosFrames;
import kiosk.device.mispos.MisPosFrames.Heard;
import kiosk.device.mispos.MisPosMessage;
import kiosk.device.mispos.PadProfile;
import kiosk.device.mispos.Tags;
import kiosk.device.sim.ControlCommand;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.Wire;
import kiosk.device.sim.pad.PadLedger.Entry;
import kiosk.device.sim.people.WalletKind;
import org.jspecify.annotations.Nullable;

/// A payment pad with wallets, an acquirer behind it and a ledger of its own: one debit per order
/// number, whatever happens.
///
/// Commands: `tap` with `wallet`, `untap`, `pad` with `fault` ([Fault] in camel case) and `times`,
/// and for planted differences `pad` with `plant` or `alter` (`{orderNo, amountFen, method?}`) or
/// `forget` (an order number). `pad` with `replace` (a serial number) puts another pad in its
/// place, with a ledger of its own; the first one's number brings it back.
public final class SimulatedPad implements SimulatedDevice {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PadDesk desk;
    private final PadOrders orders;
    private final PadBatches batches;
    private final boolean limitsReadable;
    private final MisPosFrames frames = new MisPosFrames();
    private final PadOutbox outbox = new PadOutbox();
    private String onReader = "";
    private @Nullable Runnable walletRead;

    /// What can go wrong, for the next times it can.
    public enum Fault {
        /// The debit is done, the answer never sent.
        ANSWER_LOST,
        /// The acquirer declines.
        DECLINE_NEXT,
        /// The acquirer takes 8 s.
        SLOW,
        /// The pad says that it does not know how it ended; its ledger has the debit.
        OUTCOME_UNKNOWN,
        /// A request is refused as damaged.
        REFUSE_FRAME,
        /// A frame of the pad is hurt on its way.
        DAMAGE_FRAME,
        /// An answer with another request's echo comes before the right one.
        WRONG_ECHO,
        /// The batch is settled, the answer never sent.
        SETTLE_ANSWER_LOST
    }

    /// @param limitsReadable whether this pad can read limits from a wallet
    public SimulatedPad(
            PadProfile profile,
            PadLedger ledger,
            Map<String, WalletKind> wallets,
            InstantSource clock,
            boolean limitsReadable) {
        this.desk =
                new PadDesk(
                        profile,
                        new PadAnswers(profile, outbox),
                        ledger,
                        new Wallets(wallets, ledger),
                        new PadFaults(),
                        clock);
        this.orders = new PadOrders(desk);
        this.batches = new PadBatches(desk);
        this.limitsReadable = limitsReadable;
    }

    @Override
    public String name() {
        return "pad";
    }

    /// What the pad did.
    public PadLedger ledger() {
        return desk.ledger();
    }

    /// Holds a phone, hard wallet, card or code to the reader, until [#untap].
    ///
    /// @throws IllegalArgumentException no such wallet
    public void tap(String wallet) {
        onReader = desk.wallets().get(wallet).key();
        look();
    }

    /// Takes it away.
    public void untap() {
        onReader = "";
        look();
    }

    /// Plans a fault.
    public void fail(Fault fault, int times) {
        if (fault == Fault.DAMAGE_FRAME) {
            outbox.damageNext(times);
        } else {
            desk.faults().plan(fault, times);
        }
    }

    /// Puts another pad in this one's place, with nothing on its reader. An order in hand ends with
    /// the power of its pad.
    ///
    /// @param serial 1..32 characters `[0-9A-Za-z-]`; one that was here before comes back with its
    ///   ledger
    /// @throws IllegalArgumentException no serial number
    public void replace(String serial) {
        orders.powerLost();
        walletRead = null;
        onReader = "";
        orders.onReader(onReader);
        desk.ledger().belongTo(serial);
    }

    @Override
    public Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("serial", ledger().serial());
        state.put("wallet", onReader);
        state.put("order", orders.current());
        state.put("shows", walletRead == null ? orders.shows() : "readWallet");
        state.put("debits", ledger().debits());
        state.put("batch", ledger().batch());
        state.put("ledger", ledger().all().stream().map(Entry::asMap).toList());
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        var asked = new ControlCommand(command);
        return switch (asked.what()) {
            case "tap" -> {
                tap(asked.text("wallet"));
                yield Optional.of(Map.of("wallet", asked.text("wallet")));
            }
            case "untap" -> {
                untap();
                yield Optional.of(Map.of("wallet", ""));
            }
            case "pad" -> {
                if (!asked.text("replace").isEmpty()) {
                    replace(asked.text("replace"));
                    yield Optional.of(Map.of("serial", ledger().serial()));
                }
                if (batches.differ(asked)) {
                    yield Optional.of(Map.of("batch", ledger().batch()));
                }
                fail(asked.word(Fault.class, "fault"), asked.count("times", 1));
                yield Optional.of(Map.of("fault", asked.text("fault")));
            }
            default -> Optional.empty();
        };
    }

    @Override
    public void received(byte[] bytes, Wire wire) {
        frames.feed(bytes, bytes.length);
        for (var heard = frames.next(); heard.isPresent(); heard = frames.next()) {
            switch (heard.get()) {
                case Heard.Acknowledged _ -> outbox.acknowledged(wire);
                case Heard.RefusedFrame _ -> outbox.refused(wire);
                case Heard.Damaged _ -> wire.send(new byte[] {MisPosFrames.NAK});
                case Heard.Message(MisPosMessage message) -> take(message, wire);
            }
        }
    }

    @Override
    public void detached() {
        frames.clear();
        outbox.clear();
        walletRead = null;
    }

    private void take(MisPosMessage request, Wire wire) {
        if (desk.faults().happens(Fault.REFUSE_FRAME)) {
            wire.send(new byte[] {MisPosFrames.NAK});
            return;
        }
        wire.send(new byte[] {MisPosFrames.ACK});
        int code = request.code(Tags.CODE);
        PadProfile.Codes codes = desk.profile().codes();
        if (code == codes.status()) {
            String words =
                    "ecny,card,qr,queryByOrder,batchList" + (limitsReadable ? ",walletLimits" : "");
            desk.answers().status(request, ledger().serial(), words, wire);
        } else if (code == codes.query()) {
            orders.query(request, wire);
        } else if (code == codes.cancel()) {
            walletRead = null;
            orders.cancel(request);
        } else if (code == codes.wallet()) {
            readWallet(request, wire);
        } else if (code == codes.totals()) {
            batches.totals(request, wire);
        } else if (code == codes.list()) {
            batches.list(request, wire);
        } else if (code == codes.settle()) {
            batches.settle(request, !orders.current().isEmpty(), wire);
        } else {
            for (Method method : Method.values()) {
                if (code == codes.sale(method)) {
                    orders.sale(request, method, wire);
                }
            }
        }
    }

    private void look() {
        orders.onReader(onReader);
        Runnable asked = walletRead;
        if (asked != null && !onReader.isEmpty()) {
            walletRead = null;
            asked.run();
        }
    }

    private void readWallet(MisPosMessage request, Wire wire) {
        if (!limitsReadable) {
            String not = desk.profile().responses().notReadable();
            desk.answers().say(request, not, "此终端不能读取钱包限额", wire);
            return;
        }
        walletRead = () -> answerLimits(request, wire);
        wire.after(LOOK, this::look);
    }

    private void answerLimits(MisPosMessage request, Wire wire) {
        if (!Wallets.serves(onReader, Method.ECNY)) {
            String not = desk.profile().responses().notReadable();
            desk.answers().say(request, not, "不是数字人民币钱包", wire);
            return;
        }
        WalletKind kind = desk.wallets().get(onReader);
        desk.answers().limits(request, desk.wallets().limits(kind, desk.now()), wire);
    }
}
