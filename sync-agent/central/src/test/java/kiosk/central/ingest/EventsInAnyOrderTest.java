package kiosk.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiosk.central.store.CaseTable;
import kiosk.sync.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsInAnyOrderTest {
    @TempDir Path folder;

    private final List<Link.Message> said = new ArrayList<>();
    private IngestInABox box;

    @BeforeEach
    void open() throws Exception {
        box = new IngestInABox(folder, said::add);
    }

    @AfterEach
    void close() {
        box.close();
    }

    private CaseTable.Case theCase() throws Exception {
        return box.database()
                .<CaseTable.Case, RuntimeException>read(
                        tx -> tx.cases().find("case-1").orElseThrow());
    }

    private void printed() throws Exception {
        box.send(
                "event-0",
                "document.issued",
                Map.of("documentNo", "L-1", "checkCode", "", "kind", "ssi-certificate"));
    }

    @Test
    void matterThatOnlyPrintsIsACase() throws Exception {
        printed();

        assertThat(theCase().state()).isEqualTo("closed");
        assertThat(theCase().submission().matter()).isEqualTo("ssi-certificate");
    }

    @Test
    void submissionAfterItsDocumentStillCounts() throws Exception {
        printed();
        box.submit();

        assertThat(theCase().state()).isEqualTo("accepted");
        assertThat(theCase().submission().operation()).isEqualTo("HPF.withdraw");
    }

    private void laidAside(String code, String at) throws Exception {
        box.send(
                code,
                "document.kept",
                at,
                Map.of(
                        "code", code,
                        "ownerRef", "owner",
                        "kind", "draft-slip",
                        "body", "{}",
                        "until", "2026-12-06"));
    }

    private boolean kept(String code) throws Exception {
        return box.database()
                .<Boolean, RuntimeException>read(tx -> tx.documents().keptAs(code).isPresent());
    }

    @Test
    void whatWasLaidAsideBeforeTheSubmissionIsNotKeptAfterIt() throws Exception {
        box.submit();
        laidAside("late", "2026-11-21T01:59:00Z");
        laidAside("again", "2026-11-21T02:30:00Z");

        assertThat(kept("late")).as("handed in meanwhile").isFalse();
        assertThat(kept("again")).as("laid aside after it").isTrue();
    }

    @Test
    void unknownKindsAreKeptAndReceipted() throws Exception {
        box.send("event-9", "from.the.future", Map.of("anything", List.of(1L)));

        assertThat(said)
                .singleElement()
                .satisfies(m -> assertThat(m.topic()).endsWith("down/rcpt"));
        assertThat(
                        box.database()
                                .<Integer, RuntimeException>read(
                                        tx -> tx.cases().timeline("case-1").size()))
                .isEqualTo(1);
    }
}
