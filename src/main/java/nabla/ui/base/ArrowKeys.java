package nabla.ui.base;

import static javafx.scene.TraversalDirection.NEXT;
import static javafx.scene.TraversalDirection.PREVIOUS;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SegmentedButton;

/// Left and right, up and down go to the neighbour of a choice and press it, once the keyboard has come to the choice.
///
/// A toggle button by itself would select its neighbour without pressing it, so that nothing happens. The window steps
/// with these keys unless the focused button shows its focus: the focus stays visible as it goes from button to button,
/// and after a click the keys are the window's.
public final class ArrowKeys {
    /// A node that takes the arrow keys itself, however it got the focus, says so with this key in its properties.
    public static final String USES_ARROWS = "nabla.uses-arrows";

    private ArrowKeys() {}

    public static void among(SegmentedButton choice) {
        among(choice, choice.getButtons());
    }

    /// @param around  what holds the buttons
    /// @param buttons of one choice, in their order; looked at with each key, for they may come and go
    public static void among(Node around, List<? extends ToggleButton> buttons) {
        around.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            boolean plain = !press.isAltDown() && !press.isControlDown() && !press.isShiftDown() && !press.isMetaDown();
            int by = switch (press.getCode()) {
                case LEFT, UP -> -1;
                case RIGHT, DOWN -> 1;
                default -> 0;
            };
            int place = press.getTarget() instanceof ToggleButton button ? buttons.indexOf(button) : -1;
            if (plain && by != 0 && place >= 0) {
                int next = place + by;
                if (next >= 0 && next < buttons.size()) {
                    go(buttons.get(place), buttons.get(next), by < 0 ? PREVIOUS : NEXT);
                }
                press.consume();
            }
        });
    }

    /// Of a group Tab comes to the button that is down only, so it is pressed first; asking for the focus alone
    /// would give it as a click does.
    private static void go(ToggleButton from, ToggleButton to, TraversalDirection way) {
        to.fire();
        from.requestFocusTraversal(way);
        if (!to.isFocused()) {
            to.requestFocus();
        }
    }
}
