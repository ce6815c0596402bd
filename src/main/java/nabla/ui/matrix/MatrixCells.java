package nabla.ui.matrix;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import nabla.math.nn.Matrix;

/// The cells of a matrix, each in its colour, and the lines between them.
final class MatrixCells {
    private static final int FEW = 25;

    private MatrixCells() {}

    /// A few cells are squares, for an image of its own costs more; of many it is cheaper.
    static void fill(GraphicsContext g, Matrix values, Color[] colors, double width, double height) {
        if (colors.length > FEW) {
            g.setImageSmoothing(false);
            g.drawImage(image(values, colors), 0, 0, width, height);
            return;
        }
        for (int k = 0; k < colors.length; k++) {
            int i = k / values.columns();
            int j = k % values.columns();
            double left = Math.rint(j * width / values.columns());
            double top = Math.rint(i * height / values.rows());
            g.setFill(colors[k]);
            g.fillRect(
                    left,
                    top,
                    Math.rint((j + 1) * width / values.columns()) - left,
                    Math.rint((i + 1) * height / values.rows()) - top);
        }
    }

    private static WritableImage image(Matrix values, Color[] colors) {
        var image = new WritableImage(values.columns(), values.rows());
        PixelWriter pixels = image.getPixelWriter();
        for (int k = 0; k < colors.length; k++) {
            pixels.setColor(k % values.columns(), k / values.columns(), colors[k]);
        }
        return image;
    }

    static void line(GraphicsContext g, Matrix values, Color line, double cellWidth, double cellHeight) {
        g.setFill(line);
        for (int i = 0; i <= values.rows(); i++) {
            g.fillRect(0, Math.min(i * cellHeight, values.rows() * cellHeight - 1), values.columns() * cellWidth, 1);
        }
        for (int j = 0; j <= values.columns(); j++) {
            g.fillRect(Math.min(j * cellWidth, values.columns() * cellWidth - 1), 0, 1, values.rows() * cellHeight);
        }
    }
}
