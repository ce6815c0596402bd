package nabla.plot.stage;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import nabla.model.Dash;
import nabla.plot.picture.Drawn;
import nabla.plot.picture.LayerSizes;
import nabla.plot.picture.MapPixels;
import nabla.plot.picture.Palette;

/// A map of the plane on the stage: its colours as pixels of the display and its contour lines over them.
final class ReliefNode extends Group {
    private final PixelsNode image = new PixelsNode();
    private final Group lines = new Group();
    private Optional<Drawn.Relief> shown = Optional.empty();
    private Optional<Palette> palette = Optional.empty();
    private double scale;

    ReliefNode() {
        for (Group group : new Group[] {this, lines}) {
            group.setManaged(false);
            group.setAutoSizeChildren(false);
        }
        getChildren().setAll(image, lines);
        getStyleClass().add("figure-field");
    }

    void show(Drawn.Relief relief, Palette palette, double scale) {
        if (this.scale == scale
                && shown.filter(relief::equals).isPresent()
                && this.palette.filter(palette::equals).isPresent()) {
            return;
        }
        shown = Optional.of(relief);
        this.palette = Optional.of(palette);
        this.scale = scale;
        map(relief, palette);
        contours(relief, palette);
    }

    private void map(Drawn.Relief relief, Palette palette) {
        MapPixels pixels = MapPixels.of(relief.map(), relief.plane(), palette, scale, image);
        image.setVisible(pixels.width() > 0);
        if (pixels.width() > 0) {
            image.show(pixels.left(), pixels.top(), pixels.width(), pixels.height(), scale);
        }
    }

    private void contours(Drawn.Relief relief, Palette palette) {
        var children = lines.getChildren();
        while (children.size() < relief.lines().size()) {
            children.add(new CurveNode());
        }
        java.awt.Color ink = palette.ink();
        Color color = Color.rgb(ink.getRed(), ink.getGreen(), ink.getBlue(), LayerSizes.contourOpacity());
        for (int i = 0; i < children.size(); i++) {
            boolean there = i < relief.lines().size();
            children.get(i).setVisible(there);
            if (there) {
                var line = (CurveNode) children.get(i);
                line.style(color, Dash.SOLID, LayerSizes.contourWidth(palette));
                line.show(relief.lines().get(i));
            }
        }
    }
}
