package nabla.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Menus and lists that are open above the window.
public final class Popups {
    private Popups() {}

    /// From now on each takes its colours from its owner as that is styled now, also where the theme has just
    /// changed. It closes when its owner is taken out of the window: a menu without its button would stay on
    /// screen, and lose the theme.
    public static Subscription followTheirOwners() {
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
            owner.applyCss();
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
