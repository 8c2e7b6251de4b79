package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {

    private static final String OURS = "15:50:00.044 WARN  k.a.h.VoiceEngine kokoro is absent";

    private final List<ErrorLines.Line> log = new ArrayList<>();
    private long nanos;

    private List<ErrorLines.Line> follow(String text) {
        new ErrorLines(() -> nanos, log::add)
                .follow(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return log;
    }

    @Test
    void ourOwnLinesAndTheLastWordsOfACrashAreKept() {
        assertThat(
                        follow(
                                """
                                15:50:00.041 INFO  k.a.h.VoiceEngine espeak: ready
                                %s
                                #
                                #  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2
                                # C  [libvosk.so+0x1234]  Model::Ref()+0x4
                                """
                                        .formatted(OURS)))
                .startsWith(
                        new ErrorLines.Line(
                                false, "15:50:00.041 INFO  k.a.h.VoiceEngine espeak: ready"),
                        new ErrorLines.Line(true, OURS),
                        new ErrorLines.Line(true, "#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2"),
                        new ErrorLines.Line(true, "# C  [libvosk.so+0x1234]  Model::Ref()+0x4"));
    }

    @Test
    void whatALibraryPrintsIsOnlyCounted() {
        assertThat(follow("heard: 曾小芳的身份证\n# heard: 曾小芳\n" + OURS + "\n"))
                .containsExactly(
                        new ErrorLines.Line(true, OURS),
                        new ErrorLines.Line(false, "2 more lines of the helper are not shown"));
    }

    @Test
    void aFloodIsBoundedInLengthAndNumber() {
        follow((OURS + "x".repeat(100_000) + "\n").repeat(100));
        assertThat(log).hasSize(61);
        assertThat(log.getFirst().text()).hasSize(400);
        assertThat(log.getLast().text()).isEqualTo("40 more lines of the helper are not shown");
    }
}
