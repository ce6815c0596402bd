package nabla.plot.stage;

import javafx.scene.input.MouseEvent;

/// Shows the coordinates under the mouse, while nothing is dragged.
final class HoverGesture {
    HoverGesture(FigureView view) {
        HoverNode hover = view.sheet().hover();
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            hover.at(event.getX(), event.getY());
            view.sheet().refresh();
        });
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide(view));
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> hide(view));
    }

    private static void hide(FigureView view) {
        if (view.sheet().hover().isOn()) {
            view.sheet().hover().off();
            view.sheet().refresh();
        }
    }
}
