package nabla.shell.setting;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;

/// The size of type and icons while a class looks on: a share of the window's height, since that is what the last row
/// sees of it.
///
/// The smallest type of the window is 0.86 of it: a fortieth of the height. Icons cannot be told their size in the type
/// size by a style sheet that is written once, so theirs is written here.
public final class LectureType {
    private static final double SHARE = 0.0295;

    /// An icon's place and its size in times the type size.
    private record IconSize(String selector, double ems) {}

    private static final List<IconSize> ICONS = List.of(
            new IconSize(".ikonli-font-icon", 1.25),
            new IconSize(".nabla-icon-button .ikonli-font-icon", 1.25),
            new IconSize(".quiet-button .ikonli-font-icon", 1.25),
            new IconSize(".nabla-steps .nabla-icon-button .ikonli-font-icon", 1.5),
            new IconSize(".nabla-find .ikonli-font-icon", 1.15),
            new IconSize(".nabla-lesson-cell .ikonli-font-icon", 1.3),
            new IconSize(".notification-bar > .ikonli-font-icon", 1.25));

    public LectureType(Scene scene, ObservableBooleanValue on) {
        on.subscribe(is -> set(scene, is));
        scene.heightProperty().subscribe(height -> set(scene, on.get()));
        scene.rootProperty().subscribe(root -> set(scene, on.get()));
    }

    private static void set(Scene scene, boolean on) {
        double size = Math.max(12, SHARE * scene.getHeight());
        String style = on ? String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", size) : "";
        if (!style.equals(scene.getRoot().getStyle())) {
            scene.getRoot().setStyle(style);
            scene.getRoot().getStylesheets().setAll(on ? List.of(icons(size)) : List.of());
        }
    }

    /// A style sheet as an address that holds it.
    private static String icons(double size) {
        var rules = new StringBuilder();
        for (IconSize icon : ICONS) {
            rules.append(String.format(
                    Locale.ROOT,
                    ".root %s { -fx-icon-size: %dpx; }%n",
                    icon.selector(),
                    Math.round(icon.ems() * size)));
        }
        byte[] text = rules.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text);
    }
}
