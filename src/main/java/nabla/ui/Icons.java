package nabla.ui;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as large as the words beside them.
///
/// An icon's size in em in a style sheet would be in em of the icon itself, and grow with every pass over the styles.
public final class Icons {
    private Icons() {}

    /// An icon that follows the type size of `words`.
    public static FontIcon beside(Labeled words, Ikon ikon, double ems) {
        var icon = new FontIcon(ikon);
        words.fontProperty().subscribe(font -> icon.setIconSize((int) Math.rint(ems * font.getSize())));
        return icon;
    }
}
