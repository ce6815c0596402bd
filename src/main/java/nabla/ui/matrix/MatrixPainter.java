package nabla.ui.matrix;

import java.util.HashSet;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import nabla.math.nn.Matrix;

/// Draws a matrix as a heat map, one pixel of a picture an entry: any size costs about the same. Numbers stand in the
/// cells where they can be read.
final class MatrixPainter {
    /// Cells smaller than this have no lines between them.
    private static final double LINED = 7;
    /// How far entries that do not take part step back.
    private static final double VEIL = 0.78;

    private final MatrixInks inks;
    private final MatrixType type;
    private double drawn;
    private double atMost = Double.POSITIVE_INFINITY;

    MatrixPainter(MatrixInks inks, MatrixType type) {
        this.inks = inks;
        this.type = type;
    }

    /// The type size that was drawn last; 0 for no numbers.
    double drawnSize() {
        return drawn;
    }

    /// No number becomes larger than that.
    void setTypeAtMost(double size) {
        atMost = size;
    }

    void paint(Canvas canvas, MatrixPicture whole, MatrixWindow window) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.translate(window.left(), window.top());
        double width = canvas.getWidth() - window.left();
        double height = canvas.getHeight() - window.top();
        paint(g, window.of(whole), whole.values(), width, height);
        g.restore();
        if (!window.isWhole(whole.values())) {
            edges(g, window, whole.values(), canvas.getWidth(), canvas.getHeight());
        }
    }

    /// The numbers of the rows and columns, and an arrow to what is outside.
    private void edges(GraphicsContext g, MatrixWindow window, Matrix all, double width, double height) {
        g.setFont(Font.font(inks.font().getFamily(), inks.smallest()));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(inks.focus());
        double cellHeight = (height - window.top()) / window.rows();
        double cellWidth = (width - window.left()) / window.columns();
        for (int i = 0; window.left() > 0 && i < window.rows(); i++) {
            boolean more = (i == 0 && window.row() > 0)
                    || (i == window.rows() - 1 && window.row() + window.rows() < all.rows());
            String arrow = !more ? "" : i == 0 && window.row() > 0 ? "↑" : "↓";
            g.fillText((window.row() + i + 1) + arrow, window.left() / 2, window.top() + (i + 0.5) * cellHeight);
        }
        for (int j = 0; window.top() > 0 && j < window.columns(); j++) {
            boolean before = j == 0 && window.column() > 0;
            boolean after = j == window.columns() - 1 && window.column() + window.columns() < all.columns();
            g.fillText(
                    (before ? "←" : "") + (window.column() + j + 1) + (after ? "→" : ""),
                    window.left() + (j + 0.5) * cellWidth,
                    window.top() / 2);
        }
    }

    private void paint(GraphicsContext g, MatrixPicture picture, Matrix whole, double width, double height) {
        Matrix values = picture.values();
        double cellWidth = width / values.columns();
        double cellHeight = height / values.rows();
        Color[] colors = colors(picture, largest(whole));
        MatrixCells.fill(g, values, colors, width, height);
        if (Math.min(cellWidth, cellHeight) >= LINED) {
            MatrixCells.line(g, values, inks.line(), cellWidth, cellHeight);
        }
        MatrixNumbers format = MatrixNumbers.of(whole);
        double size = type.size(values, format, cellWidth, cellHeight);
        if (size < inks.smallest()) {
            format = format.shorter();
            size = type.size(values, format, cellWidth, cellHeight);
        }
        size = Math.min(size, atMost);
        drawn = size >= MatrixType.SMALLEST ? size : 0;
        if (size >= MatrixType.SMALLEST) {
            numbers(g, picture, format, colors, size, cellWidth, cellHeight);
        }
        outlines(g, picture, cellWidth, cellHeight);
    }

    private Color[] colors(MatrixPicture picture, double largest) {
        Matrix values = picture.values();
        var lit = new HashSet<>(picture.lit());
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

    /// @param entry of the part that is drawn
    void focus(Canvas canvas, MatrixWindow window, MatrixPicture.Entry entry) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.save();
        g.translate(window.left(), window.top());
        g.setStroke(inks.focus());
        g.setLineWidth(2.5);
        outline(
                g,
                entry,
                (canvas.getWidth() - window.left()) / window.columns(),
                (canvas.getHeight() - window.top()) / window.rows());
        g.restore();
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
