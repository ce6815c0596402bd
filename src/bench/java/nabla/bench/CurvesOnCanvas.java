package nabla.bench;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import nabla.model.Dash;
import nabla.plot.figure.Figure;
import nabla.plot.picture.Palette;

/// The yardstick: a figure's grid, numbers, curves and labels drawn straight on a Canvas each frame, by the shortest
/// program that does it.
final class CurvesOnCanvas extends Canvas {
    private static final double LEFT = 56;
    private static final double RIGHT = 21;
    private static final double TOP = 12;
    private static final double BOTTOM = 50;

    private double[] xs = new double[0];
    private double[] ys = new double[0];

    CurvesOnCanvas(double width, double height) {
        super(width, height);
    }

    void draw(Figure figure, Palette palette) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        grid(gc, palette);
        for (Figure.Curve curve : figure.curves()) {
            curve(gc, figure, curve, palette);
        }
    }

    private void grid(GraphicsContext gc, Palette palette) {
        gc.setStroke(fx(palette.grid()));
        gc.setFill(fx(palette.muted()));
        gc.setFont(Font.font("Inter", palette.axisSize()));
        gc.setLineDashes();
        gc.setLineWidth(1);
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i <= 10; i++) {
            double x = Math.floor(LEFT + i / 10.0 * width()) + 0.5;
            double y = Math.floor(getHeight() - BOTTOM - i / 10.0 * height()) + 0.5;
            gc.strokeLine(x, TOP, x, getHeight() - BOTTOM);
            gc.strokeLine(LEFT, y, getWidth() - RIGHT, y);
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText("0." + i, x, getHeight() - BOTTOM + 14);
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(i / 2 + ".0", LEFT - 6, y);
        }
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText("predicted probability p", LEFT + width() / 2, getHeight() - 15);
        gc.save();
        gc.rotate(-90);
        gc.fillText("loss L", -TOP - height() / 2, 14);
        gc.restore();
    }

    private void curve(GraphicsContext gc, Figure figure, Figure.Curve curve, Palette palette) {
        int count = curve.xs().length;
        if (xs.length < count) {
            xs = new double[count];
            ys = new double[count];
        }
        double spanX = figure.x().to() - figure.x().from();
        double spanY = figure.y().to() - figure.y().from();
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(curve.ys()[i])) {
                xs[size] = LEFT + (curve.xs()[i] - figure.x().from()) / spanX * width();
                ys[size++] = Math.max(0, TOP + (figure.y().to() - curve.ys()[i]) / spanY * height());
            }
        }
        Color color = fx(palette.of(curve.role()));
        double width = palette.curveWidth();
        gc.setStroke(color);
        gc.setLineWidth(width);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        if (curve.dash() == Dash.SOLID) {
            gc.setLineDashes();
        } else {
            gc.setLineDashes(3.6 * width, 3 * width);
        }
        gc.strokePolyline(xs, ys, size);
        gc.setFill(color);
        gc.setFont(Font.font("Inter", palette.labelSize()));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(curve.label(), xs[size - 1] - 10, Math.max(40, ys[size - 1] - 14));
    }

    private double width() {
        return getWidth() - LEFT - RIGHT;
    }

    private double height() {
        return getHeight() - TOP - BOTTOM;
    }

    private static Color fx(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
    }
}
