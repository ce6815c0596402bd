package nabla.shell;

import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A monkey plays with mouse and keyboard on every lesson: nothing may throw, on any thread, and nothing may complain.
///
/// `-Dnabla.monkey.seconds=120 -Dnabla.monkey.seed=7`: the same seed plays the same game.
class MonkeyTest {
    private static final long SEED = Long.getLong("nabla.monkey.seed", 1);
    private static final long SECONDS = Long.getLong("nabla.monkey.seconds", 10);

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.TAB,
            KeyCode.ESCAPE,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.F5,
            KeyCode.R,
            KeyCode.V,
            KeyCode.B,
            KeyCode.T,
            KeyCode.PERIOD,
            KeyCode.SLASH,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.K,
            KeyCode.E,
            KeyCode.O,
            KeyCode.X,
            KeyCode.EQUALS,
            KeyCode.MINUS);

    private static final List<KeyCode> TYPED = List.of(
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT9,
            KeyCode.PERIOD,
            KeyCode.MINUS,
            KeyCode.EQUALS,
            KeyCode.SLASH,
            KeyCode.X,
            KeyCode.Z,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.BACK_SPACE);

    private static final List<KeyCode> MODIFIERS = List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT);

    static Stream<String> screens() {
        return Library.builtIn().stream().map(Entry::key);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingBreaks(String lesson) {
        System.out.printf("The monkey plays %d s on %s with seed %d%n", SECONDS, lesson, SEED);
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson(lesson);
        try (var complaints = new Complaints();
                var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            var random = new Random(SEED);
            var robot = TestWindow.get(Robot::new);
            long end = System.nanoTime() + SECONDS * 1_000_000_000;
            int moves = 0;
            while (System.nanoTime() < end) {
                play(window, robot, random);
                moves++;
                if (!complaints.heard().isEmpty()) {
                    break;
                }
            }
            window.settle();
            assertThat(complaints.heard())
                    .as("after %d moves with seed %d", moves, SEED)
                    .isEmpty();
        }
    }

    /// All choices come from `random` alone, so that the same seed makes the same moves.
    private static void play(TestWindow window, Robot robot, Random random) {
        double shareX = random.nextDouble();
        double shareY = random.nextDouble();
        // within the window as it is now: the headless screen takes no click beside it
        double x = shareX * TestWindow.get(() -> window.scene().getWindow().getWidth() - 1);
        double y = shareY * TestWindow.get(() -> window.scene().getWindow().getHeight() - 1);
        int what = random.nextInt(14);
        KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
        Optional<KeyCode> modifier = random.nextInt(3) == 0
                ? Optional.of(MODIFIERS.get(random.nextInt(MODIFIERS.size())))
                : Optional.empty();
        double delta = (random.nextInt(7) - 3) * 40.0;
        switch (what) {
            case 0, 1 ->
                withMouse(() -> {
                    robot.mouseMove(x, y);
                    robot.mouseClick(MouseButton.PRIMARY);
                });
            case 2 ->
                withMouse(() -> {
                    robot.mouseMove(x, y);
                    robot.mouseClick(random.nextBoolean() ? MouseButton.PRIMARY : MouseButton.SECONDARY);
                    robot.mouseClick(MouseButton.PRIMARY);
                });
            case 3, 4 -> drag(robot, x, y, random);
            case 5 -> onFx(() -> scroll(window, x, y, delta));
            case 10, 11 -> type(window, random);
            case 12 -> window.resize(900 + random.nextInt(381), 600 + random.nextInt(121));
            case 13 -> switchLesson(window, random);
            default ->
                onFx(() -> {
                    modifier.ifPresent(robot::keyPress);
                    robot.keyPress(key);
                    robot.keyRelease(key);
                    modifier.ifPresent(robot::keyRelease);
                });
        }
        onFx(() -> {});
    }

    /// Into a field, or wherever the focus is: digits, letters, signs, and Enter.
    private static void type(TestWindow window, Random random) {
        int which = random.nextInt(1_000);
        List<KeyCode> keys = random.ints(1 + random.nextInt(6), 0, TYPED.size())
                .mapToObj(TYPED::get)
                .toList();
        boolean enter = random.nextBoolean();
        onFx(() -> {
            List<Node> fields = window.scene().getRoot().lookupAll(".text-input").stream()
                    .filter(node -> node.isVisible() && !node.isDisabled())
                    .toList();
            if (!fields.isEmpty()) {
                fields.get(which % fields.size()).requestFocus();
            }
        });
        for (KeyCode key : keys) {
            window.type(key);
        }
        if (enter) {
            window.type(KeyCode.ENTER);
        }
    }

    private static void switchLesson(TestWindow window, Random random) {
        int which = random.nextInt(1_000);
        onFx(() -> {
            List<Entry> lessons = window.shell.model().lessons();
            if (!lessons.isEmpty()) {
                window.shell.open(lessons.get(which % lessons.size()));
            }
        });
    }

    /// The headless screen's robot fails by itself where no window is under the mouse: then nothing is pressed.
    private static void withMouse(Runnable action) {
        onFx(() -> {
            try {
                action.run();
            } catch (NullPointerException e) {
                if (!e.getStackTrace()[0].getClassName().equals("com.sun.glass.ui.headless.HeadlessRobot")) {
                    throw e;
                }
            }
        });
    }

    private static void drag(Robot robot, double x, double y, Random random) {
        withMouse(() -> {
            robot.mouseMove(x, y);
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int i = 1; i <= 4; i++) {
            double dx = random.nextGaussian() * 40 * i;
            double dy = random.nextGaussian() * 40 * i;
            withMouse(() -> robot.mouseMove(x + dx, y + dy));
        }
        withMouse(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /// The headless screen has no wheel: the event is given to the node under the mouse.
    private static void scroll(TestWindow window, double x, double y, double delta) {
        Node root = window.scene().getRoot();
        Node target = pick(root, x, y);
        Event.fireEvent(
                target,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(target, x, y)));
    }

    private static Node pick(Node node, double x, double y) {
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                if (child.isVisible()
                        && child.localToScene(child.getBoundsInLocal()).contains(x, y)) {
                    return pick(child, x, y);
                }
            }
        }
        return node;
    }
}
