package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// White paper to sign on with finger or pen. Nothing of it leaves but [#png].
public final class SignaturePad extends Region {

    private static final double PEN = 6.4;

    private final Canvas canvas = new Canvas();
    private final List<List<InkPng.Point>> strokes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper signed = new ReadOnlyBooleanWrapper();

    public SignaturePad() {
        setId("signature-pad");
        getStyleClass().add("signature-pad");
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> begin(event));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> draw(event));
    }

    /// True once there is a stroke.
    public ReadOnlyBooleanProperty signedProperty() {
        return signed.getReadOnlyProperty();
    }

    /// White paper again.
    public void clear() {
        strokes.clear();
        signed.set(false);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    /// The strokes as PNG, black on white.
    public byte[] png() {
        return InkPng.of(strokes, (int) canvas.getWidth(), (int) canvas.getHeight());
    }

    private void begin(MouseEvent event) {
        var stroke = new ArrayList<InkPng.Point>();
        stroke.add(new InkPng.Point(event.getX(), event.getY()));
        strokes.add(stroke);
        event.consume();
    }

    private void draw(MouseEvent event) {
        if (strokes.isEmpty()) {
            return;
        }
        var stroke = strokes.getLast();
        var before = stroke.getLast();
        var point = new InkPng.Point(event.getX(), event.getY());
        stroke.add(point);
        signed.set(true);
        line(before, point);
        event.consume();
    }

    private void line(InkPng.Point from, InkPng.Point to) {
        var pen = canvas.getGraphicsContext2D();
        pen.setStroke(Color.BLACK);
        pen.setLineWidth(PEN);
        pen.setLineCap(StrokeLineCap.ROUND);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.strokeLine(from.x(), from.y(), to.x(), to.y());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            strokes.forEach(stroke -> {
                for (int i = 1; i < stroke.size(); i++) {
                    line(stroke.get(i - 1), stroke.get(i));
                }
            });
        }
    }
}
