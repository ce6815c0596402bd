package nabla.plot.stage;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.picture.Geometry;

/// Drags the point along its curve; pressing another curve picks that one up.
final class GripDrag {
    /// How near to the point, in pixels, a press takes it: more than its size, for touch screens and the last row.
    private static final double REACH = 20;

    private static final double CURVE_REACH = 8;

    private final FigureView view;
    private OptionalInt held = OptionalInt.empty();

    /// From the mouse to the point, so that the point does not jump when taken off its middle.
    private double offset;

    GripDrag(FigureView view) {
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void pressed(MouseEvent event) {
        if (event.isConsumed() || event.getButton() != MouseButton.PRIMARY || event.getClickCount() > 1) {
            return;
        }
        Optional<Mark.Grip> grip = near(event);
        if (grip.isPresent()) {
            offset = view.geometry().x(grip.orElseThrow().x()) - event.getX();
            held = OptionalInt.of(grip.orElseThrow().curve());
        } else if (view.listeners().grip.isPresent()) {
            offset = 0;
            held = view.curveAt(event.getX(), event.getY(), CURVE_REACH);
            move(event);
        }
        if (held.isPresent()) {
            view.requestFocus();
            view.sheet().hover().off();
            view.sheet().refresh();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (held.isPresent()) {
            move(event);
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (held.isPresent()) {
            held = OptionalInt.empty();
            event.consume();
        }
    }

    private void move(MouseEvent event) {
        held.ifPresent(curve -> view.listeners().moveGrip(curve, view.geometry().xValue(event.getX() + offset)));
    }

    private void moved(MouseEvent event) {
        boolean takes = view.listeners().grip.isPresent()
                && (near(event).isPresent()
                        || view.curveAt(event.getX(), event.getY(), CURVE_REACH).isPresent());
        view.setCursor(takes ? Cursor.HAND : Cursor.DEFAULT);
    }

    private Optional<Mark.Grip> near(MouseEvent event) {
        Geometry geometry = view.geometry();
        return view.getFigure()
                .grip()
                .filter(grip -> geometry.viewport().contains(grip.x(), grip.y()))
                .filter(grip ->
                        Math.hypot(geometry.x(grip.x()) - event.getX(), geometry.y(grip.y()) - event.getY()) <= REACH);
    }
}
