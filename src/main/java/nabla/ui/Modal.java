package nabla.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/// A pane over others that is to be dealt with first: while it is seen, no key asks for anything below it, and Esc
/// leaves it.
public final class Modal {
    private static final String LEAVE = "nabla.modal-leave";
    private static final String SIGN = "nabla-modal";

    private Modal() {}

    /// @param leave takes the pane away
    public static void make(Node pane, Runnable leave) {
        pane.getStyleClass().add(SIGN);
        pane.getProperties().put(LEAVE, leave);
    }

    /// What leaves the pane that is seen, where there is one.
    public static Optional<Runnable> over(Scene scene) {
        return scene.getRoot().lookupAll("." + SIGN).stream()
                .filter(Modal::isSeen)
                .map(pane -> pane.getProperties().get(LEAVE))
                .filter(Runnable.class::isInstance)
                .map(Runnable.class::cast)
                .reduce((below, above) -> above);
    }

    private static boolean isSeen(Node pane) {
        for (Node node = pane; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
