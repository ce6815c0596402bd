package nabla.plot.stage;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import nabla.plot.picture.DotHit;
import nabla.plot.picture.Geometry;

/// Picks a live dot with a click, drags it, and takes it away with the other mouse button.
final class DotDrag {
    /// How near to a dot's middle a press takes it, in pixels.
    private static final double REACH = 10;

    /// A hand trembles so far without meaning to drag.
    private static final double STILL = 4;

    /// @param number    of the dot
    /// @param offsetX   from the mouse to its middle, so that it does not jump when taken off it
    /// @param startX    where it was pressed
    private record Held(int number, double offsetX, double offsetY, double startX, double startY) {}

    private final FigureView view;
    private Optional<Held> held = Optional.empty();
    private boolean moving;

    DotDrag(FigureView view) {
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void pressed(MouseEvent event) {
        held = Optional.empty();
        if (event.isConsumed()
                || event.getButton() == MouseButton.MIDDLE
                || view.listeners().dots.isEmpty()) {
            return;
        }
        Optional<DotHit> hit = near(event);
        if (hit.isPresent()) {
            DotHit dot = hit.orElseThrow();
            if (event.getButton() == MouseButton.PRIMARY) {
                held = Optional.of(new Held(
                        dot.number(),
                        dot.pixelX() - event.getX(),
                        dot.pixelY() - event.getY(),
                        event.getX(),
                        event.getY()));
                moving = false;
                view.requestFocus();
            }
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        held.ifPresent(dot -> {
            moving |= Math.hypot(event.getX() - dot.startX, event.getY() - dot.startY) > STILL;
            if (moving) {
                move(dot, event, false);
            }
            event.consume();
        });
    }

    private void released(MouseEvent event) {
        held.ifPresent(dot -> {
            held = Optional.empty();
            if (moving) {
                move(dot, event, true);
            } else {
                view.listeners().dots.ifPresent(listener -> listener.picked(dot.number));
            }
            event.consume();
        });
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY && event.isStillSincePress() && !event.isConsumed()) {
            near(event).ifPresent(dot -> {
                view.listeners().dots.ifPresent(listener -> listener.removed(dot.number()));
                event.consume();
            });
        }
    }

    private void moved(MouseEvent event) {
        if (view.listeners().dots.isPresent() && near(event).isPresent()) {
            view.setCursor(Cursor.HAND);
        }
    }

    private void move(Held dot, MouseEvent event, boolean done) {
        Geometry plane = view.geometry();
        double x = plane.xValue(Math.clamp(event.getX() + dot.offsetX, plane.left(), plane.right()));
        double y = plane.yValue(Math.clamp(event.getY() + dot.offsetY, plane.top(), plane.bottom()));
        view.listeners().dots.ifPresent(listener -> listener.dragged(dot.number, x, y, done));
    }

    private Optional<DotHit> near(MouseEvent event) {
        return DotHit.live(view.getFigure(), view.geometry(), event.getX(), event.getY(), REACH);
    }
}
