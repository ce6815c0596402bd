package nabla.shell;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nabla.ui.ArrowKeys;

/// Takes the keys of [Actions] before any control sees them, but for those the focused control needs itself.
public final class KeyFilter implements EventHandler<KeyEvent> {
    private final Actions actions;
    private final BooleanSupplier projector;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private boolean repeated;
    private boolean swallowTyped;

    /// @param projector whether a presenter remote's keys are taken
    public KeyFilter(Actions actions, BooleanSupplier projector) {
        this.actions = actions;
        this.projector = projector;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.remove(event.getCode());
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            repeated = !held.add(event.getCode());
            swallowTyped = take(event);
        } else if (swallowTyped) { // what was taken as pressed does not come again as typed
            event.consume();
        } else {
            take(event);
        }
    }

    /// For when another window gets the releases.
    void forgetHeld() {
        held.clear();
    }

    private boolean take(KeyEvent event) {
        if (!(event.getTarget() instanceof Node) && !(event.getTarget() instanceof Scene)) {
            return false;
        }
        return actions.asked(event)
                .filter(asked -> taken(asked.key(), event))
                .map(asked -> {
                    event.consume();
                    if (!repeated || asked.key().repeats()) {
                        asked.action().what().run();
                    }
                    return true;
                })
                .orElse(false);
    }

    private boolean taken(Key key, KeyEvent event) {
        return switch (key.when()) {
            case ALWAYS -> true;
            case NOT_TYPING -> !typing(event);
            case NOT_USED -> !typing(event) && !used(event);
            case PROJECTOR -> projector.getAsBoolean();
        };
    }

    private static boolean typing(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }

    /// Whether the focused control, or one it is a part of, does something with this key itself.
    private static boolean used(KeyEvent event) {
        for (Node node = event.getTarget() instanceof Node target ? target : null;
                node != null;
                node = node.getParent()) {
            if (event.getCode() == KeyCode.SPACE ? usesSpace(node) : usesArrows(node)) {
                return true;
            }
        }
        return false;
    }

    /// A button reached with the keyboard is pressed with Space; one that was clicked has done its work.
    private static boolean usesSpace(Node node) {
        return (node instanceof ButtonBase && node.isFocusVisible()) || node instanceof ComboBoxBase;
    }

    private static boolean usesArrows(Node node) {
        return node instanceof Slider
                || node instanceof ListView
                || node instanceof ComboBoxBase
                || node instanceof Spinner
                || (node instanceof ToggleButton && node.isFocusVisible())
                || Boolean.TRUE.equals(node.getProperties().get(ArrowKeys.USES_ARROWS));
    }
}
