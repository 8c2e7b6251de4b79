package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.app.visit.Act;
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

    /// On the page where a phone's files stand, central keeps them and its answer is lost.
    private void keepsUnheard(int files) throws Exception {
        if (files > 1) {
            terminal.central().uploads().oneMoreAtTheEnd();
        }
        town.go(terminal, OWNER, "papers", BY_PHONE, PhoneFilesTest::shows);
        terminal.central().loseNextAnswer("upload/close");
        act(new Act.UseFiles());
        assertThat(terminal.central().uploads().kept()).hasSize(1);
    }

    private static boolean shows(Scene scene) {
        return PeopleTown.work(scene) instanceof Work.TakingFiles(var taking, var _)
                && !taking.files().isEmpty();
    }

    private void act(Act act) {
        terminal.visit().act(act);
        town.time.pause(Duration.ofMillis(200));
    }

    private Scene scene() {
        return terminal.visit().scene();
    }

    @Test
    void whoeverStopsTakesBackWhatCentralHadKept() throws Exception {
        keepsUnheard(1);

        act(new Act.StopTaking());

        assertThat(terminal.central().uploads().kept()).isEmpty();
        assertThat(given(scene())).isFalse();
    }

    @Test
    void whatCentralKeptUnheardDoesNotStandInTheCaseTwice() throws Exception {
        keepsUnheard(1);
        String first = terminal.central().uploads().kept().getFirst();
        terminal.central().network(false);
        act(new Act.StopTaking());
        assertThat(terminal.central().uploads().kept()).containsExactly(first);
        terminal.central().network(true);

        act(new Act.Take("m1", "upload"));
        town.time.pause(Duration.ofSeconds(2));
        act(new Act.UseFiles());

        assertThat(given(scene())).isTrue();
        assertThat(terminal.central().uploads().kept()).hasSize(1).doesNotContain(first);
    }

    @Test
    void afterALongSilenceTheSamePaperStandsOnceAllTheSame() throws Exception {
        keepsUnheard(1);
        String first = terminal.central().uploads().kept().getFirst();
        terminal.central().network(false);
        for (int i = 0; i < 5; i++) {
            act(new Act.UseFiles());
        }
        assertThat(PeopleTown.work(scene())).isInstanceOf(Work.TakingFailed.class);
        terminal.central().network(true);

        act(new Act.Answer(Map.of("m1", "promise")));

        assertThat(terminal.central().uploads().kept()).doesNotContain(first);
    }

    @Test
    void aFileOfAnUnheardKeepCanBeDroppedAndTheOthersAreTaken() throws Exception {
        keepsUnheard(2);

        act(new Act.DropFile("1"));
        assertThat(shows(scene())).isTrue();
        act(new Act.UseFiles());

        assertThat(given(scene())).isTrue();
    }

    @Test
    void theLastFileOfAnUnheardKeepMakesRoomForAnotherCode() throws Exception {
        keepsUnheard(1);
        String first = terminal.central().uploads().kept().getFirst();

        act(new Act.DropFile("1"));

        assertThat(PeopleTown.work(scene()))
                .isInstanceOfSatisfying(
                        Work.TakingFiles.class,
                        now -> assertThat(now.taking().code()).isNotEqualTo(first));
        assertThat(terminal.central().uploads().kept()).isEmpty();
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
