package nabla.ui;

import java.util.HashSet;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import nabla.math.nn.Matrix;

/// Draws a matrix as a heat map, one pixel of a picture an entry: any size costs about the same. Numbers stand in the
/// cells where they can be read.
final class MatrixPainter {
    /// Smaller numbers cannot be read.
    private static final double SMALLEST = 9;
    /// Cells smaller than this have no lines between them.
    private static final double LINED = 7;
    /// How far entries that do not take part step back.
    private static final double VEIL = 0.78;

    private final MatrixInks inks;
    private final Text measure = new Text();

    MatrixPainter(MatrixInks inks) {
        this.inks = inks;
    }

    void paint(Canvas canvas, MatrixPicture picture) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        Matrix values = picture.values();
        double cellWidth = width / values.columns();
        double cellHeight = height / values.rows();
        Color[] colors = colors(picture);
        g.setImageSmoothing(false);
        g.drawImage(image(values, colors), 0, 0, width, height);
        if (Math.min(cellWidth, cellHeight) >= LINED) {
            lines(g, values, cellWidth, cellHeight);
        }
        MatrixNumbers format = MatrixNumbers.of(values);
        double size = typeSize(values, format, cellWidth, cellHeight);
        if (size < SMALLEST) {
            format = format.shorter();
            size = typeSize(values, format, cellWidth, cellHeight);
        }
        if (size >= SMALLEST) {
            numbers(g, picture, format, colors, size, cellWidth, cellHeight);
        }
        outlines(g, picture, cellWidth, cellHeight);
    }

    /// The size at which every number fits its cell, at most the style sheet's.
    private double typeSize(Matrix values, MatrixNumbers format, double cellWidth, double cellHeight) {
        Font font = inks.font();
        double room = Math.min(font.getSize(), cellHeight * 0.72);
        if (room < SMALLEST) {
            return room;
        }
        String longest = "";
        for (double value : values.toArray()) {
            String text = format.of(value);
            longest = text.length() > longest.length() ? text : longest;
        }
        measure.setFont(font);
        measure.setText(longest);
        double width = measure.getLayoutBounds().getWidth();
        return Math.min(room, font.getSize() * (cellWidth - 4) / width);
    }

    private Color[] colors(MatrixPicture picture) {
        Matrix values = picture.values();
        var lit = new HashSet<>(picture.lit());
        double largest = largest(values);
        var colors = new Color[values.rows() * values.columns()];
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                Color color = inks.of(values.at(i, j), largest);
                boolean back = !lit.isEmpty() && !lit.contains(new MatrixPicture.Entry(i, j));
                colors[i * values.columns() + j] = back ? color.interpolate(inks.ground(), VEIL) : color;
            }
        }
        return colors;
    }

    private static double largest(Matrix values) {
        double largest = 0;
        for (double value : values.toArray()) {
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private static WritableImage image(Matrix values, Color[] colors) {
        var image = new WritableImage(values.columns(), values.rows());
        PixelWriter pixels = image.getPixelWriter();
        for (int k = 0; k < colors.length; k++) {
            pixels.setColor(k % values.columns(), k / values.columns(), colors[k]);
        }
        return image;
    }

    private void lines(GraphicsContext g, Matrix values, double cellWidth, double cellHeight) {
        g.setFill(inks.line());
        for (int i = 0; i <= values.rows(); i++) {
            g.fillRect(0, Math.min(i * cellHeight, values.rows() * cellHeight - 1), values.columns() * cellWidth, 1);
        }
        for (int j = 0; j <= values.columns(); j++) {
            g.fillRect(Math.min(j * cellWidth, values.columns() * cellWidth - 1), 0, 1, values.rows() * cellHeight);
        }
    }

    private void numbers(
            GraphicsContext g,
            MatrixPicture picture,
            MatrixNumbers format,
            Color[] colors,
            double size,
            double cellWidth,
            double cellHeight) {
        Matrix values = picture.values();
        g.setFont(Font.font(inks.font().getFamily(), size));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        var lit = new HashSet<>(picture.lit());
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                Color below = colors[i * values.columns() + j];
                boolean back = !lit.isEmpty() && !lit.contains(new MatrixPicture.Entry(i, j));
                Color ink = inks.on(below);
                g.setFill(back ? ink.interpolate(below, 0.45) : ink);
                g.fillText(format.of(values.at(i, j)), (j + 0.5) * cellWidth, (i + 0.5) * cellHeight);
            }
        }
    }

    private void outlines(GraphicsContext g, MatrixPicture picture, double cellWidth, double cellHeight) {
        g.setStroke(inks.lit());
        g.setLineWidth(1.5);
        for (MatrixPicture.Entry entry : picture.lit()) {
            outline(g, entry, cellWidth, cellHeight);
        }
        g.setLineWidth(Math.clamp(0.14 * cellHeight, 2.5, 5));
        picture.chosen().ifPresent(entry -> outline(g, entry, cellWidth, cellHeight));
    }

    void focus(Canvas canvas, MatrixPicture picture, MatrixPicture.Entry entry) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(inks.focus());
        g.setLineWidth(2.5);
        Matrix values = picture.values();
        outline(g, entry, canvas.getWidth() / values.columns(), canvas.getHeight() / values.rows());
    }

    private static void outline(GraphicsContext g, MatrixPicture.Entry entry, double cellWidth, double cellHeight) {
        double inset = g.getLineWidth() / 2;
        g.strokeRect(
                entry.column() * cellWidth + inset,
                entry.row() * cellHeight + inset,
                Math.max(1, cellWidth - 2 * inset + 1),
                Math.max(1, cellHeight - 2 * inset + 1));
    }
}
