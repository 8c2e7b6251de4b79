package kiosk.central.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kiosk.central.json.Json;
import kiosk.central.store.Database;
import kiosk.central.store.StorePlace;
import kiosk.central.testing.HandedIn;
import kiosk.central.testing.MovableClock;
import kiosk.sync.Central.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The end of a link for files from a phone.
class UploadDeskTest {
    private final MovableClock clock = new MovableClock();
    private Database database;
    private UploadDesk desk;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(new StorePlace.Memory("uploads-" + UUID.randomUUID()), clock);
        desk = new UploadDesk(database, () -> "http://localhost", new SecureRandom(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Reply asks(String operation, Map<String, Object> in) throws Exception {
        return desk.answer(operation, "t-1", in);
    }

    private String link() throws Exception {
        Reply opened = asks("upload/open", Map.of("caseId", "case-1", "material", "m1"));
        return Json.string(((Reply.Answer) opened).body(), "code");
    }

    private boolean kept(String code) throws Exception {
        return database.<Boolean, RuntimeException>inTransaction(
                tx -> tx.uploads().hold(code).orElseThrow().kept());
    }

    @Test
    void afterItsLastMinuteALinkIsNotKept() throws Exception {
        String code = link();
        clock.advance(UploadDesk.OPEN.plusSeconds(1));

        assertThat(asks("upload/close", Map.of("code", code, "keep", true)))
                .isInstanceOf(Reply.Refusal.class);
        assertThat(kept(code)).isFalse();
    }

    @Test
    void whatWasKeptInTimeIsStillAnsweredLater() throws Exception {
        String code = link();
        asks("upload/close", Map.of("code", code, "keep", true));
        clock.advance(UploadDesk.OPEN.plus(Duration.ofHours(1)));

        assertThat(asks("upload/look", Map.of("code", code))).isInstanceOf(Reply.Answer.class);
        assertThat(asks("upload/close", Map.of("code", code, "keep", true)))
                .isInstanceOf(Reply.Answer.class);
        assertThat(kept(code)).isTrue();
    }

    private void handedIn(String caseId) throws Exception {
        database.<Boolean, RuntimeException>inTransaction(
                tx -> tx.cases().open(HandedIn.of(caseId, clock.instant()), clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-1", "case-1-part"})
    void whatAHandedInCaseHasIsNeitherDroppedNorGivenBack(String handedIn) throws Exception {
        String code = link();
        asks("upload/close", Map.of("code", code, "keep", true));
        handedIn(handedIn);

        assertThat(asks("upload/drop", Map.of("code", code, "file", "1")))
                .isInstanceOf(Reply.Refusal.class);
        assertThat(asks("upload/close", Map.of("code", code, "keep", false)))
                .isInstanceOf(Reply.Refusal.class);
        assertThat(kept(code)).isTrue();
    }

    @Test
    void withNothingLeftAKeptLinkIsOver() throws Exception {
        String code = link();
        asks("upload/close", Map.of("code", code, "keep", true));

        assertThat(asks("upload/drop", Map.of("code", code, "file", "1")))
                .isInstanceOfSatisfying(
                        Reply.Refusal.class, no -> assertThat(no.code()).isEqualTo("OVER"));
        assertThat(asks("upload/look", Map.of("code", code))).isInstanceOf(Reply.Refusal.class);
    }
}
