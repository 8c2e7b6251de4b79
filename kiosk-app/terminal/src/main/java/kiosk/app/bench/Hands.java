package kiosk.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiosk.device.sim.ControlClient;

/// What a hand does at the simulated devices: lays cards, taps wallets, pulls cables, fills paper,
/// and looks at what lies there.
///
/// Thread rule: any thread, one command after the other; blocks until the simulators answer.
public final class Hands implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final ObjectMapper json = new ObjectMapper();
    private final ControlClient client;

    private Hands(ControlClient client) {
        this.client = client;
    }

    /// Connects to the simulators' control port on this machine.
    ///
    /// @throws IOException nobody listens there
    public static Hands at(int port) throws IOException {
        return new Hands(ControlClient.connect(port, ANSWER));
    }

    /// Lays somebody's card on the reader; the key is one of `people.json`.
    public void layCard(String person) throws IOException {
        ask(Map.of("do", "layCard", "person", person));
    }

    /// Takes the card away.
    public void liftCard() throws IOException {
        ask(Map.of("do", "liftCard"));
    }

    /// Holds a phone, wallet or card to the pad: `type1` .. `type4`, `card`, `qr`.
    public void tap(String wallet) throws IOException {
        ask(Map.of("do", "tap", "wallet", wallet));
    }

    /// Takes it away again.
    public void untap() throws IOException {
        ask(Map.of("do", "untap"));
    }

    /// Holds a code before the scanner.
    public void scan(String text) throws IOException {
        ask(Map.of("do", "scan", "text", text));
    }

    /// Puts the cable of a device in or pulls it out.
    public void cable(String device, Cable cable) throws IOException {
        String act = cable == Cable.PLUGGED ? "plug" : "unplug";
        ask(Map.of("do", act, "device", device));
    }

    /// Changes what a printer has: `ok`, `low`, `out`, `jam`.
    public void paper(String printer, String state) throws IOException {
        ask(Map.of("do", "paper", "device", printer, "state", state));
    }

    /// Plans trouble for the pad's next payments: `answerLost`, `declineNext`, `slow`.
    public void padFault(String fault, int times) throws IOException {
        ask(Map.of("do", "pad", "fault", fault, "times", times));
    }

    /// The pad books a debit that nobody ordered.
    public void plantDebit(String order, long amountFen) throws IOException {
        ask(Map.of("do", "pad", "plant", Map.of("orderNo", order, "amountFen", amountFen)));
    }

    /// The pad forgets this debit.
    public void forgetDebit(String order) throws IOException {
        ask(Map.of("do", "pad", "forget", order));
    }

    /// The pad has this debit with another amount.
    public void alterDebit(String order, long amountFen) throws IOException {
        ask(Map.of("do", "pad", "alter", Map.of("orderNo", order, "amountFen", amountFen)));
    }

    /// Everything the simulators know.
    public BenchState state() throws IOException {
        return BenchState.of(ask(Map.of("do", "state")));
    }

    /// The sheets that came out of both printers after this number, oldest first. A page that is
    /// still being printed is not among them yet.
    public List<Sheet> sheets(int after) throws IOException {
        JsonNode answer = ask(Map.of("do", "receipts", "after", after));
        List<Sheet> sheets = new ArrayList<>();
        for (JsonNode each : answer.path("receipts")) {
            sheets.add(
                    new Sheet(
                            Sheet.Kind.RECEIPT,
                            each.path("n").asInt(),
                            Path.of(each.path("png").asText()),
                            Path.of(each.path("text").asText())));
        }
        for (JsonNode each : answer.path("pages")) {
            Path pdf = Path.of(each.path("pdf").asText());
            for (JsonNode png : each.path("pages")) {
                int number = each.path("n").asInt();
                sheets.add(new Sheet(Sheet.Kind.PAGE, number, Path.of(png.asText()), pdf));
            }
        }
        return sheets;
    }

    private JsonNode ask(Map<String, Object> command) throws IOException {
        return json.valueToTree(client.send(command));
    }

    @Override
    public void close() {
        client.close();
    }

    /// How a cable is.
    public enum Cable {
        PLUGGED,
        PULLED
    }
}
