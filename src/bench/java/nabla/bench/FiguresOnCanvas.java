package nabla.bench;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import nabla.model.Role;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.PlaneMap;
import nabla.plot.figure.Regions;
import nabla.plot.picture.Palette;

/// The yardstick: figures two in a row with their grids, numbers, bands, dots, lines, map, marks and labels drawn
/// straight on one Canvas each frame, by the shortest program that does it.
final class FiguresOnCanvas extends Canvas {
    private static final double LEFT = 56;
    private static final double RIGHT = 21;
    private static final double TOP = 12;
    private static final double BOTTOM = 50;

    private final double[] xs = new double[100_000];
    private final double[] ys = new double[100_000];
    private WritableImage image = new WritableImage(1, 1);

    /// The figure drawn now, and where its plane lies.
    private double left;

    private double top;
    private double width;
    private double height;

    FiguresOnCanvas(double width, double height) {
        super(width, height);
    }

    void draw(List<Figure> figures, Palette palette) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        width = getWidth() / 2 - LEFT - RIGHT;
        double row = getHeight() / Math.ceilDiv(figures.size(), 2);
        height = row - TOP - BOTTOM;
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        for (int i = 0; i < figures.size(); i++) {
            left = LEFT + i % 2 * getWidth() / 2;
            top = TOP + (i < 2 ? 0 : row);
            draw(gc, figures.get(i), palette);
        }
    }

    private void draw(GraphicsContext gc, Figure figure, Palette palette) {
        grid(gc, palette);
        gc.save();
        gc.beginPath();
        gc.rect(left, top, width, height);
        gc.clip();
        figure.under().forEach(layer -> layer(gc, figure, layer, palette));
        for (Figure.Curve curve : figure.curves()) {
            line(gc, figure, curve.xs(), curve.ys(), 0, curve.xs().length, palette.curveWidth(), curve.role(), palette);
            label(gc, figure, curve.label(), curve.xs(), curve.ys(), curve.xs().length, curve.role(), palette);
        }
        figure.over().forEach(layer -> layer(gc, figure, layer, palette));
        figure.marks().forEach(mark -> mark(gc, figure, mark, palette));
        gc.restore();
    }

    private void layer(GraphicsContext gc, Figure figure, FigureLayer layer, Palette palette) {
        switch (layer) {
            case FigureLayer.Band band -> band(gc, figure, band, palette);
            case FigureLayer.Dots dots -> dots(gc, figure, dots, palette);
            case FigureLayer.Trail trail -> {
                double thick = 0.85 * trail.width() * palette.curveWidth();
                if (figure.under().stream().anyMatch(PlaneMap.class::isInstance)) {
                    line(gc, figure, trail.xs(), trail.ys(), 0, trail.count(), 2.2 * thick, Role.YELLOW, palette);
                }
                int start = 0;
                for (int i = 0; i <= trail.count(); i++) {
                    if (i == trail.count() || Double.isNaN(trail.ys()[i])) {
                        line(gc, figure, trail.xs(), trail.ys(), start, i, thick, trail.role(), palette);
                        start = i + 1;
                    }
                }
                label(gc, figure, trail.label(), trail.xs(), trail.ys(), trail.count(), trail.role(), palette);
            }
            case Field field -> map(gc, figure, field, palette);
            case Regions regions -> map(gc, figure, regions, palette);
        }
    }

    private void mark(GraphicsContext gc, Figure figure, Figure.Mark mark, Palette palette) {
        switch (mark) {
            case Figure.Mark.Point point -> point(gc, figure, point.x(), point.y(), point.label(), mark, palette);
            case Figure.Mark.Grip grip -> point(gc, figure, grip.x(), grip.y(), grip.label(), mark, palette);
            case Figure.Mark.Handle handle -> point(gc, figure, handle.x(), handle.y(), handle.label(), mark, palette);
            case Figure.Mark.Hole hole -> point(gc, figure, hole.x(), hole.y(), hole.label(), mark, palette);
            case Figure.Mark.Words words -> gc.fillText(words.words(), x(figure, words.x()), y(figure, words.y()));
            case Figure.Mark.Line line -> {}
            case Figure.Mark.Asymptote line -> {}
        }
    }

    private void point(
            GraphicsContext gc, Figure figure, double x, double y, String label, Figure.Mark mark, Palette palette) {
        double radius = palette.pointRadius();
        gc.setFill(fx(palette.of(mark.role())));
        gc.fillOval(x(figure, x) - radius, y(figure, y) - radius, 2 * radius, 2 * radius);
        gc.fillText(label, x(figure, x), y(figure, y) - 14);
    }

    private void grid(GraphicsContext gc, Palette palette) {
        gc.setStroke(fx(palette.grid()));
        gc.setFill(fx(palette.muted()));
        gc.setFont(Font.font("Inter", palette.axisSize()));
        gc.setLineWidth(1);
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i <= 6; i++) {
            double x = Math.floor(left + i / 6.0 * width) + 0.5;
            double y = Math.floor(top + height - i / 6.0 * height) + 0.5;
            gc.strokeLine(x, top, x, top + height);
            gc.strokeLine(left, y, left + width, y);
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(String.valueOf(i), x, top + height + 14);
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(String.valueOf(i), left - 6, y);
        }
        gc.fillText("x", left + width / 2, top + height + 34);
    }

    private void band(GraphicsContext gc, Figure figure, FigureLayer.Band band, Palette palette) {
        int count = band.xs().length;
        for (int i = 0; i < count; i++) {
            xs[i] = x(figure, band.xs()[i]);
            ys[i] = y(figure, band.high()[i]);
            xs[2 * count - 1 - i] = xs[i];
            ys[2 * count - 1 - i] = y(figure, band.low()[i]);
        }
        gc.setFill(fx(palette.of(band.role())).deriveColor(0, 1, 1, band.opacity()));
        gc.fillPolygon(xs, ys, 2 * count);
        label(gc, figure, band.label(), band.xs(), band.high(), count, band.role(), palette);
    }

    private void dots(GraphicsContext gc, Figure figure, FigureLayer.Dots dots, Palette palette) {
        double radius = dots.size() * palette.pointRadius();
        gc.setFill(fx(palette.of(dots.role())));
        gc.setStroke(fx(palette.ground()));
        gc.setLineWidth(radius / 3);
        for (int i = 0; i < dots.xs().length; i++) {
            double x = x(figure, dots.xs()[i]) - radius;
            double y = y(figure, dots.ys()[i]) - radius;
            gc.fillOval(x, y, 2 * radius, 2 * radius);
            gc.strokeOval(x, y, 2 * radius, 2 * radius);
        }
    }

    private void map(GraphicsContext gc, Figure figure, Field field, Palette palette) {
        int columns = field.lattice().columns();
        int rows = field.lattice().rows();
        if (image.getWidth() != columns) {
            image = new WritableImage(columns, rows);
            int[] pixels = new int[columns * rows];
            for (int i = 0; i < pixels.length; i++) {
                int shade = 255 - (int) (100 * field.shades()[(rows - 1 - i / columns) * columns + i % columns]);
                pixels[i] = 0xFF0000FF | (shade << 16) | (shade << 8);
            }
            image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        }
        gc.drawImage(image, left, top, width, height);
        contours(gc, figure, field, palette);
    }

    /// A pixel for each point of the lattice, as a quick hand would do it, and the borders.
    private void map(GraphicsContext gc, Figure figure, Regions regions, Palette palette) {
        int columns = regions.lattice().columns();
        int rows = regions.lattice().rows();
        if (image.getWidth() != columns) {
            image = new WritableImage(columns, rows);
        }
        int[] pixels = new int[columns * rows];
        for (int i = 0; i < pixels.length; i++) {
            int from = (rows - 1 - i / columns) * columns + i % columns;
            double most = -1;
            java.awt.Color color = palette.ground();
            for (Regions.Region region : regions.regions()) {
                double share = region.shares().values()[from];
                if (share > most) {
                    most = share;
                    color = palette.of(region.role());
                }
            }
            int faded = (int) (255 - 120 * most);
            int red = (color.getRed() * (255 - faded) + 255 * faded) / 255;
            int green = (color.getGreen() * (255 - faded) + 255 * faded) / 255;
            int blue = (color.getBlue() * (255 - faded) + 255 * faded) / 255;
            pixels[i] = 0xFF000000 | (red << 16) | (green << 8) | blue;
        }
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        gc.drawImage(image, left, top, width, height);
        contours(gc, figure, regions, palette);
    }

    private void contours(GraphicsContext gc, Figure figure, PlaneMap map, Palette palette) {
        gc.setFont(Font.font("Inter", 0.85 * palette.axisSize()));
        for (Field.Contour contour : map.contours()) {
            int start = 0;
            for (int i = 0; i < contour.xs().length; i++) {
                if (Double.isNaN(contour.xs()[i])) {
                    line(gc, figure, contour.xs(), contour.ys(), start, i, 1, Role.GREY, palette);
                    start = i + 1;
                }
            }
            if (contour.xs().length > 1) {
                gc.setFill(fx(palette.muted()));
                gc.fillText(contour.label(), x(figure, contour.xs()[0]) + 20, y(figure, contour.ys()[0]));
            }
        }
    }

    private void line(
            GraphicsContext gc,
            Figure figure,
            double[] xValues,
            double[] yValues,
            int from,
            int to,
            double thick,
            Role role,
            Palette palette) {
        int size = 0;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(yValues[i])) {
                xs[size] = x(figure, xValues[i]);
                ys[size++] = y(figure, yValues[i]);
            }
        }
        gc.setStroke(fx(palette.of(role)));
        gc.setLineWidth(thick);
        gc.strokePolyline(xs, ys, size);
    }

    private void label(
            GraphicsContext gc,
            Figure figure,
            String label,
            double[] xValues,
            double[] yValues,
            int count,
            Role role,
            Palette palette) {
        gc.setFill(fx(palette.of(role)));
        gc.setFont(Font.font("Inter", palette.labelSize()));
        gc.setTextAlign(TextAlignment.RIGHT);
        double x = x(figure, xValues[count - 1]);
        double y = y(figure, yValues[count - 1]);
        gc.fillText(label, Math.max(left + 60, x - 10), Math.max(top + 20, y - 14));
    }

    private double x(Figure figure, double value) {
        return left
                + (value - figure.x().from()) / (figure.x().to() - figure.x().from()) * width;
    }

    private double y(Figure figure, double value) {
        return top + (figure.y().to() - value) / (figure.y().to() - figure.y().from()) * height;
    }

    private static Color fx(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
    }
}
