package nabla.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Where the control that has the focus goes, hides or is disabled, the window has the focus. Otherwise it would pass
/// to whatever comes next, such as a field into which the user does not mean to type, or a button that takes back
/// what the keys that are still coming do. Tab goes on from where the control was.
///
/// The toolkit takes the focus from such a control in the next frame, and gives it to another at once: no
/// window is left without a focus.
final class FocusKeeper {
    private final Scene scene;
    private boolean passing;
    /// The control that has the focus and what it is in, up to the window: what is in the scene stays when it goes.
    private List<Node> held = List.of();
    /// The same of a control that has lost the focus so.
    private List<Node> lost = List.of();

    private FocusKeeper(Scene scene) {
        this.scene = scene;
    }

    static void on(Scene scene) {
        var keeper = new FocusKeeper(scene);
        scene.focusOwnerProperty().addListener((property, before, owner) -> keeper.look(owner));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keeper::tab);
    }

    private void look(@Nullable Node owner) {
        if (owner == null) {
            passing = true;
            lost = held;
            Platform.runLater(() -> passing = false);
        } else if (passing) {
            passing = false;
            Platform.runLater(() -> {
                if (owner.equals(scene.getFocusOwner())) {
                    List<Node> was = lost;
                    scene.getRoot().requestFocus();
                    lost = was;
                }
            });
        } else {
            lost = List.of();
        }
        held = path(owner);
    }

    private void tab(KeyEvent key) {
        if (key.getCode() != KeyCode.TAB || !scene.getRoot().equals(scene.getFocusOwner())) {
            return;
        }
        List<Node> from =
                lost.stream().filter(node -> scene.equals(node.getScene())).toList();
        lost = List.of();
        if (!from.isEmpty()
                && from.getFirst()
                        .requestFocusTraversal(
                                key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT)) {
            key.consume();
        }
    }

    /// From a control up to the window.
    private static List<Node> path(@Nullable Node control) {
        var path = new ArrayList<Node>();
        for (Node node = control; node != null; node = node.getParent()) {
            path.add(node);
        }
        return path;
    }
}
