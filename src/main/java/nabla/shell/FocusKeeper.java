package nabla.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Where the control that has the focus goes, hides or is disabled, the window has the focus. Otherwise it would pass
/// to whatever comes next, such as a field into which nobody means to type.
///
/// The toolkit takes the focus from such a control in the next frame, and gives it to another at once: nobody else
/// leaves a window without a focus.
final class FocusKeeper {
    private final Scene scene;
    private boolean passing;

    private FocusKeeper(Scene scene) {
        this.scene = scene;
    }

    static void on(Scene scene) {
        var keeper = new FocusKeeper(scene);
        scene.focusOwnerProperty().addListener((property, before, owner) -> keeper.look(owner));
    }

    private void look(@Nullable Node owner) {
        if (owner == null) {
            passing = true;
            Platform.runLater(() -> passing = false);
        } else if (passing) {
            passing = false;
            Platform.runLater(() -> {
                if (owner.equals(scene.getFocusOwner())) {
                    scene.getRoot().requestFocus();
                }
            });
        }
    }
}
