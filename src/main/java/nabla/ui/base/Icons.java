package nabla.ui.base;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as large as the words beside them.
///
/// An icon's size in em in a style sheet would be in em of the icon itself, and grow with every pass over the styles;
/// one that is only set yields to the size that the look has for all icons. So each has a style of its own.
public final class Icons {
    private Icons() {}

    /// An icon that follows the type size of `words`.
    public static FontIcon beside(Labeled words, Ikon ikon, double ems) {
        var icon = new FontIcon(ikon);
        words.fontProperty().subscribe(font -> resize(icon, Math.round(ems * font.getSize())));
        return icon;
    }

    /// The icon keeps its type face in its style, and takes its size from the type size there as well.
    private static void resize(FontIcon icon, long size) {
        String others =
                icon.getStyle().replaceAll("-fx-(icon|font)-size:[^;]*;?", "").strip();
        String end = others.isEmpty() || others.endsWith(";") ? " " : "; ";
        icon.setStyle(others + end + "-fx-icon-size: %dpx; -fx-font-size: %dpx;".formatted(size, size));
    }
}
