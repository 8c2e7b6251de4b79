package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {

    @TempDir private Path folder;

    @Test
    void summaryTellsWhatFailedAndWhere() throws TourFailure, IOException {
        var diary = new Diary(folder);
        diary.chapter("first");
        diary.step("tap #a");
        diary.screen("home", new byte[] {1});
        diary.chapterEnds();
        diary.chapter("second");
        diary.failed("#b was not there");
        diary.screen("failed", new byte[] {2});
        diary.chapterEnds();
        diary.fact("debits", 3);
        diary.close();

        var summary = new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
        assertThat(summary.path("ok").asBoolean()).isFalse();
        assertThat(summary.path("debits").asInt()).isEqualTo(3);
        assertThat(summary.path("screens").toString())
                .isEqualTo("[\"001-home.png\",\"002-failed.png\"]");
        assertThat(summary.path("chapters").get(1).path("failure").asText())
                .isEqualTo("#b was not there");
        assertThat(Files.readString(folder.resolve("summary.txt")))
                .contains("ok     first")
                .contains("FAILED second")
                .contains("2 chapters, 1 failed, 2 screens");
        assertThat(diary.clean()).isFalse();
    }
}
