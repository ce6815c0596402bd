package nabla.plot.stage;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A double click goes back to the figure's own axes; where a click in the plane has a meaning, one beside it.
final class RestoreGesture {
    RestoreGesture(FigureView view) {
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean beside = !view.geometry().contains(event.getX(), event.getY());
            boolean meant = beside || view.listeners().place.isEmpty();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && meant) {
                view.restore();
                event.consume();
            }
        });
    }
}
