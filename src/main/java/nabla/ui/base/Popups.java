package nabla.ui.base;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Menus and lists that are open above the window.
public final class Popups {
    private Popups() {}

    /// From now on each closes when the node it belongs to is taken out of the window: a menu without its button
    /// would stay on screen, and lose the theme.
    public static Subscription closeWithTheirOwners() {
        ListChangeListener<Window> follower = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(Popups::follow);
            }
        };
        Window.getWindows().addListener(follower);
        return () -> Window.getWindows().removeListener(follower);
    }

    private static void follow(Window window) {
        if (window instanceof PopupWindow popup && popup.getOwnerNode() != null) {
            Node owner = popup.getOwnerNode();
            Subscription follows = owner.sceneProperty().subscribe((was, is) -> {
                if (is == null) {
                    popup.hide();
                }
            });
            popup.showingProperty().subscribe((was, is) -> {
                if (!is) {
                    follows.unsubscribe();
                }
            });
        }
    }
}
