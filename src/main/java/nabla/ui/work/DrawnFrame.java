package nabla.ui.work;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Waits until what a window shows now has been drawn: that is so when the frame after it begins. Used on the FX
/// thread.
final class DrawnFrame {
    private final Scene scene;
    private final Runnable action;
    private final Runnable pulse = this::frame;
    private boolean laidOut;

    private DrawnFrame(Scene scene, Runnable action) {
        this.scene = scene;
        this.action = action;
    }

    /// Runs `action` then; at once where `node` is in no window that is shown, for there is no frame to wait for.
    static void after(Node node, Runnable action) {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            action.run();
        } else {
            var frame = new DrawnFrame(scene, action);
            scene.addPreLayoutPulseListener(frame.pulse);
            Platform.requestNextPulse();
        }
    }

    private void frame() {
        if (laidOut) {
            scene.removePreLayoutPulseListener(pulse);
            action.run();
        } else {
            laidOut = true;
            Platform.requestNextPulse();
        }
    }
}
