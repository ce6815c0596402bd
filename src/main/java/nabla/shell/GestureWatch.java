package nabla.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import nabla.room.Room;

/// Sees every gesture before the controls do: each one can be undone, and whatever is taken hold of stops moving.
final class GestureWatch {
    private final Supplier<Optional<OpenLesson>> open;

    GestureWatch(Supplier<Optional<OpenLesson>> open) {
        this.open = open;
    }

    void on(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released -> later(OpenLesson::note));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> later(OpenLesson::release));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pauseUnderHand);
    }

    /// After the controls have dealt with the gesture.
    private void later(Consumer<OpenLesson> what) {
        Platform.runLater(() -> open.get().ifPresent(what));
    }

    /// A slider or a point that the user takes hold of does not move by itself.
    private void pauseUnderHand(MouseEvent press) {
        for (Node node = press.getTarget() instanceof Node target ? target : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof ButtonBase
                    || Boolean.TRUE.equals(node.getProperties().get(Room.KEEPS_PLAYING))) {
                return;
            }
        }
        open.get().ifPresent(OpenLesson::hold);
    }
}
