package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.math.optim.Optimizers;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.Room;
import nabla.room.descent.DescentController;
import nabla.ui.run.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The room in which a Gaussian is fitted, in the real window: hands drag, play, scrub, pin, race, export and reopen.
class DescentRoomTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final RoomWindow window = new RoomWindow("gaussian-loss");

    @Test
    void playsScrubsAndSteps() {
        onFx(() -> {
            playback().advance(1);
            playback().advance(1.5);
        });
        assertThat(step()).as("two and a half seconds at twenty steps a second").isEqualTo(50);
        List<Double> there = now();
        Slider scrub = (Slider) window.find("#scrub");
        onFx(() -> scrub.setValue(730));
        Await.until("it is scrubbed on", () -> step() == 730);
        onFx(() -> scrub.setValue(50));
        Await.until("it is scrubbed back", () -> step() == 50);
        assertThat(now()).as("scrubbed back").isEqualTo(there);
        window.press("#run-step");
        assertThat(step()).isEqualTo(51);
        window.press("#run-back");
        window.press("#run-back");
        assertThat(step()).isEqualTo(49);
        window.type(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(step()).as("Shift and the arrow step the run").isEqualTo(50);
        assertThat(lines()).as("and leave the lines alone").isZero();
        window.type(KeyCode.RIGHT);
        assertThat(lines()).isOne();
        assertThat(step()).isEqualTo(50);
        window.press("#run-end");
        assertThat(step()).isEqualTo(1000);
        window.press("#run-start");
        assertThat(now()).containsExactly(0.0, 0.3);
    }

    @Test
    void afterTheLastLineTheArrowStepsTheRunAndTheOtherTakesThatBack() {
        onFx(() -> {
            window.shell.lesson().toEnd();
            playback().advance(1);
            window.shell.lesson().next();
            window.shell.lesson().next();
        });
        int all = lines();
        assertThat(step()).isEqualTo(22);
        onFx(() -> {
            window.shell.lesson().back();
            window.shell.lesson().back();
            window.shell.lesson().back();
        });
        assertThat(step()).as("what was played is not walked back").isEqualTo(20);
        assertThat(lines()).isEqualTo(all - 1);
    }

    @Test
    void aPointIsDraggedAndTheRunFollows() {
        onFx(() -> {
            window.runPosition().moveTo(100);
            window.shell.current().orElseThrow().history().note();
        });
        List<Double> before = now();
        FigureView data = figure("data");
        FigureLayer.Dots dots =
                get(() -> (FigureLayer.Dots) data.getFigure().over().getFirst());
        int last = highest(dots); // it lies apart from the others
        Robot robot = get(Robot::new);
        onFx(() -> {
            robot.mouseMove(Planes.onScreen(data, dots.xs()[last], dots.ys()[last]));
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int part = 1; part <= 4; part++) {
            double down = part * 1.5;
            onFx(() -> robot.mouseMove(Planes.onScreen(data, dots.xs()[last] * 0.9, dots.ys()[last] - down)));
        }
        onFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
        window.settle();
        FigureLayer.Dots moved =
                get(() -> (FigureLayer.Dots) data.getFigure().over().getFirst());
        assertThat(moved.ys()[last]).isLessThan(dots.ys()[last] - 4);
        assertThat(step()).isEqualTo(100);
        assertThat(now()).isNotEqualTo(before);
        onFx(() -> window.shell.lesson().undo());
        assertThat(now()).as("undone").isEqualTo(before);
    }

    @Test
    void theStartIsDraggedOnTheMap() {
        FigureView map = figure("map");
        Point2D from = get(() -> Planes.onScreen(map, 0, 0.3));
        Point2D to = get(() -> Planes.onScreen(map, -0.5, -1));
        onFx(() -> {
            var robot = new Robot();
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.midpoint(to));
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
        onFx(() -> window.runPosition().moveTo(0));
        assertThat(now().get(0)).isBetween(-0.6, -0.4);
        assertThat(now().get(1)).isBetween(-1.1, -0.9);
    }

    @Test
    void aPinnedRunIsRacedAgainst() {
        window.press("#pin");
        @SuppressWarnings("unchecked")
        var method = (ComboBox<Optimizers>) window.find("#optimizer");
        onFx(() -> {
            method.setValue(Optimizers.ADAM);
            window.runPosition().moveTo(60);
        });
        window.settle();
        FigureView view = figure("map");
        Figure map = get(view::getFigure);
        List<FigureLayer.Trail> paths = map.over().stream()
                .filter(FigureLayer.Trail.class::isInstance)
                .map(FigureLayer.Trail.class::cast)
                .toList();
        assertThat(paths)
                .as("both paths")
                .hasSize(2)
                .allSatisfy(path -> assertThat(path.count()).isEqualTo(61));
        assertThat(paths.get(0).xs()[60]).isNotEqualTo(paths.get(1).xs()[60]);
        window.press("#pin");
        assertThat(get(() -> view.getFigure().over())).hasSize(1);
    }

    @Test
    void aRateThatIsNoneIsRefusedInWordsAndTheWorkIsKept() {
        onFx(() -> window.runPosition().moveTo(30));
        List<Double> before = now();
        TextField rate = (TextField) window.find("#rate");
        for (String wrong : List.of("0", "-0.1", "fast", "1/0")) {
            onFx(() -> {
                rate.setText(wrong);
                rate.getOnAction().handle(null);
                assertThat(rate.getAccessibleHelp()).as(wrong).contains("positive number");
            });
            assertThat(now()).isEqualTo(before);
        }
        onFx(() -> {
            rate.setText("1e308");
            rate.getOnAction().handle(null);
        });
        window.settle();
        assertThat(window.label(".room-remark")).contains("diverged at step");
    }

    @Test
    void settingsAreExportedAndOpenAgain() throws IOException {
        window.press("#pin");
        TextField rate = (TextField) window.find("#rate");
        onFx(() -> {
            rate.setText("1/7");
            rate.getOnAction().handle(null);
            window.runPosition().moveTo(123);
        });
        Room.State then = window.state();
        List<Double> numbers = now();
        Path file = folder.resolve("mine.nabla");
        Files.writeString(file, "an existing file");
        window.write("settings", file);
        onFx(() -> window.room().reset());
        window.give(file);
        assertThat(window.state()).isEqualTo(then);
        assertThat(now()).isEqualTo(numbers);
    }

    @Test
    void theRunIsExportedAsNumbersAndAsAFilm() throws IOException {
        onFx(() -> window.runPosition().moveTo(3));
        Path csv = folder.resolve("run.csv");
        window.write("csv", csv);
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + 1001);
        assertThat(lines.getFirst()).isEqualTo("step,loss,w_x,v_x");
        assertThat(lines.get(4)).endsWith("," + now().get(0) + "," + now().get(1));
        Path gif = folder.resolve("run.gif");
        window.write("gif", gif);
        assertThat(Files.readAllBytes(gif)).startsWith("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Path frames = folder.resolve("frames");
        window.write("frames", frames);
        try (var files = Files.list(frames)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aTableIsLoadedWithChosenColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "a;b;t\n1;2;3,5\n2;0;1\n0;1;2\n");
        assertThat(get(() -> window.room().opens(file))).isTrue();
        window.give(file);
        window.press("#import-bias");
        window.press("#import-load");
        assertThat(now()).as("w and v of two features and a bias").hasSize(6);
        assertThat(window.lookup("#import")).isEmpty();
    }

    @Test
    void aTableThatIsWrongIsSaidAndTheWorkIsKept() throws IOException {
        Room.State before = window.state();
        Path file = Files.writeString(folder.resolve("d.csv"), "x,t\n1,2\n2,three\n");
        window.give(file);
        window.press("#import-load");
        assertThat(window.label("#import-hint")).contains("d.csv", "line 3");
        window.press("#import-cancel");
        window.give(folder.resolve("gone.csv"));
        assertThat(window.state()).isEqualTo(before);
    }

    private static int highest(FigureLayer.Dots dots) {
        int highest = 0;
        for (int i = 1; i < dots.ys().length; i++) {
            highest = dots.ys()[i] > dots.ys()[highest] ? i : highest;
        }
        return highest;
    }

    private Playback playback() {
        return window.room().playback().orElseThrow();
    }

    private int step() {
        return get(() -> window.runPosition().position());
    }

    private int lines() {
        return get(() -> window.shell.current().orElseThrow().walk().position());
    }

    /// w, then v, as the figures show them: from where the run stands, through the exported numbers.
    private List<Double> now() {
        return get(() -> List.copyOf(((DescentController) window.room()).numbers()));
    }

    private FigureView figure(String page) {
        return (FigureView) window.find("#figure-" + page);
    }
}
