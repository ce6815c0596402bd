package nabla.plot.stage;

import java.util.Optional;
import javafx.scene.Group;
import nabla.plot.picture.Drawn;
import nabla.plot.picture.LayerSizes;
import nabla.plot.picture.Palette;

/// Dots on the stage, as one picture of pixels.
final class CloudNode extends Group {
    private final PixelsNode image = new PixelsNode();
    private Optional<Drawn.Cloud> shown = Optional.empty();
    private Optional<Palette> palette = Optional.empty();
    private double scale;

    CloudNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().setAll(image);
        getStyleClass().add("figure-dots");
    }

    void show(Drawn.Cloud cloud, Palette palette, double scale) {
        if (this.scale == scale
                && shown.filter(cloud::equals).isPresent()
                && this.palette.filter(palette::equals).isPresent()) {
            return;
        }
        shown = Optional.of(cloud);
        this.palette = Optional.of(palette);
        this.scale = scale;
        draw(cloud, palette);
    }

    private void draw(Drawn.Cloud cloud, Palette palette) {
        double radius = LayerSizes.dotRadius(cloud.dots(), palette);
        double ring = LayerSizes.dotRing(cloud.dots(), palette);
        double edge = Math.ceil(radius + ring) + 2;
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cloud.count(); i++) {
            left = Math.min(left, cloud.xs()[i]);
            right = Math.max(right, cloud.xs()[i]);
            top = Math.min(top, cloud.ys()[i]);
            bottom = Math.max(bottom, cloud.ys()[i]);
        }
        image.setVisible(cloud.count() > 0);
        if (cloud.count() == 0) {
            return;
        }
        left = Math.floor((left - edge) * scale) / scale;
        top = Math.floor((top - edge) * scale) / scale;
        int width = (int) Math.ceil((right + edge - left) * scale);
        int height = (int) Math.ceil((bottom + edge - top) * scale);
        int[] pixels = image.cleared(width, height);
        var stamps = new Stamps(
                radius * scale,
                ring * scale,
                premultiplied(palette.of(cloud.dots().role()), LayerSizes.dotOpacity(cloud.dots())),
                premultiplied(palette.ground(), 1),
                cloud.dots().open() ? LayerSizes.OPEN_MIDDLE * radius * scale : 0);
        for (int i = 0; i < cloud.count(); i++) {
            stamps.put(
                    (cloud.xs()[i] - left) * scale,
                    (cloud.ys()[i] - top) * scale,
                    pixels,
                    image.stride(),
                    pixels.length / image.stride());
        }
        image.show(left, top, width, height, scale);
    }

    private static int premultiplied(java.awt.Color color, double opacity) {
        int alpha = (int) Math.rint(255 * opacity);
        int red = (int) Math.rint(color.getRed() * opacity);
        int green = (int) Math.rint(color.getGreen() * opacity);
        int blue = (int) Math.rint(color.getBlue() * opacity);
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }
}
