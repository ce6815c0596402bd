package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.plot.figure.Figure;
import nabla.plot.file.FigureFile;
import nabla.plot.picture.Palette;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Outputs;
import nabla.ui.figure.NumberTable;
import nabla.ui.run.Playback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The room of the likelihood in the real window: hands step, drag, type, switch and undo.
class LikelihoodRoomTest {
    @TempDir
    static Path folder;

    private static final RoomWindow window = new RoomWindow("ten-outputs");

    @BeforeAll
    static void open() {
        window.start(Optional.empty());
    }

    @BeforeEach
    void begin() {
        onFx(() -> window.shell.lesson().reset());
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void itOpensWithBellsThatSwayAndComeHome() {
        double home = state().outputs().shift();
        double before = likelihood();
        onFx(() -> {
            playback().play();
            playback().advance(1.75);
        });
        assertThat(numbers("bells")).contains("b = 2.6");
        assertThat(likelihood()).isNotEqualTo(before);
        assertThat(state().outputs().shift()).as("what undo comes back to").isEqualTo(home);
        finish();
        assertThat(state().outputs().shift()).isEqualTo(home);
        theProductBecomesASumAndTheLossesSlideOntoTheSquares();
    }

    private void theProductBecomesASumAndTheLossesSlideOntoTheSquares() {
        next();
        assertThat(state().rewriting().logs()).isOne();
        assertThat(numbers("densities")).contains("sum of logs");
        next();
        assertThat(state().page()).isEqualTo(LikelihoodPage.LOSSES);
        assertThat(apart(figure("losses").getFigure())).isGreaterThan(10);
        next();
        next();
        Figure slid = figure("losses").getFigure();
        assertThat(apart(slid)).isLessThan(1e-9);
        assertThat(words(slid)).contains("least at b = 0.17");
        var board = (NumberTable) window.find(".argmin-board .number-table");
        String lines = get(board::text);
        assertThat(lines)
                .contains("same minimiser", "38.08", "10.52", "21.03")
                .containsPattern("0\\.17.*0\\.17.*0\\.17.*0\\.17");
        next();
        assertThat(words(figure("costs").getFigure())).contains("least at f = 2");
        next();
        assertThat(words(figure("costs").getFigure())).contains("least at f = 0.4", "σ alike: 2");
        next();
        assertThat(words(figure("costs").getFigure())).contains("least at f₁ = 0", "least at f₂ = 4");
        onFx(() -> window.shell.lesson().back());
        finish();
        assertThat(words(figure("costs").getFigure())).contains("least at f = 0.4");
    }

    @Test
    void onItsWayAPageIsChosenWithTheMouseAndWithTheKeys() {
        onFx(() -> window.shell.lesson().next());
        onFx(() -> window.shell.lesson().next());
        onFx(() -> playback().advance(1));
        Node factors = window.find("#page-factors");
        window.clickAt(factors, 5, 5);
        assertThat(get(() -> playback().isPlaying())).isFalse();
        assertThat(state().page()).isEqualTo(LikelihoodPage.FACTORS);
        assertThat(get(() -> ((ToggleButton) factors).isSelected())).isTrue();
        Node square = window.find("#page-square");
        onFx(() -> {
            playback().play();
            playback().advance(0.5);
            square.requestFocus();
        });
        window.type(KeyCode.ENTER);
        assertThat(state().page()).isEqualTo(LikelihoodPage.SQUARE);
    }

    @Test
    void withoutItsMinusItRunsAwayFromAPerfectFit() {
        for (int i = 0; i < 8; i++) {
            next();
        }
        assertThat(numbers("losses")).contains("log-likelihood −27.57");
        next();
        assertThat(numbers("losses")).contains("b = 10", "log-likelihood −1528");
        showMore();
        window.press("#minus-missing");
        finish();
        assertThat(state().rewriting().minus()).isTrue();
        assertThat(figure("losses").getFigure().curves()).hasSize(4);
    }

    @Test
    void afterADragTheStoryGoesOnFromItsOwnStateAndUndoBringsTheDragBack() {
        Outputs first = state().outputs();
        FigureView bells = figure("bells");
        drag(bells, first.measured().getFirst(), 1, -2.5, 1);
        assertThat(state().outputs().measured().getFirst()).isCloseTo(-2.5, within(0.1));
        Figure.Mark.Handle top = get(() -> bells.getFigure().handles().get(Outputs.COUNT));
        drag(bells, top.x(), top.y(), -2, top.y());
        assertThat(state().outputs().predicted(0)).isCloseTo(-2, within(0.1));
        LikelihoodState dragged = state();
        next();
        assertThat(state().outputs()).isEqualTo(first);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state()).as("undone").isEqualTo(dragged);
        onFx(() -> window.shell.lesson().reset());
        window.settle();
        assertThat(state().outputs()).isEqualTo(first);
    }

    @Test
    void theSlidersTheKeysAndTheCurveMoveTheShift() {
        window.press("#page-losses");
        FigureView losses = figure("losses");
        Figure.Mark.Grip grip = get(() -> losses.getFigure().grip().orElseThrow());
        double there = state().losses().squares(-1);
        drag(losses, grip.x(), grip.y(), -1, there);
        assertThat(state().outputs().shift()).isCloseTo(-1, within(0.05));
        window.tabTo("#figure-losses");
        double b = state().outputs().shift();
        window.type(KeyCode.UP);
        assertThat(state().outputs().shift()).isCloseTo(b + 0.1, within(1e-9));
        var slider = (Slider) window.find("#slider-sigma");
        onFx(() -> slider.setValue(2));
        window.settle();
        assertThat(state().outputs().sigma()).isEqualTo(2);
        assertThat(window.room().parameters().values())
                .containsEntry("F[3, 10]", state().outputs().predicted(9))
                .containsEntry("sigma", 2.0);
    }

    @Test
    void aTangentIsDraggedAlongTheParabola() {
        window.press("#page-square");
        FigureView square = figure("square");
        Figure.Mark.Grip grip = get(() -> square.getFigure().grip().orElseThrow());
        drag(square, grip.x(), grip.y(), 3, 2.25);
        int output = state().output();
        double f = state().outputs().predicted(output);
        assertThat(f).isCloseTo(3, within(0.1));
        Figure.Mark.Line tangent = get(() -> square.getFigure().marks().stream()
                .filter(Figure.Mark.Line.class::isInstance)
                .map(Figure.Mark.Line.class::cast)
                .findFirst()
                .orElseThrow());
        assertThat(tangent.slope()).isCloseTo(-2 * (state().outputs().measured().get(output) - f), within(1e-12));
        @SuppressWarnings("unchecked")
        var choice = (ComboBox<Integer>) window.find("#output");
        onFx(() -> choice.setValue(7));
        window.settle();
        assertThat(numbers("square")).contains("output 7");
    }

    @Test
    void numbersAreTypedRightlyAndWrongly() {
        window.press("#page-pair");
        showMore();
        window.enter("#targets", "1, -2");
        window.enter("#variances", "1/2 2");
        assertThat(state().pair().targets()).containsExactly(1.0, -2.0);
        assertThat(state().pair().variances()).containsExactly(0.5, 2.0);
        assertThat(state().pair().best()).isCloseTo((1 / 0.5 - 2 / 2.0) / (1 / 0.5 + 1 / 2.0), within(1e-12));
        refused("#variances", List.of("", "1", "1, 0", "1, -9", "1, x", "1, 1e9", "1, 2, 3"));
        refused("#targets", List.of("1, 99", "nan, 1", "1 / 0, 2"));
        window.press("#page-bells");
        window.enter("#measured", "1, 2, 3, -1, -2, -3, 0, 0.5, 1/4, 1e-1");
        assertThat(state().outputs().measured()).endsWith(0.25, 0.1);
        refused("#measured", List.of("1, 2", "1,2,3,4,5,6,7,8,9,ten"));
    }

    @Test
    void switchesMoveTheMinimiserOnlyWhereOneFIsShared() {
        window.press("#page-pair");
        var differ = (ToggleButton) window.find("#widths-differ");
        onFx(differ::fire);
        finish();
        assertThat(words(figure("costs").getFigure())).contains("least at f = 0.4");
        window.press("#own-means");
        finish();
        List<String> own = words(figure("costs").getFigure());
        assertThat(own).contains("least at f₁ = 0", "least at f₂ = 4");
        onFx(differ::fire);
        finish();
        assertThat(words(figure("costs").getFigure())).as("nothing moves").isEqualTo(own);
        drag(figure("pair"), 4, 0, 6, 0);
        assertThat(state().pair().targets().getLast()).isCloseTo(6, within(0.1));
    }

    @Test
    void aLongProductIsZeroAndItsLogarithmIsNot() {
        window.press("#page-factors");
        onFx(() -> window.room().parameters().move("n", 820));
        window.settle();
        assertThat(numbers("factors")).contains("product 0", "sum of logs −753.5");
        assertThat(words(figure("factors").getFigure())).contains("0 from 811 factors on");
    }

    @Test
    void whatWasLeftIsFoundAgainAndEveryPageIsExported() throws Exception {
        next();
        onFx(() -> window.room().parameters().move("b", -1.5));
        LikelihoodState left = state();
        String kept = get(() -> window.room().kept()).get();
        onFx(() -> {
            window.room().reset();
            window.room().recall("damaged");
            window.room().recall(kept);
        });
        assertThat(state()).isEqualTo(left);
        for (LikelihoodPage page : LikelihoodPage.values()) {
            window.press("#page-" + page.key());
            for (Figure figure : get(() -> window.room().figures())) {
                assertThat(figure.description()).as(figure.title()).isNotBlank().doesNotContain("NaN");
                Path png = folder.resolve(figure.title() + ".png");
                Path svg = folder.resolve(figure.title() + ".svg");
                FigureFile.of(figure, Palette.LIGHT).png(png, 800, 600, 1);
                FigureFile.of(figure, Palette.LIGHT).svg(svg, 800, 600);
                assertThat(Files.size(png)).isGreaterThan(5_000);
                assertThat(Files.readString(svg)).contains("<svg");
            }
        }
    }

    private void refused(String field, List<String> wrong) {
        LikelihoodState before = state();
        for (String text : wrong) {
            window.enter(field, text);
            TextField found = (TextField) window.find(field);
            assertThat(get(found::getAccessibleHelp)).as(text).isNotBlank();
            assertThat(state()).as(text).isEqualTo(before);
        }
    }

    private LikelihoodState state() {
        return (LikelihoodState) get(() -> window.room().state());
    }

    private Playback playback() {
        return window.room().playback().orElseThrow();
    }

    private double likelihood() {
        return ((Figure.Mark.Words) figure("densities").getFigure().marks().getFirst()).x();
    }

    private void showMore() {
        if (!((ToggleButton) window.find("#more-controls")).isSelected()) {
            window.press("#more-controls");
        }
    }

    private void next() {
        onFx(() -> window.shell.lesson().next());
        finish();
    }

    private void finish() {
        onFx(() -> {
            for (int i = 0; i < 400 && playback().isPlaying(); i++) {
                playback().advance(0.1);
            }
        });
        window.settle();
    }

    /// How far the losses are apart at the right end of the picture.
    private static double apart(Figure figure) {
        double[] ends = figure.curves().stream()
                .mapToDouble(curve -> curve.ys()[curve.ys().length - 1])
                .sorted()
                .toArray();
        return ends[ends.length - 1] - ends[0];
    }

    private static List<String> words(Figure figure) {
        return figure.marks().stream()
                .filter(Figure.Mark.Asymptote.class::isInstance)
                .map(mark -> ((Figure.Mark.Asymptote) mark).label())
                .toList();
    }

    private String numbers(String page) {
        FigureView view = figure(page);
        return get(() -> ((javafx.scene.text.Text) view.getParent().lookup(".figure-numbers")).getText());
    }

    private FigureView figure(String page) {
        return (FigureView) window.find("#figure-" + page);
    }

    private void drag(FigureView view, double x, double y, double toX, double toY) {
        Point2D from = get(() -> Planes.onScreen(view, x, y));
        Point2D to = get(() -> Planes.onScreen(view, toX, toY));
        onFx(() -> {
            var robot = new Robot();
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.midpoint(to));
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
    }
}
