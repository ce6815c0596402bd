package nabla.plot.stage;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import nabla.plot.picture.Geometry;

/// A click in the open plane says where, for a room that adds a point there.
final class PlaceClick {
    private final FigureView view;
    private boolean free;

    /// Made after all gestures that take what lies at the mouse.
    PlaceClick(FigureView view) {
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> free = !event.isConsumed());
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void clicked(MouseEvent event) {
        Geometry plane = view.geometry();
        if (free
                && event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && event.isStillSincePress()
                && plane.contains(event.getX(), event.getY())) {
            view.listeners()
                    .place
                    .ifPresent(listener -> listener.clicked(plane.xValue(event.getX()), plane.yValue(event.getY())));
        }
    }

    private void moved(MouseEvent event) {
        if (view.listeners().place.isPresent()
                && !Cursor.HAND.equals(view.getCursor())
                && view.geometry().contains(event.getX(), event.getY())) {
            view.setCursor(Cursor.CROSSHAIR);
        }
    }
}
