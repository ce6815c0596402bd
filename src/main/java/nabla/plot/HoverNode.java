package nabla.plot;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// What is read off under the mouse: a hair line at x, a dot on the nearest curve, and both coordinates on a card.
final class HoverNode extends Group {
    private static final double PAD = 6;

    private final Line line = new Line();
    private final Circle dot = new Circle();
    private final Rectangle card = new Rectangle();
    private final LabelNode text = new LabelNode();

    private boolean on;
    private double mouseX;
    private double mouseY;

    HoverNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().setAll(line, dot, card, text);
        getStyleClass().add("figure-hover");
        card.setArcWidth(8);
        card.setArcHeight(8);
    }

    boolean isOn() {
        return on;
    }

    /// What the card says; empty while the mouse is elsewhere.
    String reading() {
        return on ? text.text() : "";
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
        Reading reading = Reading.at(view.getFigure(), geometry, mouseX, mouseY);
        line.setStroke(style.axis());
        double x = Double.isNaN(reading.x()) ? mouseX : reading.x();
        line.setStartX(Math.floor(x) + 0.5);
        line.setEndX(Math.floor(x) + 0.5);
        line.setStartY(geometry.top());
        line.setEndY(geometry.bottom());
        dot.setVisible(geometry.contains(x, reading.y()));
        dot.setRadius(Math.max(3, 0.6 * style.pointRadius()));
        dot.setCenterX(x);
        dot.setCenterY(reading.y());
        Color color = reading.role().map(style::of).orElse(style.ink());
        dot.setFill(color);
        dot.setStroke(style.ground());
        text.set(reading.text(), style.axisSize(), style.ink(), style.ground());
        card.setFill(style.ground());
        card.setStroke(style.axis());
        place(geometry);
    }

    /// Right above the mouse; on its other side where the picture ends.
    private void place(Geometry geometry) {
        double width = text.width() + 2 * PAD;
        double height = text.height() + 2 * PAD;
        double x = mouseX + 14 + width <= geometry.right() ? mouseX + 14 : mouseX - 14 - width;
        double y = mouseY - 14 - height >= geometry.top() ? mouseY - 14 - height : mouseY + 14;
        x = Math.rint(Math.max(geometry.left(), x)) + 0.5;
        y = Math.rint(y) + 0.5;
        card.setX(x);
        card.setY(y);
        card.setWidth(width);
        card.setHeight(height);
        text.put(new Box(x + PAD, y + PAD, text.width(), text.height()));
    }
}
