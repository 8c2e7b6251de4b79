package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kiosk.app.ui.SignaturePad;
import kiosk.app.ui.TouchPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A real pointer in a real window.
@ExtendWith(ApplicationExtension.class)
class GlassTest {
    private final AtomicInteger touches = new AtomicInteger();
    private final SignaturePad pad = new SignaturePad();
    private Glass glass;

    @Start
    void start(Stage stage) {
        var seen = new TouchPane("seen", "touch", new Label("seen"), touches::incrementAndGet);
        var hidden = new TouchPane("hidden", "touch", new Label("no"), touches::incrementAndGet);
        hidden.setVisible(false);
        var dead = new TouchPane("dead", "touch", new Label("dead"), touches::incrementAndGet);
        dead.setDisable(true);
        pad.setPrefSize(300, 120);
        stage.setScene(new Scene(new VBox(20, seen, hidden, dead, pad), 400, 400));
        stage.show();
        glass = new Glass(stage);
    }

    @Test
    void touchesWhatCanBeSeen() throws Exception {
        var target = glass.find("seen").getFirst();
        assertThat(target.live()).isTrue();

        glass.touch(target.middle());

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> touches.get() == 1);
    }

    @Test
    void hiddenAndDisabledNodesCannotBeTouched() throws TourFailure {
        assertThat(glass.find("hidden")).noneMatch(Glass.Target::live);
        assertThat(glass.find("dead")).noneMatch(Glass.Target::live);
        assertThat(glass.find("nothing")).isEmpty();
    }

    @Test
    void drawsAStrokeOnTheSignaturePad() throws Exception {
        var place = glass.find("signature-pad").getFirst().place();
        var from = new Point2D(place.getMinX() + 20, place.getCenterY());

        glass.stroke(List.of(from, from.add(60, 10), from.add(120, -10)));

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, pad.signedProperty());
    }

    @Test
    void pictureHasTheSizeOfTheWindow() throws TourFailure, IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(glass.picture()));

        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(glass.size());
    }
}
