package nabla.plot.stage;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import nabla.plot.picture.Drawn;
import nabla.plot.picture.Ribbon;

/// A band on the stage: one filled area for each of its runs.
final class AreaNode extends Group {
    private Optional<Ribbon> shown = Optional.empty();

    AreaNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        getStyleClass().add("figure-band");
    }

    void show(Drawn.Area area, Color color) {
        Ribbon ribbon = area.ribbon();
        var children = getChildren();
        if (shown.filter(ribbon::equals).isEmpty()) {
            shown = Optional.of(ribbon);
            while (children.size() < ribbon.runs()) {
                var polygon = new Polygon();
                polygon.setManaged(false);
                children.add(polygon);
            }
            for (int run = 0; run < children.size(); run++) {
                var polygon = (Polygon) children.get(run);
                polygon.setVisible(run < ribbon.runs());
                if (run < ribbon.runs()) {
                    polygon.getPoints().setAll(new RunPoints(ribbon, run));
                }
            }
        }
        children.forEach(polygon -> {
            ((Polygon) polygon).setFill(color);
            polygon.setOpacity(area.band().opacity());
        });
    }
}
