package nabla.shell;

import static nabla.ui.Toolkits.onFx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import nabla.shell.output.Desktop;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import nabla.ui.Toolkits;
import org.jspecify.annotations.Nullable;

/// The real window on the headless screen, with settings of its own and a desktop that only takes notes; hands type and
/// click in it as a user's do.
public class TestWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    final WindowSettings settings;
    final NotingDesk desktop = new NotingDesk();
    public final Shell shell;
    private final Stage stage;
    private final Robot robot;

    TestWindow(WindowSettings settings) {
        Toolkits.start();
        this.settings = settings;
        record Made(Shell shell, Stage stage, Robot robot) {}
        Made made = get(() -> {
            var window = new Shell(settings, desktop);
            var its = new Stage();
            its.setScene(window.scene(WIDTH, HEIGHT));
            its.setX(0);
            its.setY(0);
            its.show();
            its.requestFocus();
            return new Made(window, its, new Robot());
        });
        this.shell = made.shell();
        this.stage = made.stage();
        this.robot = made.robot();
    }

    public TestWindow() {
        this(new WindowSettings(new MemoryPreferences()));
    }

    /// Starts as the program does, and waits until the lesson is there with its verdicts.
    TestWindow start(Optional<Path> file) {
        onFx(() -> shell.start(file));
        settle();
        return this;
    }

    public TestWindow startWith(Path file) {
        return start(Optional.of(file));
    }

    void openFile(Path file) {
        onFx(() -> shell.openFile(file));
        settle();
    }

    /// Waits until no job runs and what came of them is laid out.
    public void settle() {
        awaitFrame();
        for (int round = 0; round < 3; round++) {
            try {
                if (!shell.background().awaitIdle(Duration.ofSeconds(60))) {
                    throw new AssertionError("jobs still run after a minute");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            onFx(this::layOut);
        }
    }

    /// Where something is to be laid out; to style a whole window anew costs more than a frame.
    private void layOut() {
        Parent root = scene().getRoot();
        if (root.isNeedsLayout()) {
            root.applyCss();
            root.layout();
        }
    }

    /// Until a frame has begun and the next one begins: the toolkit hands on the focus and makes skins once a frame.
    private static void awaitFrame() {
        var begun = new CountDownLatch(2);
        var frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                begun.countDown();
            }
        };
        onFx(frames::start);
        try {
            if (!begun.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("no frame begins for a minute");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            onFx(frames::stop);
        }
    }

    /// As a hand at the window's corner does.
    public void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// Presses and releases keys together, as hands do: the modifiers first.
    void type(KeyCode... keys) {
        onFx(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        onFx(() -> {});
    }

    /// As quick fingers do, many in one frame.
    void typeOneAfterAnother(List<KeyCode> keys) {
        onFx(() -> keys.forEach(key -> {
            robot.keyPress(key);
            robot.keyRelease(key);
        }));
        onFx(() -> {});
    }

    /// Presses Tab until the focus is there.
    void tabTo(String selector) {
        Node wanted = find(selector);
        for (int stops = 0; stops < 100 && !get(wanted::isFocused); stops++) {
            type(KeyCode.TAB);
        }
        if (!get(wanted::isFocused)) {
            throw new AssertionError("Tab does not come to " + selector);
        }
    }

    void click(Node node) {
        Bounds all = node.getBoundsInLocal();
        clickAt(node, all.getCenterX(), all.getCenterY());
    }

    /// Clicks at a place of a node, in its own coordinates.
    void clickAt(Node node, double x, double y) {
        onFx(() -> {
            Point2D at = node.localToScreen(x, y);
            robot.mouseMove(at.getX(), at.getY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        onFx(() -> {});
    }

    /// The one visible node with this CSS selector.
    public Node find(String selector) {
        return get(() -> {
            Node node = scene().getRoot().lookup(selector);
            if (node == null) {
                throw new AssertionError("nothing on screen is " + selector);
            }
            return node;
        });
    }

    Optional<Node> lookup(String selector) {
        return get(() -> Optional.ofNullable(scene().getRoot().lookup(selector)));
    }

    public static <T extends @Nullable Object> T get(Callable<T> value) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(value.call());
            } catch (Throwable problem) { // a failed assertion too
                done.completeExceptionally(problem);
            }
        });
        return done.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.close();
            shell.close();
        });
    }

    /// A desktop that takes notes and answers as it is told.
    static final class NotingDesk implements Desktop {
        final List<Boolean> fullScreen = new ArrayList<>();
        Optional<Path> answer = Optional.empty();

        @Override
        public void fullScreen(boolean on) {
            fullScreen.add(on);
        }

        @Override
        public Optional<Path> askForLesson() {
            return answer;
        }

        @Override
        public Optional<Path> askWhereTo(String suggested) {
            return answer;
        }

        @Override
        public Optional<Path> askWhereTo(String suggested, String kind, String ending) {
            return answer;
        }

        @Override
        public Optional<Path> askForFile(String title, List<String> endings) {
            return answer;
        }
    }
}
