package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.departments.Fault;
import kiosk.central.departments.Faults;
import kiosk.central.identity.SimulatedPhones;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;

/// For demonstrations, on loopback: the simulated phones and the script of faults.
public final class DemoRoutes {
    private final SimulatedPhones phones;
    private final Faults faults;

    /// Routes over these.
    public DemoRoutes(SimulatedPhones phones, Faults faults) {
        this.phones = phones;
        this.faults = faults;
    }

    /// Adds them.
    public void add(HttpRouting.Builder routes) {
        routes.get("/demo/phone", this::phone);
        routes.post("/demo/faults", this::fault);
        routes.delete("/demo/faults", (_, res) -> clear(res));
    }

    /// `?phone=…` for one phone, without it for all.
    private void phone(ServerRequest req, ServerResponse res) {
        String number = req.query().first("phone").orElse("");
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        if (number.isEmpty()) {
            phones.all().forEach((phone, sms) -> all.put(phone, json(sms)));
            Web.json(res, Json.text(Map.of("phones", all)));
        } else {
            Web.json(
                    res,
                    Json.text(Map.of("phone", number, "messages", json(phones.messages(number)))));
        }
    }

    private static List<Map<String, Object>> json(List<SimulatedPhones.Sms> messages) {
        return messages.stream()
                .map(m -> Map.<String, Object>of("at", m.at().toString(), "text", m.text()))
                .toList();
    }

    private void clear(ServerResponse res) {
        faults.clear();
        Web.json(res, "{\"ok\":true}");
    }

    /// `{"operation":"TRF.fine","at":1,"fault":"delay|down|refuse|doneButAnswerLost|twice",
    /// "seconds":8,"code":"BUSY"}`; a browser cannot send this type from a foreign page unasked.
    private void fault(ServerRequest req, ServerResponse res) {
        String type = req.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.startsWith("application/json")) {
            Web.text(res, Status.UNSUPPORTED_MEDIA_TYPE_415, "application/json");
            return;
        }
        try {
            Map<String, Object> body = Json.object(req.content().as(byte[].class));
            Optional<Fault.Kind> kind = kind(body);
            String operation = Json.string(body, "operation");
            if (kind.isEmpty() || !operation.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)?")) {
                Web.text(res, Status.BAD_REQUEST_400, "operation or fault not known");
                return;
            }
            faults.add(new Fault(operation, Json.whole(body, "at", 1), kind.get()));
            Web.json(res, "{\"ok\":true}");
        } catch (BadJson e) {
            Web.text(res, Status.BAD_REQUEST_400, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Fault.Kind> kind(Map<String, Object> body) {
        Duration time = Duration.ofSeconds(Json.whole(body, "seconds", 5));
        return switch (Json.string(body, "fault")) {
            case "delay" -> Optional.of(new Fault.Kind.Delay(time));
            case "down" -> Optional.of(new Fault.Kind.Down(time));
            case "refuse" -> Optional.of(new Fault.Kind.Refuse(Json.string(body, "code")));
            case "doneButAnswerLost" -> Optional.of(new Fault.Kind.DoneButAnswerLost());
            case "twice" -> Optional.of(new Fault.Kind.Twice());
            default -> Optional.empty();
        };
    }
}
