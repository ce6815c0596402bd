package nabla.ui.formula;

import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import nabla.typeset.FormulaOutline;

/// One piece of a formula as shapes: its letters as one scaled path, its rules as rectangles on whole pixels.
final class PieceShape {
    private final FormulaOutline outline;
    private final SVGPath letters = new SVGPath();
    private final Group rules = new Group();
    private final Group node = new Group(letters, rules);
    private final Scale scale = new Scale(1, 1);
    private double x;
    private double y;
    private double size = 1;

    PieceShape(FormulaOutline outline) {
        this.outline = outline;
        letters.setContent(
                outline.parts().stream().map(FormulaOutline.Part::path).collect(Collectors.joining()));
        letters.getStyleClass().add("formula-ink");
        letters.getTransforms().add(scale);
        rules.getChildren().setAll(outline.rules().stream().map(rule -> bar()).toList());
        node.setManaged(false);
        node.setMouseTransparent(true);
    }

    private static Rectangle bar() {
        var bar = new Rectangle();
        bar.getStyleClass().add("formula-ink");
        return bar;
    }

    FormulaOutline outline() {
        return outline;
    }

    Node node() {
        return node;
    }

    /// @param pixel the height of a device pixel
    void place(double x, double y, double size, double pixel) {
        this.x = x;
        this.y = y;
        this.size = size;
        node.setLayoutX(x);
        node.setLayoutY(y);
        scale.setX(size);
        scale.setY(size);
        for (int i = 0; i < outline.rules().size(); i++) {
            FormulaOutline.Box box = outline.rules().get(i).bounds();
            double thickness = Math.max(pixel, Math.rint((box.maxY() - box.minY()) * size / pixel) * pixel);
            double middle = (box.minY() + box.maxY()) / 2 * size;
            var bar = (Rectangle) rules.getChildren().get(i);
            bar.setX(box.minX() * size);
            bar.setWidth((box.maxX() - box.minX()) * size);
            bar.setY(Math.rint((middle - thickness / 2) / pixel) * pixel);
            bar.setHeight(thickness);
        }
    }

    double emX(double viewX) {
        return (viewX - x) / size;
    }

    double emY(double viewY) {
        return (viewY - y) / size;
    }

    /// A box of the outline, in the view's coordinates.
    Bounds bounds(FormulaOutline.Box box) {
        return new BoundingBox(
                x + box.minX() * size,
                y + box.minY() * size,
                (box.maxX() - box.minX()) * size,
                (box.maxY() - box.minY()) * size);
    }
}
