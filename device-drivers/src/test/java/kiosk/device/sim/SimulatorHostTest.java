package kiosk.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorHostTest {
    @TempDir Path dir;
    private SimulatorHost host;
    private ControlClient client;

    @BeforeEach
    void start() throws IOException {
        host = open(dir);
        client = ControlClient.connect(host.controlPort(), Duration.ofSeconds(5));
    }

    @AfterEach
    void end() {
        client.close();
        host.close();
    }

    private static SimulatorHost open(Path dir) throws IOException {
        return new SimulatorHost(new SimulatorHost.Settings(dir, 0, 0, true), Clock.systemUTC());
    }

    @Test
    void everyLinkIsUp() {
        for (String link : List.of("idr", "pad", "scanner")) {
            assertThat(Files.isSymbolicLink(dir.resolve(link))).as(link).isTrue();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void stateTellsEverything() throws IOException {
        client.send(Map.of("do", "layCard", "person", "wang-yan"));
        client.send(Map.of("do", "tap", "wallet", "type1"));
        Map<String, Object> state = client.send(Map.of("do", "state"));
        assertThat((Map<String, Object>) state.get("idr")).containsEntry("card", "wang-yan");
        assertThat((Map<String, Object>) state.get("pad"))
                .containsEntry("wallet", "type1")
                .containsEntry("debits", 0)
                .containsEntry("plugged", true);
        assertThat((List<Map<String, Object>>) state.get("people"))
                .hasSizeGreaterThanOrEqualTo(8)
                .anySatisfy(each ->
                        assertThat(each)
                                .containsEntry("key", "zhang-san")
                                .containsEntry("number", "320582198808080027"));
    }

    @Test
    void pullingAndPluggingMovesTheLink() throws IOException {
        client.send(Map.of("do", "unplug", "device", "pad"));
        assertThat(Files.exists(dir.resolve("pad"), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        client.send(Map.of("do", "plug", "device", "pad"));
        assertThat(Files.exists(dir.resolve("pad"))).isTrue();
    }

    @Test
    void nonsenseIsAnsweredAndChangesNothing() {
        assertThatThrownBy(() -> client.send(Map.of("do", "dance")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dance");
        assertThatThrownBy(() -> client.send(Map.of("do", "layCard", "person", "nobody")))
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> client.send(Map.of("do", "pad", "fault", "x")))
                .hasMessageContaining("answerLost");
        assertThatThrownBy(() -> client.send(Map.of("do", "tap", "wallet", "gold")))
                .hasMessageContaining("type1");
    }

    @Test
    void aFolderBelongsToOneHost() {
        assertThatThrownBy(() -> open(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void peopleOfTheFolderComeFirstAndADamagedFileIsNamed(@TempDir Path other) throws IOException {
        Files.writeString(
                other.resolve("people.json"),
                """
                {"people":[{"key":"k","story":"s","card":{"NAME":"甲","NUMBER":"1"}}],
                 "wallets":[]}
                """);
        assertThat(kiosk.device.sim.people.People.in(other).people().keySet())
                .isEqualTo(Set.of("k"));
        Files.writeString(other.resolve("people.json"), "{\"people\":[{\"key\":\"k\"}]}");
        assertThatThrownBy(() -> kiosk.device.sim.people.People.in(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("people.json")
                .hasMessageContaining("story");
    }

    @Test
    void argumentsAreChecked() {
        assertThat(HostArguments.parse(List.of("--dir", "d", "--control", "9", "--ipp", "10")))
                .isEqualTo(
                        new HostArguments(
                                new SimulatorHost.Settings(Path.of("d"), 9, 10, true),
                                java.util.Optional.empty()));
        assertThatThrownBy(() -> HostArguments.parse(List.of("--control", "9")))
                .hasMessageContaining("--dir");
        assertThatThrownBy(() -> HostArguments.parse(List.of("--what")))
                .hasMessageContaining("--what");
    }
}
