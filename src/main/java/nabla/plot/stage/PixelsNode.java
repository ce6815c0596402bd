package nabla.plot.stage;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import nabla.plot.picture.MapPixels;

/// A picture of pixels on the stage, one for each of the display; its memory is kept while its size does not grow.
final class PixelsNode extends ImageView implements MapPixels.Memory {
    private int columns;
    private int[] pixels = new int[0];
    private PixelBuffer<IntBuffer> buffer = bufferOf(new int[1], 1, 1);

    PixelsNode() {
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(false);
    }

    /// The pixels, transparent, `stride()` in a row; to be filled and then shown.
    int[] cleared(int width, int height) {
        int[] all = of(width, height);
        Arrays.fill(all, 0, columns * height, 0);
        return all;
    }

    /// The same with what was there before: each of them is to be written.
    @Override
    public int[] of(int width, int height) {
        int rows = columns == 0 ? 0 : pixels.length / columns;
        if (width > columns || height > rows) {
            columns = Math.max(width, columns);
            pixels = new int[columns * Math.max(height, rows)];
            buffer = bufferOf(pixels, columns, pixels.length / columns);
            setImage(new WritableImage(buffer));
        }
        return pixels;
    }

    @Override
    public int stride() {
        return columns;
    }

    /// Shows the upper left `width` × `height` pixels at (x, y).
    void show(double x, double y, int width, int height, double scale) {
        buffer.updateBuffer(changed -> new Rectangle2D(0, 0, width, height));
        setViewport(new Rectangle2D(0, 0, width, height));
        setX(x);
        setY(y);
        setFitWidth(width / scale);
        setFitHeight(height / scale);
    }

    private static PixelBuffer<IntBuffer> bufferOf(int[] pixels, int columns, int rows) {
        return new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }
}
