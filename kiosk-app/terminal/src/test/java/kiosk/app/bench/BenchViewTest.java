package kiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import kiosk.device.sim.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The bench by its buttons, against simulators that only remember what they were told.
@ExtendWith(ApplicationExtension.class)
class BenchViewTest {
    private static final long SECONDS = 15;
    private static final byte[] PIXEL =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYPhfDwAChwGA"
                                    + "60e6kgAAAABJRU5ErkJggg==");

    @TempDir private Path folder;
    private FakeSimulators simulators;
    private ScheduledExecutorService worker;
    private BenchViewModel model;

    @Start
    void start(Stage stage) throws IOException {
        simulators = new FakeSimulators();
        worker = Executors.newSingleThreadScheduledExecutor();
        model =
                new BenchViewModel(
                        Hands.at(simulators.port()),
                        new DemoCentral(URI.create("http://127.0.0.1:1")),
                        worker);
        var codes = List.of(new PreparedCode("3205821900012345", "fine"));
        var view = new BenchView(model, People.builtIn(), codes, BenchTexts.Language.CHINESE);
        var scene = new Scene(view, 1280, 900);
        scene.getStylesheets().add(BenchWindow.sheet());
        stage.setScene(scene);
        stage.show();
        model.look();
    }

    @AfterEach
    void stop() throws IOException {
        worker.shutdownNow();
        simulators.close();
    }

    @Test
    void cardLiesUntilItIsTakenAway(FxRobot robot) throws Exception {
        robot.clickOn("#card-zhang-san");
        assertThat(heard()).isEqualTo("layCard zhang-san");
        await(() -> model.stateProperty().get().card().equals("zhang-san"));

        robot.clickOn("#card-zhang-san");
        assertThat(heard()).isEqualTo("liftCard ");
    }

    @Test
    void walletIsHeldToThePadAndTakenAway(FxRobot robot) throws Exception {
        robot.clickOn("#wallet-type2");
        assertThat(heard()).isEqualTo("tap type2");
        await(() -> model.stateProperty().get().onPad().equals("type2"));

        robot.clickOn("#wallet-type2");
        assertThat(heard()).isEqualTo("untap ");
    }

    @Test
    void faultsPaperAndCablesReachTheSimulators(FxRobot robot) throws Exception {
        robot.clickOn("#fault-declineNext");
        assertThat(heard()).isEqualTo("pad ");
        robot.interact(() -> robot.lookup("#paper-printer-out").queryAs(Button.class).fire());
        assertThat(heard()).isEqualTo("paper ");
        await(() -> "out".equals(model.stateProperty().get().paper().get("printer")));
        robot.interact(() -> robot.lookup("#cable-pad").queryAs(Button.class).fire());
        assertThat(heard()).isEqualTo("unplug ");
        await(() -> Boolean.FALSE.equals(model.stateProperty().get().plugged().get("pad")));
    }

    @Test
    void paperThatComesOutIsShownOnceAndOpensLarge(FxRobot robot) throws Exception {
        Path png = Files.write(folder.resolve("receipt.png"), PIXEL);
        simulators.print(png);
        model.look();
        model.look();
        await(() -> model.sheets().size() == 1);
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#receipt-1");
        await(() -> robot.lookup("#large").tryQuery().isPresent());
        robot.clickOn("#large");
        await(() -> robot.lookup("#large").tryQuery().isEmpty());
    }

    @Test
    void refusalIsShownInTheSimulatorsWords(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#code-3205821900012345").queryAs(Button.class).fire());

        await(() -> model.troubleProperty().get().equals("the scanner is off"));
    }

    @Test
    void speaksEnglishToo(FxRobot robot) throws Exception {
        robot.clickOn("#language");
        WaitForAsyncUtils.waitForFxEvents();

        var button = robot.lookup("#card-zhang-san").queryAs(Button.class);
        await(() -> button.getText().equals("Lay down"));
    }

    private String heard() throws InterruptedException {
        return simulators.heard().poll(SECONDS, TimeUnit.SECONDS);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    }
}
