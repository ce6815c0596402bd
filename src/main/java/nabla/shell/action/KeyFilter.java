package nabla.shell.action;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import nabla.plot.stage.FigureView;
import nabla.ui.base.ArrowKeys;
import nabla.ui.base.Modal;
import nabla.ui.matrix.MatrixView;

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
    public void forgetHeld() {
        held.clear();
    }

    private boolean take(KeyEvent event) {
        if (!(event.getTarget() instanceof Node) && !(event.getTarget() instanceof Scene)) {
            return false;
        }
        Scene scene = scene(event);
        Optional<Runnable> modal = Modal.over(scene);
        if (modal.isPresent() && isEscape(event) && !isMenuOpen(event)) {
            event.consume();
            modal.get().run();
            scene.getRoot().requestFocus();
            return true;
        }
        return actions.asked(event)
                .filter(asked -> taken(asked.key(), event))
                .filter(asked -> modal.isEmpty() || staysOver(asked.action()))
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
            case UNDO -> !takesBack(event, TextInputControl::isUndoable);
            case REDO -> !takesBack(event, TextInputControl::isRedoable);
            case NOT_TYPING -> !typing(event);
            case NOT_USED -> !typing(event) && !used(event);
            case PROJECTOR -> projector.getAsBoolean();
        };
    }

    /// Also while a menu or a list is open: its keys are its own.
    private static boolean typing(KeyEvent event) {
        return (event.getTarget() instanceof Node focused && (Fields.isField(focused) || beginsNumber(event, focused)))
                || isMenuOpen(event);
    }

    private static boolean beginsNumber(KeyEvent event, Node focused) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && focused instanceof MatrixView matrix
                && matrix.isTyping(event.getCharacter());
    }

    private static boolean isMenuOpen(KeyEvent event) {
        Window window = scene(event).getWindow();
        return Window.getWindows().stream()
                .anyMatch(each ->
                        each instanceof ContextMenu menu && menu.isShowing() && window.equals(menu.getOwnerWindow()));
    }

    private static Scene scene(KeyEvent event) {
        return event.getTarget() instanceof Node node ? node.getScene() : (Scene) event.getTarget();
    }

    private static boolean isEscape(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE;
    }

    /// What may be asked for while something over the lesson is to be dealt with: nothing of the lesson below.
    private static boolean staysOver(Action action) {
        return action.group() == Action.Group.WINDOW;
    }

    /// The text in which one types goes first, as long as it has something to take back itself.
    private static boolean takesBack(KeyEvent event, Predicate<TextInputControl> able) {
        return event.getTarget() instanceof Node focused
                && Fields.text(focused).filter(able).isPresent();
    }

    /// Whether the focused control, or one it is a part of, does something with this key itself.
    private static boolean used(KeyEvent event) {
        for (Node node = event.getTarget() instanceof Node target ? target : null;
                node != null;
                node = node.getParent()) {
            if (event.getCode() == KeyCode.SPACE
                    ? usesSpace(node)
                    : usesArrows(node) || isPictureReachedByKeys(node, event)) {
                return true;
            }
        }
        return false;
    }

    /// A button reached with the keyboard is pressed with Space; one that was clicked has done its work.
    private static boolean usesSpace(Node node) {
        return (node instanceof ButtonBase && node.isFocusVisible()) || node instanceof ComboBoxBase;
    }

    /// Its point or its handles move with the arrows; after a drag with the mouse they are the window's again.
    private static boolean isPictureReachedByKeys(Node node, KeyEvent event) {
        return node instanceof FigureView && event.getTarget() instanceof Node focused && focused.isFocusVisible();
    }

    private static boolean usesArrows(Node node) {
        return node instanceof Slider
                || node instanceof TableView
                || node instanceof TreeView
                || (node instanceof ToggleButton && node.isFocusVisible())
                || Boolean.TRUE.equals(node.getProperties().get(ArrowKeys.USES_ARROWS));
    }
}
