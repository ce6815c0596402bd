package nabla.shell;

import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;

/// The type size while a class looks on: a share of the window's height, since that is what the last row sees of it.
///
/// The smallest type of the window is 0.86 of it: a fortieth of the height.
final class LectureType {
    private static final double SHARE = 0.0295;

    LectureType(Scene scene, ObservableBooleanValue on) {
        on.subscribe(is -> set(scene, is));
        scene.heightProperty().subscribe(height -> set(scene, on.get()));
        scene.rootProperty().subscribe(root -> set(scene, on.get()));
    }

    private static void set(Scene scene, boolean on) {
        double size = Math.max(12, SHARE * scene.getHeight());
        String style = on ? String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", size) : "";
        if (!style.equals(scene.getRoot().getStyle())) {
            scene.getRoot().setStyle(style);
        }
    }
}
