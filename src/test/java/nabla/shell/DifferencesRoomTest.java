package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.math.Numerals;
import nabla.plot.figure.Figure;
import nabla.plot.file.FigureFile;
import nabla.plot.picture.Palette;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.Room;
import nabla.room.differences.model.DifferencesState;
import nabla.ui.run.Playback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The room of difference quotients in the real window: hands step, drag, choose and type, rightly and wrongly.
class DifferencesRoomTest {
    @TempDir
    static Path folder;

    /// A short one: that the lines of the room's own lesson hold is checked elsewhere.
    private static final String LESSON = """
            ---
            title: Differences
            room: differences
            ---
            ```given
            f : function(real) smooth(2)
            w : real in [-4, 4] = 1 step 0.1
            eps : real in (0, 1] = 1
            ```
            ```differences
            function: sin(w)
            point: 1
            sweep: 1, 0.001, 0.5
            show: nothing
            ```
            ```differences
            sweep: 1, 1e-8
            show: forward
            ```
            ```derive One side
            10 * f'(w)
            = f'(w) * 10
            ```
            ```differences
            sweep: 1, 1e-5
            show: forward, central
            ```
            ```derive Both sides
            (w + eps) - (w - eps)
            = 2 eps
            ```
            ```differences
            sweep: 1, 1e-16, 1e-12
            show: forward, central, rounding
            ```
            ```derive Rounding
            eps + w
            = w + eps
            ```
            """;

    private static TestWindow window;

    @BeforeAll
    static void open() throws IOException {
        window = new TestWindow();
        window.startWith(Files.writeString(folder.resolve("differences.md"), LESSON));
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
    void theStoryDrawsOneErrorAfterTheOtherAndThenTheV() {
        assertThat(errors().curves())
                .as("at first only the errors of the present step")
                .isEmpty();
        assertThat(labels(curve())).containsExactly("f", "tangent", "forward", "central");
        next();
        assertThat(labels(errors())).containsExactly("forward, slope 1.00");
        next();
        assertThat(labels(errors())).containsExactly("forward, slope 1.00", "central, slope 2.00");
        next();
        assertThat(labels(errors())).contains("slope −1");
        assertThat(points(errors())).contains("best ε ≈ 10⁻⁸", "best ε ≈ 7 × 10⁻⁶");
        onFx(() -> window.shell.lesson().back());
        window.settle();
        assertThat(labels(errors()))
                .as("back takes it away")
                .containsExactly("forward, slope 1.00", "central, slope 2.00");
    }

    @Test
    void itOpensMovingAndBothSecantsCloseOnTheTangent() {
        onFx(() -> {
            playback().pause();
            playback().play();
            playback().advance(0.1);
        });
        double apart = spread();
        onFx(() -> playback().advance(1.5));
        assertThat(spread()).isLessThan(apart / 5);
    }

    @Test
    void aDraggedPointTakesTheErrorsAlongAndUndoBringsItBack() {
        next();
        Figure before = errors();
        onFx(() -> window.shell.current().orElseThrow().history().note());
        FigureView view = view("curve");
        Point2D from = get(() -> Planes.onScreen(view, 1, Math.sin(1)));
        Point2D to = get(() -> Planes.onScreen(view, 2, Math.sin(2)));
        drag(from, to);
        assertThat(read("#stage .figure-numbers")).contains("w = 2");
        assertThat(errors().curves().getFirst().ys())
                .isNotEqualTo(before.curves().getFirst().ys());
        onFx(() -> window.shell.lesson().undo());
        window.settle();
        assertThat(read("#stage .figure-numbers")).contains("w = 1 ");
        assertThat(errors().curves().getFirst().ys())
                .isEqualTo(before.curves().getFirst().ys());
    }

    @Test
    void theStepIsDraggedOnTheErrorsWithTheSliderAndTyped() {
        next();
        FigureView view = view("errors");
        Figure.Mark.Grip grip = get(() -> view.getFigure().grip().orElseThrow());
        Point2D from = get(() -> Planes.onScreen(view, grip.x(), grip.y()));
        drag(from, from.add(60, 0));
        assertThat(grip(view).x()).isGreaterThan(grip.x() + 0.5);
        var slider = (Slider) window.find("#step-slider");
        onFx(() -> slider.setValue(-3));
        window.settle();
        assertThat(grip(view).x()).isCloseTo(-3, within(0.03));
        enter("#step", "1e-5");
        assertThat(grip(view).x()).isEqualTo(-5);
        enter("#step", "2");
        assertThat(((TextField) window.find("#step")).getAccessibleHelp()).contains("from 1 down to 1e-16");
        assertThat(grip(view).x()).as("the step stays").isEqualTo(-5);
    }

    @Test
    void aFunctionIsTypedWronglyThenRightly() {
        press("#function-drawer");
        var field = (TextField) window.find("#function");
        Room.State before = state();
        enter("#function", "sin(w");
        assertThat(((Label) window.find("#function-message")).getText()).contains("missing");
        assertThat(((Label) window.find(".function-field .try-caret")).getText())
                .isEqualTo("sin(w\n     ^");
        assertThat(state()).isEqualTo(before);
        enter("#function", "exp(2 x)");
        assertThat(isSeen("#function-message")).isFalse();
        assertThat(points(curve())).contains("w");
        assertThat(text(field)).isEqualTo("exp(2 x)");
        next();
        assertThat(labels(errors()))
                .as("the story is told with its own function")
                .containsExactly("forward, slope 1.00");
        assertThat(text(field)).isEqualTo("sin(w)");
    }

    @Test
    void whatHasNoErrorsToDrawSaysWhy() {
        shows("log(w)", "-1", "f has no value at w = −1");
        assertThat(curve().notes()).as("it has values at the right").isEmpty();
        shows("log(w - 5)", "1", "f has no value at w = 1");
        assertThat(curve().notes()).singleElement().asString().startsWith("f has no value from −1");
        shows("relu(w)", "0", "forward difference is 1", "backward one 0", "central one 0.5");
        shows("sqrt(abs(w))", "0", "no slope at w = 0", "without bound");
        shows("if(w = 0, 0, w*sin(1/w))", "0", "no slope at w = 0");
        assertThat(isSeen("#figure-errors")).isFalse();
        move("0.5");
        assertThat(isSeen("#figure-errors")).as("elsewhere it has").isTrue();
    }

    @Test
    void undoAfterADragComesBackToWhereTheStepHadRun() {
        onFx(() -> {
            window.shell.lesson().next();
            window.shell.current().orElseThrow().history().note();
            playback().pause();
            room().parameters().move("w", 2);
            window.shell.current().orElseThrow().history().note();
            window.shell.lesson().undo();
        });
        window.settle();
        assertThat(grip(view("errors")).x()).as("the end of its way").isEqualTo(-8);
    }

    @Test
    void aConstantIsExactAndThatIsSaid() {
        next();
        next();
        type("3");
        assertThat(points(errors())).contains("forward: exact", "central: exact");
        assertThat(errors().notes()).containsExactly("forward and central: exact at every step");
        assertThat(((Label) window.find("#stage .room-remark")).getText()).contains("leaves nothing out");
    }

    @Test
    void functionsThatAreNotSmoothBreakTheOrder() {
        next();
        next();
        @SuppressWarnings("unchecked")
        var list = (ComboBox<Object>) window.find("#function-list");
        onFx(() -> list.getSelectionModel().select(8));
        window.settle();
        assertThat(labels(errors())).containsExactly("forward, slope 0.50", "central, slope 0.50");
        onFx(() -> list.getSelectionModel().select(9));
        window.settle();
        assertThat(labels(errors())).containsExactly("forward, slope 1.00", "central, slope 1.00");
        onFx(() -> list.getSelectionModel().select(10));
        window.settle();
        assertThat(labels(errors())).contains("forward, slope 0.50");
        assertThat(((Label) window.find("#stage .room-remark")).getText()).contains("both sides of w are alike");
    }

    @Test
    void whatWasChosenIsKeptAndResetTakesItBack() {
        Room.State start = state();
        type("w^3 + 1");
        enter("#step", "0.001");
        Room.State then = state();
        String kept = get(() -> room().kept()).get();
        onFx(() -> window.shell.lesson().reset());
        window.settle();
        assertThat(state()).isNotEqualTo(then);
        onFx(() -> {
            playback().play();
            room().recall(kept);
        });
        assertThat(isPlaying()).as("it stands where it was left").isFalse();
        window.settle();
        assertThat(state()).isEqualTo(then);
        onFx(() -> room().recall("damaged"));
        assertThat(state()).isEqualTo(then);
        onFx(() -> window.shell.lesson().reset());
        window.settle();
        assertThat(state()).isEqualTo(start);
    }

    @Test
    void bothFiguresAndTaylorsTableAreExported() throws Exception {
        next();
        List<Figure> figures = get(() -> room().figures());
        assertThat(figures)
                .hasSize(3)
                .allSatisfy(figure -> assertThat(figure.description()).isNotBlank());
        var state = (DifferencesState) state();
        assertThat(figures.getLast().description())
                .as("sin at 1: what is on the board")
                .contains("left side " + Numerals.of(Math.sin(state.point() + state.step()), Numerals.SHORT))
                .contains(Numerals.of(2 * state.step() * Math.cos(state.point()), Numerals.SHORT));
        for (Figure figure : figures) {
            Path png = folder.resolve(figure.title() + ".png");
            Path svg = folder.resolve(figure.title() + ".svg");
            FigureFile.of(figure, Palette.LIGHT).png(png, 800, 600, 1);
            FigureFile.of(figure, Palette.LIGHT).svg(svg, 800, 600);
            assertThat(Files.size(png)).isGreaterThan(5_000);
            assertThat(Files.readString(svg)).contains("<svg");
        }
    }

    @Test
    void theArrowKeysMoveThePointOfThePictureThatHasTheFocus() {
        next();
        window.tabTo("#figure-curve");
        window.type(KeyCode.RIGHT);
        window.settle();
        assertThat(read("#stage .figure-numbers")).contains("w = 1.1");
    }

    private Room room() {
        return window.shell.current().orElseThrow().room();
    }

    private Room.State state() {
        return get(() -> room().state());
    }

    private void press(String button) {
        var found = (ButtonBase) window.find(button);
        onFx(found::fire);
        window.settle();
    }

    private void enter(String field, String typed) {
        var found = (TextField) window.find(field);
        onFx(() -> {
            found.setText(typed);
            found.getOnAction().handle(null);
        });
        window.settle();
    }

    private boolean isSeen(String selector) {
        return window.lookup(selector).filter(node -> node.isVisible()).isPresent();
    }

    private static String text(TextField field) {
        return get(field::getText);
    }

    @Test
    void theLinesBesideTheStageHaveTheValuesOfItsFunction() {
        type("w^3");
        move("2");
        Await.until("ten times three times two squared", () -> texts().contains("= 120"));
        type("exp(w) + 1");
        move("0");
        Await.until("ten times one", () -> texts().contains("= 10"));
    }

    private List<String> texts() {
        return window.scene().getRoot().lookupAll(".line-value").stream()
                .map(node -> node instanceof javafx.scene.text.Text text ? text.getText() : ((Label) node).getText())
                .toList();
    }

    private void shows(String function, String point, String... said) {
        type(function);
        move(point);
        String message = ((Label) window.find("#errors-message")).getText();
        assertThat(message).as(function).contains(said);
        assertThat(isSeen("#errors-message")).isTrue();
    }

    private void type(String function) {
        if (window.lookup("#function")
                .filter(field -> field.getParent().getParent().getParent().isVisible())
                .isEmpty()) {
            press("#function-drawer");
        }
        enter("#function", function);
    }

    private void move(String point) {
        onFx(() -> room().parameters().move("w", Double.parseDouble(point)));
        window.settle();
    }

    private void next() {
        onFx(() -> {
            window.shell.lesson().next();
            for (int i = 0; i < 400 && playback().isPlaying(); i++) {
                playback().advance(0.1);
            }
        });
        window.settle();
    }

    private void drag(Point2D from, Point2D to) {
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

    /// How far the two quotients are apart.
    private double spread() {
        Figure figure = curve();
        return get(() -> Math.abs(slope(figure, "forward") - slope(figure, "central")));
    }

    private static double slope(Figure figure, String label) {
        Figure.Curve line = figure.curves().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        return (line.ys()[1] - line.ys()[0]) / (line.xs()[1] - line.xs()[0]);
    }

    private static List<String> labels(Figure figure) {
        return figure.curves().stream()
                .map(Figure.Curve::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static List<String> points(Figure figure) {
        return figure.marks().stream()
                .map(mark -> switch (mark) {
                    case Figure.Mark.Point point -> point.label();
                    case Figure.Mark.Grip grip -> grip.label();
                    default -> "";
                })
                .toList();
    }

    private static Figure.Mark.Grip grip(FigureView view) {
        return get(() -> view.getFigure().grip().orElseThrow());
    }

    private Playback playback() {
        return room().playback().orElseThrow();
    }

    private boolean isPlaying() {
        return get(() -> playback().isPlaying());
    }

    private String read(String selector) {
        var text = (javafx.scene.text.Text) window.find(selector);
        return get(text::getText) + " ";
    }

    private FigureView view(String page) {
        return (FigureView) window.find("#figure-" + page);
    }

    private Figure curve() {
        FigureView view = view("curve");
        return get(view::getFigure);
    }

    private Figure errors() {
        FigureView view = view("errors");
        return get(view::getFigure);
    }
}
