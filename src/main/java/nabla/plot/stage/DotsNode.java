package nabla.plot.stage;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import nabla.plot.picture.LayerSizes;
import nabla.plot.picture.Picture;

/// The single dots of a picture on the stage, over everything but labels.
final class DotsNode extends Group {
    DotsNode() {
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /// @param larger whether the keys move the point that can be dragged
    void show(List<Picture.Dot> dots, FigureStyle style, boolean larger) {
        var children = getChildren();
        while (children.size() < dots.size()) {
            children.add(new DotNode());
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).setVisible(i < dots.size());
            if (i < dots.size()) {
                ((DotNode) children.get(i)).show(dots.get(i), style, larger);
            }
        }
    }

    /// One dot: a disc with a ring in the colour of the ground, and what its kind adds.
    private static final class DotNode extends Group {
        private final Circle outside = new Circle();
        private final Circle disc = new Circle();
        private final Circle middle = new Circle();

        DotNode() {
            setManaged(false);
            setAutoSizeChildren(false);
            disc.getStyleClass().add("figure-point");
            getChildren().setAll(outside, disc, middle);
        }

        void show(Picture.Dot dot, FigureStyle style, boolean larger) {
            double radius = dot.radius(style.pointRadius()) * (larger ? 1.25 : 1);
            Color color = style.of(dot.role());
            disc.setRadius(radius);
            disc.setFill(color);
            disc.setStroke(style.ground());
            disc.setStrokeWidth(radius / 3);
            outside.setVisible(dot.kind() == Picture.Kind.CHOSEN);
            outside.setRadius(LayerSizes.CHOSEN_RING * radius);
            outside.setFill(style.ink());
            middle.setVisible(dot.kind().isOpen());
            middle.setRadius(LayerSizes.HANDLE_MIDDLE * radius);
            middle.setFill(style.ground());
            setLayoutX(dot.x());
            setLayoutY(dot.y());
        }
    }
}
