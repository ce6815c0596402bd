package nabla.plot.stage;

import javafx.scene.Group;
import nabla.model.Dash;
import nabla.plot.picture.Drawn;
import nabla.plot.picture.LayerSizes;

/// A trail on the stage: a line with a halo in the colour of the ground, so that it stands out from a map.
final class WayNode extends Group {
    private final CurveNode halo = new CurveNode();
    private final CurveNode line = new CurveNode();

    WayNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().setAll(halo, line);
        getStyleClass().add("figure-trail");
    }

    /// @param haloed whether it lies over a map
    void show(Drawn.Way way, FigureStyle style, boolean haloed) {
        double width = LayerSizes.trailWidth(way.trail(), style.curveWidth());
        halo.setVisible(haloed);
        if (haloed) {
            halo.style(
                    style.ground().deriveColor(0, 1, 1, LayerSizes.haloOpacity()),
                    Dash.SOLID,
                    LayerSizes.haloWidth(width));
            halo.show(way.outline());
        }
        line.style(style.of(way.trail().role()), way.trail().dash(), width);
        line.show(way.outline());
    }
}
