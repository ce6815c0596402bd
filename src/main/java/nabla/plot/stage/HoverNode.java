package nabla.plot.stage;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import nabla.plot.picture.Box;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Reading;

/// What is read off under the mouse: a hair line at x, a dot on every curve, and their values on a card.
final class HoverNode extends Group {
    private static final double PAD = 6;

    private final Line line = new Line();
    private final Group dots = layer();
    private final Rectangle card = new Rectangle();
    private final Group texts = layer();

    private boolean on;
    private double mouseX;
    private double mouseY;
    private String reading = "";

    HoverNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().setAll(line, dots, card, texts);
        getStyleClass().add("figure-hover");
        card.setArcWidth(8);
        card.setArcHeight(8);
    }

    boolean isOn() {
        return on;
    }

    /// What the card says; empty while the mouse is elsewhere.
    String reading() {
        return on ? reading : "";
    }

    /// How many curves have a dot.
    long dots() {
        return on
                ? dots.getChildren().stream()
                        .filter(javafx.scene.Node::isVisible)
                        .count()
                : 0;
    }

    void at(double x, double y) {
        on = true;
        mouseX = x;
        mouseY = y;
    }

    void off() {
        on = false;
    }

    void show(FigureView view) {
        Geometry geometry = view.geometry();
        on &= geometry.contains(mouseX, mouseY);
        setVisible(on);
        if (!on) {
            return;
        }
        FigureStyle style = view.style();
        Reading read = Reading.at(view.getFigure(), geometry, mouseX, mouseY);
        reading = read.text();
        line.setStroke(style.axis());
        line.setStartX(Math.floor(read.x()) + 0.5);
        line.setEndX(Math.floor(read.x()) + 0.5);
        line.setStartY(geometry.top());
        line.setEndY(geometry.bottom());
        mark(read, geometry, style);
        card.setFill(style.ground());
        card.setStroke(style.axis());
        write(read.lines(), style);
        place(geometry);
    }

    /// A dot on every curve that passes through the picture there.
    private void mark(Reading read, Geometry geometry, FigureStyle style) {
        var children = dots.getChildren();
        while (children.size() < read.lines().size()) {
            children.add(new Circle());
        }
        for (int i = 0; i < children.size(); i++) {
            var dot = (Circle) children.get(i);
            boolean there = i < read.lines().size()
                    && geometry.contains(read.x(), read.lines().get(i).y());
            dot.setVisible(there);
            if (there) {
                dot.setRadius(Math.max(3, 0.6 * style.pointRadius()));
                dot.setCenterX(read.x());
                dot.setCenterY(read.lines().get(i).y());
                dot.setFill(read.lines().get(i).role().map(style::of).orElse(style.ink()));
                dot.setStroke(style.ground());
            }
        }
    }

    private void write(List<Reading.Line> lines, FigureStyle style) {
        var children = texts.getChildren();
        while (children.size() < lines.size()) {
            children.add(new LabelNode());
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).setVisible(i < lines.size());
            if (i < lines.size()) {
                Reading.Line each = lines.get(i);
                ((LabelNode) children.get(i))
                        .set(
                                each.text(),
                                style.axisSize(),
                                each.role().map(style::of).orElse(style.ink()),
                                style.ground());
            }
        }
    }

    /// Right above the mouse; on its other side where the picture ends.
    private void place(Geometry geometry) {
        double width = 2 * PAD;
        double height = 2 * PAD;
        for (var child : texts.getChildren()) {
            if (child instanceof LabelNode text && text.isVisible()) {
                width = Math.max(width, text.width() + 2 * PAD);
                height += text.height();
            }
        }
        double x = mouseX + 14 + width <= geometry.right() ? mouseX + 14 : mouseX - 14 - width;
        double y = mouseY - 14 - height >= geometry.top() ? mouseY - 14 - height : mouseY + 14;
        x = Math.rint(Math.max(geometry.left(), x)) + 0.5;
        y = Math.rint(Math.max(geometry.top(), Math.min(y, geometry.bottom() - height))) + 0.5;
        card.setX(x);
        card.setY(y);
        card.setWidth(width);
        card.setHeight(height);
        double top = y + PAD;
        for (var child : texts.getChildren()) {
            if (child instanceof LabelNode text && text.isVisible()) {
                text.put(new Box(x + PAD, top, text.width(), text.height()));
                top += text.height();
            }
        }
    }

    private static Group layer() {
        var group = new Group();
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        return group;
    }
}
