package kiosk.device.sim.pad;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.device.PaymentPad.BatchLine;
import kiosk.device.PaymentPad.Method;
import kiosk.device.mispos.BatchText;
import kiosk.device.mispos.MisPosMessage;
import kiosk.device.mispos.PadProfile.Responses;
import kiosk.device.mispos.Tags;
import kiosk.device.sim.ControlCommand;
import kiosk.device.sim.Wire;
import kiosk.device.sim.pad.PadLedger.Entry;
import kiosk.device.sim.pad.SimulatedPad.Fault;

/// The pad's batch: what it took, page by page, and its settlement, once per batch.
final class PadBatches {
    private static final int PAGE = 8;
    private static final Duration UPLOAD = Duration.ofMillis(400);

    private final PadDesk desk;
    private final Responses words;

    PadBatches(PadDesk desk) {
        this.desk = desk;
        this.words = desk.profile().responses();
    }

    void totals(MisPosMessage request, Wire wire) {
        desk.answers().totals(request, desk.ledger().batch(), lines(), wire);
    }

    void list(MisPosMessage request, Wire wire) {
        List<BatchLine> lines = lines();
        long page = request.number(desk.profile().tags().page()).orElse(0);
        int from = (int) Math.min(page * PAGE, lines.size());
        int to = Math.min(from + PAGE, lines.size());
        desk.answers()
                .list(
                        request,
                        desk.ledger().batch(),
                        lines.subList(from, to),
                        to < lines.size(),
                        wire);
    }

    /// @param orderOpen an order is in hand: settling must wait
    void settle(MisPosMessage request, boolean orderOpen, Wire wire) {
        String batch = request.text(Tags.BATCH);
        String expected = request.text(desk.profile().tags().totals());
        if (desk.ledger().settled(batch)) {
            done(request, wire);
        } else if (!batch.equals(desk.ledger().batch())) {
            desk.answers().settlement(request, words.noSuchBatch(), "批次号不存在", wire);
        } else if (orderOpen) {
            desk.answers().settlement(request, words.busy(), "终端正在处理交易，不能结算", wire);
        } else if (!expected.equals(BatchText.of(BatchText.sums(lines())))) {
            desk.answers().settlement(request, words.totalsDiffer(), "结算金额不符", wire);
        } else {
            desk.ledger().settle(desk.nowText());
            done(request, wire);
        }
    }

    private void done(MisPosMessage request, Wire wire) {
        if (!desk.faults().happens(Fault.SETTLE_ANSWER_LOST)) {
            wire.after(
                    UPLOAD,
                    () -> desk.answers().settlement(request, words.approved(), "结算成功", wire));
        }
    }

    /// For tests and the bench: `plant` a debit, `forget` one, `alter` an amount.
    ///
    /// @return whether the command was one of these
    boolean differ(ControlCommand asked) {
        Optional<String> plant = order(asked, "plant");
        Optional<String> alter = order(asked, "alter");
        if (plant.isPresent()) {
            String method = part(asked, "plant", "method");
            String wallet = method.isEmpty() || method.equals("ecny") ? "type2" : method;
            desk.ledger()
                    .plant(
                            plant.get(),
                            fen(asked, "plant"),
                            desk.wallets().get(wallet).key(),
                            desk.nowText());
        } else if (alter.isPresent()) {
            desk.ledger().alter(alter.get(), fen(asked, "alter"));
        } else if (!asked.text("forget").isEmpty()) {
            desk.ledger().forget(asked.text("forget"));
        } else {
            return false;
        }
        return true;
    }

    private static Optional<String> order(ControlCommand asked, String what) {
        return Optional.of(part(asked, what, "orderNo")).filter(text -> !text.isEmpty());
    }

    private static long fen(ControlCommand asked, String what) {
        return Long.parseLong(part(asked, what, "amountFen"));
    }

    private static String part(ControlCommand asked, String what, String name) {
        Object value = asked.fields().get(what) instanceof Map<?, ?> map ? map.get(name) : null;
        return value == null ? "" : value.toString();
    }

    private List<BatchLine> lines() {
        return desk.ledger().open().stream().map(PadBatches::line).toList();
    }

    private static BatchLine line(Entry paid) {
        return new BatchLine(
                paid.order(),
                method(paid.wallet()),
                paid.amountFen(),
                paid.reference(),
                Instant.parse(paid.at()));
    }

    private static Method method(String wallet) {
        return Arrays.stream(Method.values())
                .filter(method -> Wallets.serves(wallet, method))
                .findFirst()
                .orElse(Method.ECNY);
    }
}
