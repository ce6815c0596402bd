package nabla.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import nabla.shell.library.Library;
import nabla.shell.output.WindowDesktop;
import nabla.shell.pane.Mark;
import nabla.shell.setting.WindowSettings;
import nabla.ui.work.Background;

/// The window in the toolkit's life: opens it where it was, remembers where it is.
public final class NablaApp extends Application {
    /// Logged once the window is there, at a level that is not seen unless it is asked for.
    public static final String OPEN = "the window is open";

    private static final double MIN_WIDTH = 860;
    private static final double MIN_HEIGHT = 700;

    /// To be called before the toolkit starts: meanwhile the lesson is read that the window will show first.
    public static void readAhead() {
        Background.ahead(() -> Library.first(WindowSettings.ofUser().lesson()));
    }

    @Override
    public void start(Stage stage) {
        WindowSettings settings = WindowSettings.ofUser();
        var shell = new Shell(settings, new WindowDesktop(stage));
        Scene scene = shell.scene(1280, 800);
        stage.setScene(scene);
        stage.getIcons().addAll(Mark.icons());
        stage.titleProperty().bind(shell.title());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        place(stage, settings);
        stage.setOnCloseRequest(closing -> {
            if (!stage.isFullScreen()) {
                settings.rememberPlace(
                        new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                        stage.isMaximized());
            }
            shell.close();
        });
        stage.focusedProperty().subscribe(focused -> shell.windowFocused(focused));
        stage.fullScreenProperty().subscribe((was, is) -> shell.fullScreenIs(is));
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> Platform.runLater(() -> shell.failed(problem)));
        stage.show();
        System.getLogger(NablaApp.class.getName()).log(System.Logger.Level.DEBUG, OPEN);
        if (!Platform.getPreferences().isReducedMotion()) {
            shell.greet();
        }
        shell.start(file());
    }

    private Optional<Path> file() {
        return getParameters().getRaw().stream().findFirst().map(Path::of);
    }

    private static void place(Stage stage, WindowSettings settings) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Rectangle2D place = settings.place(screens).orElseGet(() -> WindowSettings.firstPlace(screen));
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(settings.maximized() || place.equals(screen));
    }
}
