package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.device.PaymentPad.QueryOutcome;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Outcomes that people stated while the pad could not answer: the pad is asked until it does. An
/// answer that says otherwise raises an alarm and changes no money.
///
/// Thread rule: blocking, one thread.
final class Stated {
    /// Stated and not yet confirmed by the pad; the key is the order number.
    static final String EFFECT = "stated";

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Ports ports;
    private final Map<String, Instant> asked = new HashMap<>();

    Stated(Ports ports) {
        this.ports = ports;
    }

    void round() throws StoreException {
        for (JournalEntry stated : ports.store().openIntents(EFFECT)) {
            Instant now = ports.central().now();
            Instant last = asked.getOrDefault(stated.key(), Instant.MIN);
            if (last.equals(Instant.MIN) || !now.isBefore(last.plus(EVERY))) {
                asked.put(stated.key(), now);
                ask(stated);
            }
        }
    }

    private void ask(JournalEntry stated) throws StoreException {
        Optional<Boolean> paid =
                switch (Bills.ask(ports, stated.key(), attempt(stated.key()))) {
                    case QueryOutcome.Paid _ -> Optional.of(true);
                    case QueryOutcome.NotPaid _, QueryOutcome.NoSuchOrder _ -> Optional.of(false);
                    case QueryOutcome.Pending _, QueryOutcome.NoAnswer _, QueryOutcome.OtherPad _ ->
                            Optional.empty();
                };
        if (paid.isPresent()) {
            Map<String, Object> said = Json.read(stated.body());
            boolean agrees = paid.get().equals(said.get("paid"));
            ports.store()
                    .append(
                            List.of(ended(stated, agrees)),
                            agrees ? List.of() : List.of(alarm(stated, said, paid.get())));
        }
    }

    /// What was written down before the order was sent.
    private Map<String, Object> attempt(String orderNo) throws StoreException {
        for (JournalEntry line : ports.store().entriesOf(Bills.PAY, orderNo)) {
            if (line.phase() == Phase.INTENT) {
                return Json.read(line.body());
            }
        }
        return Map.of();
    }

    private JournalEntry ended(JournalEntry stated, boolean agrees) {
        return new JournalEntry(
                stated.visit(),
                stated.caseId(),
                Phase.OUTCOME,
                EFFECT,
                stated.key(),
                Json.write(Map.of("agrees", agrees)),
                ports.central().now());
    }

    private OutboundEvent alarm(JournalEntry stated, Map<String, Object> said, boolean paid) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("amountFen", said.getOrDefault("amountFen", 0L));
        facts.put("stated", Boolean.TRUE.equals(said.get("paid")) ? "paid" : "notPaid");
        facts.put("pad", paid ? "paid" : "notPaid");
        return new OutboundEvent(
                ports.ids().next(),
                "alert.raised",
                "",
                0,
                Json.write(
                        Map.of("code", "day.difference", "subject", stated.key(), "facts", facts)),
                ports.central().now());
    }
}
