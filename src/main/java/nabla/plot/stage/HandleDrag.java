package nabla.plot.stage;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.picture.Geometry;

/// Drags a handle anywhere in the plane.
final class HandleDrag {
    /// How near to the handle, in pixels, a press takes it: more than its size, for touch screens and the last row.
    private static final double REACH = 20;

    private final FigureView view;
    private OptionalInt held = OptionalInt.empty();
    private double offsetX;
    private double offsetY;

    HandleDrag(FigureView view) {
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> move(event, false));
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void pressed(MouseEvent event) {
        held = OptionalInt.empty();
        if (event.isConsumed() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        held = near(event);
        held.ifPresent(index -> {
            Mark.Handle handle = view.getFigure().handles().get(index);
            offsetX = view.geometry().x(handle.x()) - event.getX();
            offsetY = view.geometry().y(handle.y()) - event.getY();
            view.sheet().focusHandle(index);
            view.sheet().hover().off();
            event.consume();
        });
    }

    private void released(MouseEvent event) {
        move(event, true);
        held = OptionalInt.empty();
    }

    private void move(MouseEvent event, boolean done) {
        held.ifPresent(index -> {
            Geometry plane = view.geometry();
            double x = plane.xValue(Math.clamp(event.getX() + offsetX, plane.left(), plane.right()));
            double y = plane.yValue(Math.clamp(event.getY() + offsetY, plane.top(), plane.bottom()));
            view.listeners().handle.ifPresent(listener -> listener.moved(index, x, y, done));
            event.consume();
        });
    }

    private void moved(MouseEvent event) {
        if (near(event).isPresent()) {
            view.setCursor(Cursor.HAND);
        }
    }

    private OptionalInt near(MouseEvent event) {
        Geometry plane = view.geometry();
        OptionalInt nearest = OptionalInt.empty();
        double least = REACH;
        List<Mark.Handle> handles =
                view.listeners().handle.isPresent() ? view.getFigure().handles() : List.of();
        for (int i = 0; i < handles.size(); i++) {
            Mark.Handle handle = handles.get(i);
            double distance = Math.hypot(plane.x(handle.x()) - event.getX(), plane.y(handle.y()) - event.getY());
            if (distance <= least && plane.viewport().contains(handle.x(), handle.y())) {
                least = distance;
                nearest = OptionalInt.of(i);
            }
        }
        return nearest;
    }
}
