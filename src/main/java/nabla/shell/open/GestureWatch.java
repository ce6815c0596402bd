package nabla.shell.open;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import nabla.room.Room;
import nabla.ui.run.TransportBar;

/// Sees every gesture before the controls do: each one can be undone, and whatever is taken hold of stops moving.
public final class GestureWatch {
    private final Supplier<Optional<OpenLesson>> open;

    public GestureWatch(Supplier<Optional<OpenLesson>> open) {
        this.open = open;
    }

    public void on(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released -> later(OpenLesson::note));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> later(OpenLesson::release));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pauseUnderHand);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pauseUnderKey);
    }

    /// After the controls have dealt with the gesture.
    private void later(Consumer<OpenLesson> what) {
        Platform.runLater(() -> open.get().ifPresent(what));
    }

    /// A slider, a point or a button of the room that the user takes hold of does not move by itself: what a button
    /// does is done to what the room comes to. Buttons elsewhere, which may be those that play, leave it alone.
    private void pauseUnderHand(MouseEvent press) {
        open.get().filter(lesson -> isTaken(lesson, press.getTarget())).ifPresent(OpenLesson::hold);
    }

    /// The same with the keyboard.
    private void pauseUnderKey(KeyEvent press) {
        boolean presses = press.getCode() == KeyCode.SPACE || press.getCode() == KeyCode.ENTER;
        if (presses && press.getTarget() instanceof ButtonBase button) {
            open.get().filter(lesson -> isTaken(lesson, button)).ifPresent(OpenLesson::pause);
        }
    }

    private static boolean isTaken(OpenLesson lesson, EventTarget target) {
        boolean button = false;
        for (Node node = target instanceof Node first ? first : null; node != null; node = node.getParent()) {
            button |= node instanceof ButtonBase;
            if (node instanceof TransportBar
                    || Boolean.TRUE.equals(node.getProperties().get(Room.KEEPS_PLAYING))) {
                return false;
            }
            if (lesson.room().parts().has(node)) {
                return true;
            }
        }
        return !button;
    }
}
