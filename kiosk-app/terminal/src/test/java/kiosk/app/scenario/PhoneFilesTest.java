package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files from a phone when the code ends meanwhile, or the network does.
class PhoneFilesTest {
    private static final PeopleTown.Somebody OWNER = new PeopleTown.Somebody("zhang-san", true);
    private static final Map<String, Object> BY_PHONE = Map.of("old", true, "m1", "upload");

    @TempDir Path folder;

    private PeopleTown town;
    private ScenarioTerminal terminal;
    private final List<Scene.Taking> shown = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        town = new PeopleTown(TestPacks.load("hamlet", folder), folder);
        terminal = town.terminal("t-1");
    }

    private List<Scene> go(Runnable atFirst) throws Exception {
        var seen = new AtomicInteger();
        return town.go(
                terminal,
                OWNER,
                "papers",
                BY_PHONE,
                scene -> {
                    if (PeopleTown.work(scene) instanceof Work.TakingFiles(var taking, var _)) {
                        shown.add(taking);
                        if (seen.incrementAndGet() == 1) {
                            atFirst.run();
                        }
                    }
                    return PeopleTown.work(scene) instanceof Work.TakingFailed || given(scene);
                });
    }

    private static boolean given(Scene scene) {
        return scene.place() instanceof Scene.AtPage(Page.Materials page, var _, Work.None _)
                && page.items().getFirst().standing().pages() > 0;
    }

    @Test
    void aCodeThatEndedIsReplacedByAnotherAndThePersonIsTold() throws Exception {
        List<Scene> scenes = go(() -> town.time.pause(Duration.ofMinutes(11)));

        assertThat(PeopleTown.sees(scenes, Work.TakingFailed.class)).isFalse();
        assertThat(shown).extracting(Scene.Taking::code).doesNotHaveDuplicates().hasSize(2);
        assertThat(shown.getFirst().notice()).isEmpty();
        assertThat(shown.getLast().notice()).isPresent();
        assertThat(given(scenes.getLast())).isTrue();
    }

    @Test
    void aMomentWithoutNetworkLosesNothing() throws Exception {
        terminal.central().network(true);
        var scenes =
                town.go(
                        terminal,
                        OWNER,
                        "papers",
                        BY_PHONE,
                        scene -> {
                            if (PeopleTown.work(scene)
                                    instanceof Work.TakingFiles(var taking, var _)) {
                                terminal.central().network(taking.notice().isPresent());
                                shown.add(taking);
                            }
                            return given(scene);
                        });

        assertThat(PeopleTown.sees(scenes, Work.TakingFailed.class)).isFalse();
        assertThat(shown).extracting(Scene.Taking::code).containsOnly(shown.getFirst().code());
        assertThat(given(scenes.getLast())).isTrue();
    }

    @Test
    void aLostAnswerWhenTheFilesAreTakenLosesNoPaper() throws Exception {
        terminal.central().loseNextAnswer("upload/close");

        List<Scene> scenes = go(() -> {});

        assertThat(shown).extracting(Scene.Taking::code).containsOnly(shown.getFirst().code());
        assertThat(shown.getLast().notice()).as("once more, please").isPresent();
        assertThat(given(scenes.getLast())).isTrue();
    }

    @Test
    void whatComesInTheLastMomentStandsInTheCaseToo() throws Exception {
        terminal.central().uploads().oneMoreAtTheEnd();

        List<Scene> scenes = go(() -> {});

        assertThat(scenes.getLast().place())
                .isInstanceOfSatisfying(
                        Scene.AtPage.class,
                        at ->
                                assertThat(((Page.Materials) at.page()).items().getFirst())
                                        .extracting(item -> item.standing().pages())
                                        .isEqualTo(2));
    }

    @Test
    void withoutNetworkTheOtherWaysOfThatPaperAreOffered() throws Exception {
        List<Scene> scenes = go(() -> terminal.central().network(false));

        assertThat(PeopleTown.work(scenes.getLast()))
                .isInstanceOfSatisfying(
                        Work.TakingFailed.class,
                        failed -> assertThat(failed.material()).isEqualTo("m1"));
        assertThat(scenes.getLast().place())
                .isInstanceOfSatisfying(
                        Scene.AtPage.class,
                        at ->
                                assertThat(((Page.Materials) at.page()).items().getFirst().open())
                                        .contains("promise", "scan"));
    }
}
