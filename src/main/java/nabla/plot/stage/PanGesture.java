package nabla.plot.stage;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Geometry;

/// Drags the plane under the mouse, where no point or curve is taken.
final class PanGesture {
    private final FigureView view;
    private boolean panning;
    private double startX;
    private double startY;
    private Viewport start;

    PanGesture(FigureView view) {
        this.view = view;
        this.start = view.getViewport();
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        panning = !event.isConsumed()
                && event.getButton() == MouseButton.PRIMARY
                && view.geometry().contains(event.getX(), event.getY());
        startX = event.getX();
        startY = event.getY();
        start = view.getViewport();
    }

    private void dragged(MouseEvent event) {
        if (!panning || event.isConsumed()) {
            return;
        }
        Geometry geometry = view.geometry();
        double dx = (startX - event.getX()) / geometry.width() * start.width();
        double dy = (event.getY() - startY) / geometry.height() * start.height();
        view.setCursor(Cursor.CLOSED_HAND);
        view.zoomTo(start.panned(dx, dy, view.homeViewport()));
        event.consume();
    }

    private void released(MouseEvent event) {
        if (panning) {
            panning = false;
            view.setCursor(Cursor.DEFAULT);
        }
    }
}
