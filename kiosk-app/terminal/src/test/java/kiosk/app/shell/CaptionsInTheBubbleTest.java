package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kiosk.app.ui.Captions;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sizes;
import kiosk.app.ui.Theme;
import kiosk.app.ui.Words;
import kiosk.app.visit.Shell.Look;
import kiosk.avatar.voice.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The word that is heard stands out, and nothing else changes.
class CaptionsInTheBubbleTest {

    private static final String SPEECH = "请把身份证平放在左下方亮灯的地方。读完之前不要拿走。";

    private final AtomicReference<Optional<Utterance.Word>> heard =
            new AtomicReference<>(Optional.empty());
    private Stage stage;
    private Captions captions;

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void theWordThatIsHeardStandsOutWithoutMovingAnother() throws Exception {
        open(Look.NORMAL, Setting.Motion.FULL);
        var before = layout();
        hear("身份证");
        assertThat(marked()).isEqualTo("身份证");
        assertThat(layout()).isEqualTo(before);
        assertThat(text().getFill()).isNotEqualTo(text().getSelectionFill());
        assertThat(ground().isVisible()).isTrue();
        Bounds place = ground().getBoundsInParent();
        assertThat(captions.getBoundsInLocal().contains(place.getCenterX(), place.getCenterY()))
                .isTrue();
        hear("不要");
        assertThat(marked()).isEqualTo("不要");
        assertThat(ground().getBoundsInParent().getMinY())
                .as("its line is the second sentence's")
                .isGreaterThan(place.getMinY());
        heard.set(Optional.empty());
        Toolkit.onFx(() -> true);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ground().isVisible()).isFalse();
        assertThat(text().getSelectionStart()).isEqualTo(-1);
    }

    @Test
    void inStrongContrastItIsAnotherColourAndALine() throws Exception {
        open(Look.CONTRAST, Setting.Motion.FULL);
        hear("身份证");
        assertThat(text().getSelectionFill()).hasToString("0xffffffff");
        assertThat(text().getFill()).hasToString("0xffe600ff");
    }

    @Test
    void whereNothingMayMoveNoWordStandsOut() throws Exception {
        open(Look.NORMAL, Setting.Motion.NONE);
        hear("身份证");
        assertThat(text().getSelectionStart()).isEqualTo(-1);
        assertThat(ground().isVisible()).isFalse();
    }

    private void open(Look look, Setting.Motion motion) throws Exception {
        var setting = new Setting(Words.in("zh-Hans"), look, Sizes.of(1080, 1920, 21.5), motion);
        stage =
                Toolkit.onFx(() -> {
                    captions = new Captions(SPEECH, setting, heard::get);
                    var bubble = new StackPane(captions);
                    bubble.getStyleClass().add("bubble");
                    var root = new StackPane(bubble);
                    root.getStyleClass().add("root");
                    root.getStylesheets().setAll(Theme.sheets(look));
                    var made = new Stage();
                    made.setScene(new Scene(root, 560, 300));
                    made.show();
                    return made;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void hear(String word) {
        int at = SPEECH.indexOf(word);
        heard.set(Optional.of(new Utterance.Word(at, at + word.length(), 0, 100)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String layout() throws Exception {
        return Toolkit.onFx(() ->
                text().getLayoutBounds()
                        + text().getText()
                        + captions.getLayoutBounds()
                        + text().getAccessibleText());
    }

    private String marked() {
        return text().getText().substring(text().getSelectionStart(), text().getSelectionEnd());
    }

    private Text text() {
        return (Text) captions.lookup(".bubble-text");
    }

    private Path ground() {
        return (Path) captions.lookup(".caption-ground");
    }
}
