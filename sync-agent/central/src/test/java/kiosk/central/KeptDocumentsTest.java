package kiosk.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kiosk.central.testing.SampleCity;
import kiosk.central.testing.TestTerminal;
import kiosk.sync.Central.Reply;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDocumentsTest {
    @TempDir Path folder;

    @Test
    void aDocumentKeptByOneTerminalIsFoundByAnother() throws Exception {
        try (CentralServer central =
                        CentralServer.start(
                                CentralConfig.inMemory(folder, "kept-documents"),
                                List.of(new SampleCity()),
                                Clock.systemUTC());
                TestTerminal terminal = new TestTerminal(central.ports().broker(), "t-kept-1");
                TestTerminal other = new TestTerminal(central.ports().broker(), "t-kept-2")) {
            String event = UUID.randomUUID().toString();
            String caseId = UUID.randomUUID().toString();
            terminal.send(
                    List.of(
                            terminal.event(
                                    event,
                                    "document.kept",
                                    caseId,
                                    Map.of(
                                            "code",
                                            "7K3F-" + caseId,
                                            "ownerRef",
                                            "owner-" + caseId,
                                            "kind",
                                            "fine-receipt",
                                            "body",
                                            "{\"fields\":{}}"))));
            assertThat(terminal.receipt().ids()).containsExactly(event);
            for (Map<String, Object> asked :
                    List.of(
                            Map.<String, Object>of("ownerRef", "owner-" + caseId),
                            Map.<String, Object>of("keptCode", "7K3F-" + caseId))) {
                Reply reply = other.ask("case/find", "", asked);
                assertThat(reply).isInstanceOf(Reply.Answer.class);
                assertThat(((Reply.Answer) reply).body().get("kept"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .hasSize(1)
                        .first()
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsEntry("caseId", caseId)
                        .containsEntry("body", "{\"fields\":{}}");
            }
        }
    }
}
