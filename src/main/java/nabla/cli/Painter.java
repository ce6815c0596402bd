package nabla.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import nabla.shell.Shell;
import nabla.shell.library.Entry;
import nabla.shell.output.Desktop;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.Theme;
import nabla.shell.setting.WindowSettings;

/// Paints the window with a lesson in it into a file: the whole window, in a scene that no screen limits.
public final class Painter implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROUNDS = 20;

    private final Shell shell;
    private final Scene scene;

    /// @param lessons what the list at the left shows
    public Painter(List<Entry> lessons, int width, int height, Theme theme) {
        startToolkit();
        record Made(Shell shell, Scene scene) {}
        Made made = onFx(() -> {
            var window = new Shell(new WindowSettings(new MemoryPreferences()), Desktop.NONE);
            window.model().lessons().setAll(lessons);
            window.model().deskThemeProperty().set(theme);
            window.model().projectorProperty().set(theme == Theme.PROJECTOR);
            return new Made(window, window.scene(width, height));
        });
        this.shell = made.shell();
        this.scene = made.scene();
    }

    /// Starts the toolkit without a display, where it does not run yet.
    static void startToolkit() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // then it is the one to use
        }
    }

    /// Opens the lesson, waits for its verdicts and paints it with every line shown.
    void paint(Entry entry, Path file) throws IOException, InterruptedException {
        WritableImage picture = paint(entry);
        ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
    }

    /// Does something in the window, waits until what comes of it is there, and paints that.
    WritableImage paint(Consumer<Parent> act) throws InterruptedException {
        onFx(() -> {
            act.accept(scene.getRoot());
            return scene;
        });
        settle();
        return onFx(() -> scene.snapshot(null));
    }

    /// The picture itself.
    WritableImage paint(Entry entry) throws InterruptedException {
        onFx(() -> {
            shell.open(entry);
            return entry;
        });
        settle();
        onFx(() -> {
            shell.showAllLines();
            return entry;
        });
        settle();
        return onFx(() -> scene.snapshot(null));
    }

    /// The scene, to be looked at by tests.
    public Scene scene() {
        return scene;
    }

    @Override
    public void close() {
        onFx(() -> {
            shell.close();
            return shell;
        });
    }

    /// Layout may start jobs and their results change the layout: until neither does.
    private void settle() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            onFx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene;
            });
            if (shell.background().awaitIdle(Duration.ZERO)) {
                return;
            }
            if (!shell.background().awaitIdle(LIMIT)) {
                throw new IllegalStateException("the lesson was not ready after " + LIMIT.toMinutes() + " minutes");
            }
        }
    }

    private static <T> T onFx(Callable<T> action) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(action.call());
            } catch (Throwable problem) { // whatever it is belongs to the thread that waits
                done.completeExceptionally(problem);
            }
        });
        try {
            return done.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
