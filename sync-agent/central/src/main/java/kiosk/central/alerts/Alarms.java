package kiosk.central.alerts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.central.json.Json;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.store.Tx;

/// Turns what terminals say into alerts and audit rows, and ends alerts whose cause ended. Runs
/// inside the caller's transaction.
public final class Alarms {
    private static final List<String> OPEN_PAYMENT =
            List.of("unknown", "confirming", "created", "presented", "");

    private Alarms() {}

    /// An event of a terminal, for what it means beyond its own effect.
    ///
    /// @param who second word of the subject: order number, call id, device …
    public record Heard(
            String terminal, String type, Map<String, Object> data, String who, Instant at) {}

    /// Takes it.
    public static void take(Tx tx, Heard heard) {
        switch (heard.type()) {
            case "staff.act" -> act(tx, heard);
            case "alert.raised" -> raised(tx, heard);
            case "service.suspended" -> {
                tx.alerts()
                        .raise(
                                heard.terminal(),
                                "service.suspended",
                                "",
                                facts(heard, "reason", "until"),
                                heard.at());
            }
            case "service.resumed" ->
                    tx.alerts().resolve(heard.terminal(), "service.suspended", "", heard.at());
            case "staff.called" ->
                    tx.alerts()
                            .raise(
                                    heard.terminal(),
                                    "staff.called",
                                    heard.who(),
                                    facts(heard, "scene"),
                                    heard.at());
            case "payment.settled", "payment.unknown" -> payment(tx, heard);
            default -> {
                // Nothing that needs somebody.
            }
        }
    }

    private static void act(Tx tx, Heard heard) {
        Map<String, Object> data = heard.data();
        String second = Json.string(data, "secondNo");
        String caseId = Json.string(data, "caseId");
        String detail =
                (second.isEmpty() ? "" : "second=" + second + " ")
                        + (caseId.isEmpty() ? "" : "case=" + caseId);
        tx.audit()
                .add(
                        new Act(
                                Json.string(data, "staffNo"),
                                heard.terminal(),
                                "staff." + Json.string(data, "act"),
                                Json.string(data, "subject"),
                                Json.string(data, "outcome"),
                                detail.strip()),
                        heard.at());
    }

    private static void raised(Tx tx, Heard heard) {
        String code = Json.string(heard.data(), "code");
        if (code.matches("[a-z]{1,20}(\\.[a-zA-Z]{1,30}){1,2}")) {
            tx.alerts()
                    .raise(
                            heard.terminal(),
                            code,
                            Json.string(heard.data(), "subject"),
                            Json.member(heard.data(), "facts"),
                            heard.at());
        }
    }

    private static void payment(Tx tx, Heard heard) {
        boolean open =
                tx.payments()
                        .find(heard.who())
                        .map(p -> OPEN_PAYMENT.contains(p.state()))
                        .orElse(false);
        if (open) {
            once(tx, heard.terminal(), "payment.unknown", heard);
        } else {
            tx.alerts().resolve(heard.terminal(), "payment.unknown", heard.who(), heard.at());
            tx.alerts().resolve(heard.terminal(), "payment.otherPad", heard.who(), heard.at());
        }
    }

    private static void once(Tx tx, String terminal, String code, Heard heard) {
        if (!tx.alerts().isOpen(terminal, code, heard.who())) {
            tx.alerts().raise(terminal, code, heard.who(), facts(heard, "amountFen"), heard.at());
        }
    }

    /// A device's state, whether it changed or not.
    public static void device(Tx tx, Device device, Instant now) {
        String detail = " " + device.detail() + " ";
        hold(tx, device, "paper.low", detail.contains(" paper_low "), now);
        hold(tx, device, "paper.out", detail.contains(" paper_out "), now);
        boolean gone =
                List.of("offline", "unusable", "fault").contains(device.state())
                        && !detail.contains(" paper_out ");
        hold(tx, device, "device.offline", gone, now);
    }

    private static void hold(Tx tx, Device device, String code, boolean is, Instant now) {
        boolean open = tx.alerts().isOpen(device.terminal(), code, device.device());
        if (is && !open) {
            tx.alerts()
                    .raise(
                            device.terminal(),
                            code,
                            device.device(),
                            Map.of("detail", device.detail()),
                            now);
        } else if (!is && open) {
            tx.alerts().resolve(device.terminal(), code, device.device(), now);
        }
    }

    private static Map<String, Object> facts(Heard heard, String... keys) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = heard.data().get(key);
            if (value instanceof String text) {
                facts.put(key, text.length() > 200 ? text.substring(0, 200) : text);
            } else if (value instanceof Long number) {
                facts.put(key, number);
            }
        }
        return facts;
    }
}
