package nabla.ui.base;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Runs an action at most once a frame, before its layout, however often it is asked for: a mouse reports more moves
/// than are drawn. Used on the FX thread.
public final class OncePerPulse {
    private final Node node;
    private final Runnable action;
    private final Runnable pulse = this::run;
    private @Nullable Scene waiting;

    /// @param node in whose scene the frames are counted; while it is in none, or in one that is not shown, the action
    ///             runs at once
    public OncePerPulse(Node node, Runnable action) {
        this.node = node;
        this.action = action;
    }

    public void request() {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            run();
        } else if (!scene.equals(waiting)) {
            cancel();
            waiting = scene;
            scene.addPreLayoutPulseListener(pulse);
            Platform.requestNextPulse();
        }
    }

    /// Answers a request that waits for its frame at once: what the hand did stands when the hand has let go.
    public void answer() {
        if (waiting != null) {
            run();
        }
    }

    /// Forgets a request that has not been answered.
    public void cancel() {
        if (waiting != null) {
            waiting.removePreLayoutPulseListener(pulse);
            waiting = null;
        }
    }

    private void run() {
        cancel();
        action.run();
    }
}
