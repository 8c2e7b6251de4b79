package kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kiosk.app.config.ConfigFile;
import kiosk.app.config.KioskConfig;
import kiosk.app.config.SampleConfig;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.matter.Catalogue;
import kiosk.matter.PackScene;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With the true process of the engines, in which nothing is installed; what it was started with
/// stands on its command line.
@Timeout(60)
class VoiceDoorTest {

    private static final Scene.Place DOOR = new Scene.Attract();
    private static final Scene.Place ELSEWHERE = new Scene.Owned(List.of(), new Scene.Work.None());

    @TempDir private Path folder;

    @Test
    void aSceneWithOtherVoicesStartsTheEnginesAnewWhileNobodyIsServed() throws Exception {
        try (var door = door()) {
            door.open(() -> true, _ -> {});
            var usual = engines(with("zf_xiaoyi", "af_heart"));
            door.staged(at(DOOR, Optional.empty()));
            door.staged(at(ELSEWHERE, voices("zm_yunxi", "am_michael")));
            assertThat(usual.isAlive()).as("in the middle of a visit").isTrue();

            door.staged(at(DOOR, voices("zm_yunjian", "bf_emma")));
            var festival = engines(with("zm_yunjian", "bf_emma"));
            assertThat(usual.isAlive()).isFalse();
            door.staged(at(DOOR, voices("zm_yunjian", "bf_emma")));
            assertThat(festival.isAlive()).as("the same voices").isTrue();

            door.staged(at(DOOR, Optional.empty()));
            engines(with("zf_xiaoyi", "af_heart"));
            assertThat(festival.isAlive()).isFalse();
        }
        assertThat(ours().toList()).as("none is left").isEmpty();
    }

    private VoiceDoor door() throws Exception {
        return new VoiceDoor(
                config(),
                List::of,
                VoiceDoorTest::nothing,
                () -> "zh-Hans",
                InstantSource.system());
    }

    /// Without sound; the camera is none, so that nothing native is at work.
    private KioskConfig config() throws Exception {
        return ConfigFile.read(
                Files.writeString(
                        folder.resolve("kiosk.properties"),
                        SampleConfig.GOOD
                                + """
                                voice.models-folder = models
                                presence.enabled = true
                                presence.camera = nothing
                                """));
    }

    private static Catalogue nothing() {
        throw new IllegalStateException("nobody listens");
    }

    private static Optional<PackScene.Voices> voices(String mandarin, String english) {
        return Optional.of(new PackScene.Voices(mandarin, english));
    }

    private static Predicate<ProcessHandle> with(String mandarin, String english) {
        return process ->
                process.info().arguments().map(List::of).orElse(List.of()).stream()
                                .filter(
                                        Set.of("--mandarin=" + mandarin, "--english=" + english)
                                                ::contains)
                                .count()
                        == 2;
    }

    private static ProcessHandle engines(Predicate<ProcessHandle> which) {
        while (true) { // ends by the limit of the class
            var found = ours().filter(which).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static Stream<ProcessHandle> ours() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().commandLine().orElse("").contains("HelperMain"));
    }

    private static Scene at(Scene.Place place, Optional<PackScene.Voices> voices) {
        var scene = voices.map(VoiceDoorTest::festival);
        return new Scene(
                new Shell(
                        "zh-Hans",
                        Shell.Look.NORMAL,
                        "",
                        true,
                        Set.of(),
                        Instant.EPOCH,
                        new Shell.StaffCall.None(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new StaffBeside.Nobody(),
                        Optional.empty(),
                        scene),
                place);
    }

    private static PackScene festival(PackScene.Voices voices) {
        return new PackScene(
                "festival",
                Texts.same("festival"),
                new PackScene.Dress(
                        PackScene.Person.WOMAN,
                        PackScene.Cut.SUIT,
                        PackScene.Mood.WELCOME,
                        "#0E5A52",
                        "#0A453F",
                        "#B3331F",
                        "#96281A",
                        "#C8412B"),
                new PackScene.Backdrop(
                        PackScene.Motif.PLAIN, "#FFFFFF", "#FFFFFF", "#CFE4DE", "#E4EFEB"),
                Texts.same("你好"),
                List.of(),
                Optional.of(voices),
                new PackScene.Ordered());
    }
}
