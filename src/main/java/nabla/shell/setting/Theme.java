package nabla.shell.setting;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import nabla.Assets;
import nabla.room.Rooms;

/// How the window looks: AtlantaFX below, one file of colours of our own above it.
///
/// The projector is a theme like the others, so everything that follows the theme follows the projector.
public enum Theme {
    LIGHT,
    DARK,
    PROJECTOR;

    /// What all themes and all rooms share, in order: the window, then each kind of content.
    private static final List<String> SHARED = List.of("base", "reading", "plot", "controls");

    private static final List<String> FACES = List.of("Regular", "SemiBold", "Italic");

    /// The theme that goes with the system's colours.
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// `light`, `dark` or `projector`: as the command line and the style sheet's file say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Theme ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Makes `scene` look like this at once; its nodes stay as they are.
    ///
    /// Lists and menus are measured before they have a window of their own: they take the application's style sheet
    /// and look up the colours of the node they belong to, which therefore cannot wait for the next frame.
    public void applyTo(Scene scene) {
        loadFaces();
        prepare();
        scene.setUserAgentStylesheet(below().getUserAgentStylesheet());
        scene.getStylesheets().setAll(styleSheets());
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(
                name -> Stream.of(values()).anyMatch(theme -> theme.word().equals(name)));
        classes.add(word());
        if (scene.getWindow() != null) { // else showing it does this
            scene.getRoot().applyCss();
        }
    }

    /// To be called before the first control is made, else the toolkit reads its own style sheet in vain.
    public void prepare() {
        Application.setUserAgentStylesheet(below().getUserAgentStylesheet());
    }

    private atlantafx.base.theme.Theme below() {
        return switch (this) {
            case LIGHT, PROJECTOR -> new PrimerLight();
            case DARK -> new PrimerDark();
        };
    }

    private List<String> styleSheets() {
        return sheets().stream()
                .map(name -> Assets.url(path(name)).toExternalForm())
                .toList();
    }

    /// The names of its style sheets, in order.
    public List<String> sheets() {
        return Stream.of(SHARED.stream(), Rooms.names().stream(), Stream.of(word()))
                .flatMap(names -> names)
                .filter(name -> Assets.has(path(name)))
                .toList();
    }

    private static String path(String name) {
        return "themes/" + name + ".css";
    }

    private static void loadFaces() {
        if (Font.getFontNames("Inter").isEmpty()) {
            FACES.forEach(face ->
                    Font.loadFont(Assets.url("fonts/Inter-" + face + ".otf").toExternalForm(), 14));
        }
    }
}
