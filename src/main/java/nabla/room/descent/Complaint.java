package nabla.room.descent;

import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.WindowEvent;

/// What is wrong with what stands in a field: said above it until it is mended.
final class Complaint {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double GAP = 4;

    private final TextField field;
    private final Tooltip message = new Tooltip();
    /// A window that closes does not like a message above it that is still there.
    private final EventHandler<WindowEvent> closing = hiding -> end();

    Complaint(TextField field) {
        this.field = field;
        message.getStyleClass().add("number-message");
        message.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        message.setAutoHide(false);
        field.sceneProperty().subscribe(scene -> message.hide());
    }

    /// Nothing is wrong any more.
    void end() {
        say("");
    }

    /// @param text a sentence or two; empty where nothing is wrong
    void say(String text) {
        field.pseudoClassStateChanged(REFUSED, !text.isEmpty());
        field.setAccessibleHelp(text);
        message.setText(text);
        if (text.isEmpty()) {
            message.hide();
        } else if (field.getScene() != null
                && field.getScene().getWindow() != null
                && field.getScene().getWindow().isShowing()) {
            field.getScene().getWindow().addEventHandler(WindowEvent.WINDOW_HIDING, closing);
            Bounds place = field.localToScreen(field.getBoundsInLocal());
            message.show(field, place.getMinX(), place.getMinY() - GAP);
        }
    }
}
