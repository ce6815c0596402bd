package nabla.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ParameterSliderTest {
    private final Parameters parameters = new Parameters(List.of(
            of("z", new Domain.Interval(-4, 4, true, true), 1, 0.1),
            of("p", new Domain.Interval(0, 1, false, false), 0.5, 0.01),
            of("y", new Domain.Values(List.of(0.0, 1.0)), 1, 1),
            of("n", new Domain.Integers(1, 9), 3, 1)));
    private final FxRobot robot = new FxRobot();
    private final List<Stage> stages = new ArrayList<>();

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @BeforeEach
    void show() {
        Toolkits.onFx(() -> {
            var content = new VBox(new Label("above"), new ParameterSliders(parameters));
            content.setStyle("-fx-padding: 200px 40px 0 40px; -fx-background-color: -nabla-ground;");
            var scene = new Scene(content, 900, 500);
            Theme.LIGHT.applyTo(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stages.add(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        robot.release(MouseButton.PRIMARY);
        Toolkits.onFx(() -> stages.forEach(Stage::hide));
    }

    @Test
    void theThumbDragsInWholeSteps() {
        drag("z", 1, 2.53);
        assertThat(value("z")).isEqualTo(2.5);
        drag("z", 2.5, -4.2);
        assertThat(value("z")).isEqualTo(-4);
    }

    @Test
    void whileItDragsEveryValueIsAWholeStepAndFollowsTheMouse() {
        var seen = new ArrayList<Double>();
        Toolkits.onFx(() -> parameters.valuesProperty().subscribe((was, is) -> seen.add(is.getOrDefault("z", 0.0))));
        drag("z", 1, 3);
        assertThat(seen).hasSizeGreaterThan(2).isSorted().last().isEqualTo(3.0);
        assertThat(seen).allSatisfy(value -> assertThat(value * 10).isCloseTo(Math.rint(value * 10), within(1e-9)));
    }

    @Test
    void aDragStopsBeforeAnOpenEnd() {
        drag("p", 0.5, 1.02);
        assertThat(value("p")).isEqualTo(0.999);
        drag("p", 0.999, -0.02);
        assertThat(value("p")).isEqualTo(0.001);
    }

    @Test
    void manyMovesInOneFrameAreOneChange() {
        var seen = new ArrayList<Map<String, Double>>();
        Toolkits.onFx(() -> {
            parameters.valuesProperty().subscribe((was, is) -> seen.add(is));
            for (int i = 0; i <= 100; i++) {
                slider("z").setValue(i / 50.0);
            }
            assertThat(seen).as("not before the frame").isEmpty();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(seen).hasSize(1);
        assertThat(value("z")).isEqualTo(2);
    }

    @Test
    void aClickWithinOneFrameCountsWhenTheHandHasLetGo() {
        Toolkits.onFx(() -> {
            mouse(slider("z").lookup(".track"), MouseEvent.MOUSE_PRESSED);
            mouse(slider("z").lookup(".track"), MouseEvent.MOUSE_RELEASED);
            assertThat(value("z")).as("no frame was drawn meanwhile").isEqualTo(-4);
        });
    }

    @Test
    void arrowKeysMakeSteps() {
        focus("z");
        robot.type(KeyCode.RIGHT, 3);
        assertThat(value("z")).isEqualTo(1.3);
        robot.type(KeyCode.LEFT).type(KeyCode.DOWN).type(KeyCode.UP);
        assertThat(value("z")).isEqualTo(1.2);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(value("z")).isEqualTo(1.21);
        robot.press(KeyCode.CONTROL).type(KeyCode.LEFT).release(KeyCode.CONTROL);
        assertThat(value("z")).isEqualTo(0.3);
        robot.type(KeyCode.PAGE_UP);
        assertThat(value("z")).isEqualTo(1.3);
        robot.type(KeyCode.HOME);
        assertThat(value("z")).isEqualTo(-4);
        robot.type(KeyCode.END);
        assertThat(value("z")).isEqualTo(4);
    }

    @Test
    void withAltTheArrowsAreTheWindowsOwn() {
        focus("z");
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        assertThat(value("z")).isEqualTo(1);
    }

    @Test
    void aThumbThatCameUnderTheMouseAfterThePressIsNotDragged() {
        Toolkits.onFx(() -> {
            mouse(slider("z").lookup(".track"), MouseEvent.MOUSE_PRESSED);
            mouse(slider("z").lookup(".thumb"), MouseEvent.MOUSE_DRAGGED); // here the slider's skin would fail
            mouse(slider("z").lookup(".track"), MouseEvent.MOUSE_RELEASED);
        });
        assertThat(value("z")).as("the press on the track").isEqualTo(-4);
    }

    @Test
    void aDoubleClickResets() {
        drag("z", 1, 3);
        robot.doubleClickOn(at("z", -2));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(value("z")).isEqualTo(1);
        assertThat(slider("z").getValue()).isEqualTo(1);
    }

    @Test
    void theThumbFollowsTheParameter() {
        Toolkits.onFx(() -> parameters.move("z", 1.0 / 3));
        assertThat(slider("z").getValue()).isEqualTo(1.0 / 3);
        assertThat(number("z").text()).isEqualTo("0.3333");
        assertThat(value("z")).as("showing a value does not round it").isEqualTo(1.0 / 3);
    }

    @Test
    void theNumberCanBeTypedAsAnExpression() {
        type("z", "1/3");
        robot.type(KeyCode.ENTER);
        assertThat(value("z")).isEqualTo(1.0 / 3);
        assertThat(slider("z").isFocused()).isTrue();
        type("z", "-1e-3");
        robot.type(KeyCode.ENTER);
        assertThat(value("z")).isEqualTo(-0.001);
    }

    @Test
    void whatWasTypedIsThereAgain() {
        type("z", "1/3");
        robot.type(KeyCode.ENTER);
        robot.clickOn(number("z"));
        assertThat(editor("z").getText()).isEqualTo("1/3");
        robot.type(KeyCode.ESCAPE).type(KeyCode.RIGHT);
        robot.clickOn(number("z"));
        assertThat(editor("z").getText()).isEqualTo("0.4");
    }

    @Test
    void nonsenseIsRefusedInPlaceAndNothingIsLost() {
        for (String nonsense : List.of("abc", "1e999", "7", "sqrt(-1)")) {
            type("z", nonsense);
            robot.type(KeyCode.ENTER);
            assertThat(messages()).as(nonsense).hasSize(1);
            assertThat(editor("z").getText()).isEqualTo(nonsense);
            assertThat(value("z")).isEqualTo(1);
            robot.type(KeyCode.ESCAPE);
            assertThat(messages()).isEmpty();
            assertThat(editor("z").isVisible()).isFalse();
            assertThat(number("z").text()).isEqualTo("1.0");
        }
    }

    @Test
    void theMessageStandsAboveTheNumberAndGoesWhenItIsMended() {
        type("z", "7");
        robot.type(KeyCode.ENTER);
        Window message = messages().getFirst();
        Bounds field = onScreen(editor("z"));
        assertThat(message.getY() + message.getHeight()).isLessThanOrEqualTo(field.getMinY() + 1);
        assertThat(editor("z").getAccessibleHelp()).isEqualTo("z goes from −4 to 4.");
        robot.type(KeyCode.BACK_SPACE).write("2");
        assertThat(messages()).isEmpty();
        robot.type(KeyCode.ENTER);
        assertThat(value("z")).isEqualTo(2);
    }

    @Test
    void leavingTheFieldTakesANumberButKeepsNonsenseOpen() {
        type("z", "2");
        focus("p");
        assertThat(value("z")).isEqualTo(2);
        type("z", "abc");
        focus("p");
        assertThat(value("z")).isEqualTo(2);
        assertThat(editor("z").isVisible()).isTrue();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void enterOnTheSliderOpensTheNumber() {
        focus("z");
        robot.type(KeyCode.ENTER);
        assertThat(editor("z").isFocused()).isTrue();
        robot.write("2").type(KeyCode.ENTER);
        assertThat(value("z")).isEqualTo(2);
    }

    @Test
    void aFewValuesAreButtons() {
        robot.clickOn("#y-is-0");
        assertThat(value("y")).isEqualTo(0);
        robot.clickOn("#y-is-0");
        assertThat(toggle("#y-is-0").isSelected()).as("it stays down").isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(value("y")).isEqualTo(1);
        assertThat(toggle("#y-is-1").isSelected()).isTrue();
        assertThat(toggle("#y-is-1").isFocused()).isTrue();
        Toolkits.onFx(parameters::reset);
        robot.type(KeyCode.HOME);
        assertThat(value("y")).isEqualTo(0);
    }

    @Test
    void wholeNumbersHaveATickEach() {
        assertThat(slider("n").isShowTickMarks()).isTrue();
        focus("n");
        robot.type(KeyCode.RIGHT);
        assertThat(value("n")).isEqualTo(4);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(value("n")).isEqualTo(1);
        assertThat(slider("n").getValue()).isEqualTo(0);
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertThat(slider("z").getAccessibleText()).isEqualTo("z");
        assertThat(slider("z").getTooltip().getText()).contains("z goes from −4 to 4", "0.1");
        assertThat(robot.lookup(".number-field").query().getAccessibleText()).startsWith("z is 1.0");
        assertThat(toggle("#y-is-0").getAccessibleText()).isEqualTo("y is 0");
    }

    @Test
    void theNumberDoesNotJumpWhileItChanges() {
        double before = number("z").getWidth();
        Bounds field = onScreen(number("z"));
        for (double value : new double[] {-4, 1.1, 0, -1.17, 4}) {
            Toolkits.onFx(() -> {
                parameters.move("z", value);
                robot.lookup(".nabla-sliders").queryParent().layout();
            });
            assertThat(number("z").getWidth()).isEqualTo(before);
            assertThat(onScreen(number("z"))).isEqualTo(field);
        }
    }

    @Test
    void sixFitWithoutOverlapFromTheNarrowestWindowToTheWidest() {
        var six = new Parameters(IntStream.range(0, 6)
                .mapToObj(i -> of("p" + i, new Domain.Interval(-4, 4, true, true), 0, 0.001))
                .toList());
        Toolkits.onFx(() -> {
            for (Theme theme : Theme.values()) {
                for (double width : new double[] {420, 700, 992, 1280, 1920, 3840}) {
                    var sliders = new ParameterSliders(six);
                    var scene = new Scene(new VBox(sliders), width, 600);
                    theme.applyTo(scene);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    assertInsideAndApart(sliders, theme + " at " + width);
                }
            }
        });
    }

    private static void assertInsideAndApart(ParameterSliders sliders, String where) {
        List<Node> children = List.copyOf(sliders.getChildrenUnmodifiable());
        for (Node child : children) {
            Bounds bounds = child.getBoundsInParent();
            assertThat(bounds.getMaxX()).as(where).isLessThanOrEqualTo(sliders.getWidth() + 0.5);
            assertThat(bounds.getMaxY()).as(where).isLessThanOrEqualTo(sliders.getHeight() + 0.5);
            assertThat(bounds.getWidth()).as(where).isGreaterThanOrEqualTo(child.minWidth(-1) - 1);
            for (Node other : children) {
                if (!other.equals(child)) {
                    Bounds apart = other.getLayoutBounds();
                    assertThat(other.localToParent(apart)
                                    .intersects(inner(child.localToParent(child.getLayoutBounds()))))
                            .as(where)
                            .isFalse();
                }
            }
        }
    }

    private static Bounds inner(Bounds bounds) {
        return new javafx.geometry.BoundingBox(
                bounds.getMinX() + 0.5, bounds.getMinY() + 0.5, bounds.getWidth() - 1, bounds.getHeight() - 1);
    }

    /// Never off the slider: the headless platform forgets there which control was pressed.
    private void drag(String name, double from, double to) {
        Point2D start = at(name, from);
        Point2D end = at(name, to);
        robot.moveTo(start).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 10; i++) {
            robot.moveTo(start.interpolate(end, i / 10.0));
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Where the thumb's middle stands for a value, on screen; beyond the slider too.
    private Point2D at(String name, double value) {
        Slider slider = slider(name);
        Toolkits.onFx(slider.getScene().getRoot()::layout); // else the thumb is still where it was before
        double thumb = slider.lookup(".thumb").getLayoutBounds().getWidth();
        double track = slider.getWidth() - thumb;
        double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
        return slider.localToScreen(thumb / 2 + share * track, slider.getHeight() / 2);
    }

    /// At the node's left end.
    private static void mouse(Node node, EventType<MouseEvent> type) {
        boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
        node.fireEvent(new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                new PickResult(node, 0, 0)));
    }

    private void type(String name, String text) {
        robot.clickOn(number(name));
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void focus(String name) {
        Toolkits.onFx(() -> slider(name).requestFocus());
    }

    private double value(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return parameters.find(name).orElseThrow().value();
    }

    private Slider slider(String name) {
        return robot.lookup("#slider-" + name).queryAs(Slider.class);
    }

    private ToggleButton toggle(String query) {
        return robot.lookup(query).queryAs(ToggleButton.class);
    }

    private NumberField field(String name) {
        return (NumberField) slider(name).getParent().lookup(".number-field");
    }

    private TabularNumber number(String name) {
        return (TabularNumber) field(name).lookup(".tabular-number");
    }

    private TextField editor(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return (TextField) field(name).lookup(".text-field");
    }

    private List<Window> messages() {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().stream()
                .filter(window -> window instanceof javafx.scene.control.Tooltip tooltip
                        && tooltip.getStyleClass().contains("number-message"))
                .toList();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static Parameter of(String name, Domain domain, double start, double step) {
        return new Parameter(new Declaration.Parameter(name, domain, start, step));
    }
}
