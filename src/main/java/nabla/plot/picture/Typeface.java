package nabla.plot.picture;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import nabla.Assets;

/// The one type face of all pictures, made known to JavaFX, which draws the stage, and to Java 2D, which draws files.
public final class Typeface {
    static final String FAMILY = "Inter";

    private static final List<String> FILES =
            List.of("fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf", "fonts/Inter-Italic.otf");

    private static boolean loaded;

    private Typeface() {}

    static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String file : FILES) {
            Font.loadFont(Assets.url(file).toExternalForm(), 12);
            try (InputStream in = Assets.url(file).openStream()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("Not a font: " + file, e);
            }
        }
    }

    public static java.awt.Font awt(double size) {
        load();
        return new java.awt.Font(FAMILY, java.awt.Font.PLAIN, 1).deriveFont((float) size);
    }

    public static Font fx(double size) {
        load();
        return Font.font(FAMILY, size);
    }
}
