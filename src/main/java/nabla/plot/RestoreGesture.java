package nabla.plot;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A double click goes back to the figure's own axes.
final class RestoreGesture {
    RestoreGesture(FigureView view) {
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                view.restore();
                event.consume();
            }
        });
    }
}
