package nabla.room.backprop;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/// Left and right go to the neighbour of a choice and choose it: Tab stops at each choice once.
final class ArrowKeys {
    /// A node that takes the arrow keys itself says so with this key in its properties.
    static final String USES_ARROWS = "nabla.uses-arrows";

    private ArrowKeys() {}

    /// @param buttons of one choice, in their order
    static void among(List<ToggleButton> buttons) {
        for (int k = 0; k < buttons.size(); k++) {
            int place = k;
            ToggleButton button = buttons.get(k);
            button.getProperties().put(USES_ARROWS, true);
            button.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
                boolean plain = !press.isAltDown() && !press.isControlDown() && !press.isShiftDown();
                int by = switch (press.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
                int next = place + by;
                if (plain && by != 0) {
                    if (next >= 0 && next < buttons.size()) {
                        buttons.get(next).requestFocus();
                        buttons.get(next).fire();
                    }
                    press.consume();
                }
            });
        }
    }
}
