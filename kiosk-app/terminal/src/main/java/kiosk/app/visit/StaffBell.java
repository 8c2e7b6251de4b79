package kiosk.app.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.sync.Central.Reply;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The call for staff: sent to central, sent again until central has it, answered when somebody
/// acknowledges it there.
///
/// Thread rule: the mailbox only.
final class StaffBell {
    private static final Logger LOG = LoggerFactory.getLogger(StaffBell.class);
    private static final Duration ASK = Duration.ofSeconds(4);
    private static final int AGAIN_EVERY_S = 5;

    private final Floor floor;
    private Shell.StaffCall state = new Shell.StaffCall.None();
    private Optional<String> callId = Optional.empty();
    private String key = "";
    private int seconds;
    private boolean asking;

    StaffBell(Floor floor) {
        this.floor = floor;
    }

    Shell.StaffCall state() {
        return state;
    }

    void ring(String where) {
        if (state instanceof Shell.StaffCall.None) {
            key = floor.ports().ids().next();
            state = new Shell.StaffCall.Calling(false);
            note(Phase.INTENT, Map.of());
            send(where);
        }
    }

    /// The customer calls, or takes the call back.
    void asked(boolean call, String where) {
        if (call) {
            ring(where);
        } else {
            takeBack();
        }
    }

    void takeBack() {
        String taken = key;
        if (!(state instanceof Shell.StaffCall.None)) {
            floor.outside(
                    () ->
                            floor.ports()
                                    .central()
                                    .request("staff/cancel", Map.of("key", taken), "", ASK),
                    _ -> {});
        }
        clear();
    }

    /// For the day's figures; a call is not stopped by a memory that cannot be written.
    private void note(Phase phase, Map<String, ?> body) {
        Ports ports = floor.ports();
        JournalEntry line =
                new JournalEntry(
                        "", "", phase, "call", key, Json.write(body), ports.central().now());
        floor.outside(
                () -> {
                    try {
                        ports.store().append(List.of(line), List.of());
                    } catch (StoreException e) {
                        LOG.warn("a call is not written down: {}", e.getMessage());
                    }
                    return true;
                },
                _ -> {});
    }

    void clear() {
        if (state instanceof Shell.StaffCall.Calling) {
            note(Phase.OUTCOME, Map.of("how", "ended"));
        }
        state = new Shell.StaffCall.None();
        callId = Optional.empty();
        floor.changed();
    }

    private void send(String where) {
        asking = true;
        String asked = key;
        floor.changed();
        floor.outside(
                () ->
                        floor.ports()
                                .central()
                                .request(
                                        "staff/call",
                                        Map.of(
                                                "terminal", floor.ports().terminal().id(),
                                                "scene", where,
                                                "key", asked),
                                        asked,
                                        ASK),
                reply -> sent(asked, reply));
    }

    private void sent(String asked, Reply reply) {
        asking = false;
        if (asked.equals(key)
                && state instanceof Shell.StaffCall.Calling
                && reply instanceof Reply.Answer(Map<String, Object> body)) {
            callId = Optional.of(EventJson.text(body, "callId"));
            state = new Shell.StaffCall.Calling(true);
            floor.changed();
        }
    }

    void tick(String where) {
        if (state instanceof Shell.StaffCall.Calling(boolean delivered)
                && !delivered
                && !asking
                && ++seconds % AGAIN_EVERY_S == 0) {
            send(where);
        }
    }

    void heard(DownEvent event) {
        if (!event.type().equals("staff.acknowledged")) {
            return;
        }
        Map<String, Object> body = Json.read(event.body());
        if (callId.isPresent() && callId.get().equals(body.get("callId"))) {
            if (state instanceof Shell.StaffCall.Calling) {
                note(Phase.OUTCOME, Map.of("how", "answered"));
            }
            state = new Shell.StaffCall.Acknowledged(EventJson.text(body, "name"));
            floor.changed();
        }
    }
}
