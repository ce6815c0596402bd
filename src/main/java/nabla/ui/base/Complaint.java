package nabla.ui.base;

import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// What is wrong with what stands in a field: said above it until it is mended.
///
/// The message has the style class `number-message`; meanwhile the field has the pseudo class `refused`.
public final class Complaint {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double GAP = 4;

    private final TextField field;
    private final Node above;
    private final Tooltip message = new Tooltip();

    /// A window that closes first lets go of its listeners, and then tells a message still above it nonsense.
    private final EventHandler<WindowEvent> closing = hiding -> message.hide();

    public Complaint(TextField field) {
        this(field, field);
    }

    /// @param above what the message stands above, where the field is a part of it
    public Complaint(TextField field, Node above) {
        this.field = field;
        this.above = above;
        message.getStyleClass().add("number-message");
        message.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        message.setAutoHide(false);
        message.setHideOnEscape(false); // Esc is the field's
        message.ownerWindowProperty().subscribe(this::follow);
        field.sceneProperty().subscribe(scene -> message.hide());
    }

    /// Nothing is wrong any more.
    public void end() {
        say("");
    }

    /// @param text a sentence or two; empty where nothing is wrong
    public void say(String text) {
        field.pseudoClassStateChanged(REFUSED, !text.isEmpty());
        field.setAccessibleHelp(text);
        message.setText(text);
        if (text.isEmpty()) {
            message.hide();
        } else if (!isSaid() && isOnScreen()) {
            Bounds place = above.localToScreen(above.getBoundsInLocal());
            message.show(above, place.getMinX(), place.getMinY() - GAP);
        }
    }

    /// Whether there is a message on screen.
    public boolean isSaid() {
        return message.isShowing();
    }

    private boolean isOnScreen() {
        return above.getScene() != null
                && above.getScene().getWindow() != null
                && above.getScene().getWindow().isShowing();
    }

    private void follow(@Nullable Window was, @Nullable Window is) {
        if (was != null) {
            was.removeEventHandler(WindowEvent.WINDOW_HIDING, closing);
        }
        if (is != null) {
            is.addEventHandler(WindowEvent.WINDOW_HIDING, closing);
        }
    }
}
