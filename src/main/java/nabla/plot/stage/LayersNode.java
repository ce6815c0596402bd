package nabla.plot.stage;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import nabla.plot.picture.Drawn;
import nabla.plot.picture.Palette;

/// The layers under the curves, or those over them, on the stage: a node for each, kept while its kind stays.
final class LayersNode extends Group {

    LayersNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    /// @param overMap whether there is a map below them
    void show(List<Drawn> layers, boolean overMap, FigureStyle style, Palette palette, double scale) {
        for (int i = 0; i < layers.size(); i++) {
            switch (layers.get(i)) {
                case Drawn.Area area ->
                    node(i, AreaNode.class, AreaNode::new)
                            .show(area, style.of(area.band().role()));
                case Drawn.Cloud cloud ->
                    node(i, CloudNode.class, CloudNode::new).show(cloud, palette, scale);
                case Drawn.Way way -> node(i, WayNode.class, WayNode::new).show(way, style, overMap);
                case Drawn.Relief relief ->
                    node(i, ReliefNode.class, ReliefNode::new).show(relief, palette, scale);
            }
        }
        getChildren().subList(layers.size(), getChildren().size()).clear();
    }

    /// The node at that place, a new one where the one there is of another kind.
    private <T extends Node> T node(int place, Class<T> kind, Supplier<T> fresh) {
        var children = getChildren();
        if (place == children.size()) {
            children.add(fresh.get());
        } else if (!kind.isInstance(children.get(place))) {
            children.set(place, fresh.get());
        }
        return kind.cast(children.get(place));
    }
}
