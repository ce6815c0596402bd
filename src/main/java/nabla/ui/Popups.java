package nabla.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Menus and lists that are open above the window.
public final class Popups {
    private Popups() {}

    /// Closes those that belong to a part of the window, before that part is taken away: a menu without its button
    /// would stay on screen, and lose the theme.
    public static void closeIn(Node part) {
        List<PopupWindow> open = Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> isIn(popup.getOwnerNode(), part))
                .toList();
        open.forEach(PopupWindow::hide);
    }

    private static boolean isIn(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(part)) {
                return true;
            }
        }
        return false;
    }
}
