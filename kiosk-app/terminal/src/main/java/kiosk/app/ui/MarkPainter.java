package kiosk.app.ui;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import kiosk.avatar.face.Mark;
import kiosk.avatar.face.Outline;

/// Paints the marks of a drawing.
final class MarkPainter {

    private MarkPainter() {}

    /// Paints these, back to front.
    static void paint(GraphicsContext pen, List<Mark> marks) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Filled(var outline, var paint) -> {
                    trace(pen, outline);
                    pen.setFill(paint(paint));
                    pen.fill();
                }
                case Mark.Drawn(var outline, var colour, var width, var cover) -> {
                    trace(pen, outline);
                    pen.setStroke(Color.web(colour, cover));
                    pen.setLineWidth(width);
                    pen.setLineCap(StrokeLineCap.ROUND);
                    pen.setLineJoin(StrokeLineJoin.ROUND);
                    pen.stroke();
                }
                case Mark.Clipped(var outline, var inside) -> {
                    pen.save();
                    trace(pen, outline);
                    pen.clip();
                    paint(pen, inside);
                    pen.restore();
                }
                case Mark.Turned(var degrees, var x, var y, var inside) -> {
                    pen.save();
                    pen.translate(x, y);
                    pen.rotate(degrees);
                    pen.translate(-x, -y);
                    paint(pen, inside);
                    pen.restore();
                }
                case Mark.Shifted(var dx, var dy, var inside) -> {
                    pen.save();
                    pen.translate(dx, dy);
                    paint(pen, inside);
                    pen.restore();
                }
            }
        }
    }

    private static javafx.scene.paint.Paint paint(Mark.Paint paint) {
        return switch (paint) {
            case Mark.Plain(var colour, var cover) -> Color.web(colour, cover);
            case Mark.Vertical(var top, var bottom) ->
                    new LinearGradient(
                            0,
                            0,
                            0,
                            1,
                            true,
                            CycleMethod.NO_CYCLE,
                            new Stop(0, Color.web(top)),
                            new Stop(1, Color.web(bottom)));
        };
    }

    private static void trace(GraphicsContext pen, Outline outline) {
        pen.beginPath();
        for (var part : outline.parts()) {
            switch (part) {
                case Outline.MoveTo(var x, var y) -> pen.moveTo(x, y);
                case Outline.LineTo(var x, var y) -> pen.lineTo(x, y);
                case Outline.CurveTo(var x1, var y1, var x2, var y2, var x, var y) ->
                        pen.bezierCurveTo(x1, y1, x2, y2, x, y);
                case Outline.Close _ -> pen.closePath();
            }
        }
    }
}
