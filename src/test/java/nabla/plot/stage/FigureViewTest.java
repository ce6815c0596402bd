package nabla.plot.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Figures;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Palette;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FigureViewTest {
    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    @Test
    void thePointIsDraggedAlongItsCurve() {
        var view = new AtomicReference<FigureView>();
        Toolkits.onFx(() -> {
            var made = new FigureView(Figures.sigmoid(1));
            made.setOnGrip((curve, x) -> made.setFigure(Figures.sigmoid(x)));
            view.set(made);
        });
        FigureView figure = view.get();
        Stage stage = Stages.show(figure, 1000, 600);
        Geometry geometry = figure.geometry();
        var robots = new AtomicReference<Robot>();
        Toolkits.onFx(() -> {
            var robot = new Robot();
            robots.set(robot);
            robot.mouseMove(onScreen(figure, geometry.x(1) + 5, geometry.y(Figures.sig(1)) + 5));
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int i = 1; i <= 10; i++) {
            double x = geometry.x(1 + 0.2 * i) + 5;
            Toolkits.onFx(() -> robots.get().mouseMove(onScreen(figure, x, 300)));
        }
        Toolkits.onFx(() -> robots.get().mouseRelease(MouseButton.PRIMARY));
        Stages.pulse(stage);
        Toolkits.onFx(() -> {
            Figure.Mark.Grip grip = figure.getFigure().grip().orElseThrow();
            assertThat(grip.x()).isCloseTo(3, within(2 / geometry.width() * 12));
            WritableImage picture = stage.getScene().snapshot(null);
            Color blue = figure.style().of(Role.BLUE);
            assertThat(at(picture, geometry.x(grip.x()), geometry.y(grip.y()))).isEqualTo(blue);
            assertThat(at(picture, geometry.x(1), geometry.y(Figures.sig(1)) + 4))
                    .isNotEqualTo(blue);
            stage.hide();
        });
    }

    @Test
    void anotherCurveIsPickedUpWhereItIsPressed() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            var moved = new ArrayList<String>();
            view.setOnGrip((curve, x) -> moved.add(curve + " " + Math.round(x)));
            double slope = Figures.sig(-2) * (1 - Figures.sig(-2));
            press(view, view.geometry().x(2), view.geometry().y(slope) + 3, 1);
            assertThat(moved).containsExactly("1 2");
        });
    }

    @Test
    void arrowsMoveThePointAndModifiersScaleTheStep() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            var moved = new ArrayList<Double>();
            view.setOnGrip((curve, x) -> moved.add(x));
            key(view, KeyCode.RIGHT, false, false);
            key(view, KeyCode.LEFT, true, false);
            key(view, KeyCode.UP, false, true);
            assertThat(moved).hasSize(3);
            assertThat(moved.get(0)).isCloseTo(1.1, within(1e-12));
            assertThat(moved.get(1)).isCloseTo(0.99, within(1e-12));
            assertThat(moved.get(2)).isCloseTo(2, within(1e-12));
        });
    }

    @Test
    void theWheelZoomsAboutTheMouseAndADoubleClickRestores() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            Geometry before = view.geometry();
            double x = before.xValue(700);
            double y = before.yValue(200);
            scroll(view, 700, 200, 120);
            view.layout();
            view.sheet().layout();
            assertThat(view.isHome()).isFalse();
            assertThat(view.getViewport().width()).isLessThan(9);
            // Numbers at the axes may get wider, and the data area a little narrower.
            assertThat(view.geometry().x(x)).isCloseTo(700, within(12.0));
            assertThat(view.geometry().y(y)).isCloseTo(200, within(2.0));
            press(view, 700, 200, 1);
            click(view, 700, 200, 2);
            assertThat(view.isHome()).isTrue();
            assertThat(view.getViewport()).isEqualTo(Viewport.of(view.getFigure()));
        });
    }

    @Test
    void overTheNumbersOfAnAxisOnlyThatAxisIsZoomed() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            scroll(view, 500, view.geometry().bottom() + 10, 40);
            assertThat(view.getViewport().width()).isLessThan(12);
            assertThat(view.getViewport().height()).isEqualTo(1.4);
        });
    }

    @Test
    void draggingEmptySpacePans() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            view.setOnGrip((curve, x) -> {
                throw new AssertionError("the point was not touched");
            });
            Geometry geometry = view.geometry();
            press(view, 200, 120, 1);
            fire(view, MouseEvent.MOUSE_DRAGGED, 300, 150, 1);
            assertThat(view.getViewport().xFrom()).isCloseTo(-6 - 1200 / geometry.width(), within(1e-9));
            assertThat(view.getViewport().yTo()).isCloseTo(1.2 + 30 / geometry.height() * 1.4, within(1e-9));
            assertThat(view.getViewport().width()).isCloseTo(12, within(1e-9));
        });
    }

    @Test
    void theMouseReadsTheCurveOff() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            Geometry geometry = view.geometry();
            fire(view, MouseEvent.MOUSE_MOVED, geometry.x(2), geometry.y(Figures.sig(2)) + 8, 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading()).isEqualTo("z = 2.00   sig(z) = 0.881   its slope = 0.105");
            assertThat(view.sheet().hover().dots()).isEqualTo(2);
            fire(view, MouseEvent.MOUSE_MOVED, geometry.x(-4), geometry.y(0.9), 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading()).isEqualTo("z = −4.00   sig(z) = 0.0180   its slope = 0.0177");
            fire(view, MouseEvent.MOUSE_EXITED, -5, -5, 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading()).isEmpty();
        });
    }

    @Test
    void freeCoordinatesAreReadOnlyWhereThereIsNoCurveAndCalledSo() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(new Figure(
                    "",
                    new Figure.Axis("z", "z", -4, 4),
                    new Figure.Axis("", "y", -4, 4),
                    List.of(Figures.curve(Math::log, -4, 4, "log(z)", Role.BLUE, Dash.SOLID)),
                    List.of(),
                    ""));
            Geometry geometry = view.geometry();
            fire(view, MouseEvent.MOUSE_MOVED, geometry.x(-2), geometry.y(1), 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading())
                    .isEqualTo("no curve here, the mouse is at   z = −2.000   y = 1.00");
            assertThat(view.sheet().hover().dots()).isZero();
            fire(view, MouseEvent.MOUSE_MOVED, geometry.x(2), geometry.y(-3), 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading()).isEqualTo("z = 2.000   log(z) = 0.693");
        });
    }

    @Test
    void aLossOverItsStepsIsReadAtTheNearestStepHoweverFarTheMouseIs() {
        Toolkits.onFx(() -> {
            double[] steps = {0, 1, 2, 3, 4};
            double[] losses = {16, 8, 4, 2, 1};
            FigureView view = laidOut(new Figure(
                    "",
                    new Figure.Axis("step", "step", 0, 8),
                    new Figure.Axis("J", "J", 0, 20),
                    List.of(new FigureLayer.Trail(steps, losses, "", Role.GREY, Dash.DOTTED)),
                    List.of(),
                    List.of(new FigureLayer.Trail(steps, losses, 3, "", Role.PURPLE, Dash.SOLID)),
                    List.of(),
                    List.of(),
                    ""));
            Geometry geometry = view.geometry();
            fire(view, MouseEvent.MOUSE_MOVED, geometry.x(1.2), geometry.y(19), 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading()).isEqualTo("step = 1   J = 8.00");
        });
    }

    @Test
    void noWildValueBreaksAPicture() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.wild());
            for (int i = 0; i < 40; i++) {
                scroll(view, 450, 300, 200);
                view.sheet().layout();
                finite(view.geometry());
            }
            view.restore();
            for (int i = 0; i < 40; i++) {
                scroll(view, 450, 300, -200);
                view.sheet().layout();
                finite(view.geometry());
            }
        });
    }

    @Test
    void curvesStayInsideTheirPlane() {
        Toolkits.onFx(() -> {
            var view = new FigureView(Figures.wild());
            WritableImage picture = Stages.snapshot(view, 900, 600, Theme.LIGHT);
            Color blue = view.style().of(Role.BLUE);
            assertThat(at(picture, view.geometry().x(0.5), view.geometry().y(2)))
                    .isEqualTo(blue);
            for (int x = (int) view.geometry().left() + 4; x < 900; x++) {
                for (int y = 0; y < view.geometry().top() - 1; y++) {
                    assertThat(picture.getPixelReader().getColor(x, y)).isEqualTo(Color.WHITE);
                }
            }
        });
    }

    @Test
    void drawnAgainItLooksTheSame() {
        Toolkits.onFx(() -> {
            var view = new FigureView(Figures.crossEntropy());
            Scene scene = Stages.scene(view, 700, 400, Theme.DARK);
            WritableImage first = scene.snapshot(null);
            view.sheet().redraw();
            WritableImage again = scene.snapshot(null);
            for (int x = 0; x < 700; x++) {
                for (int y = 0; y < 400; y++) {
                    assertThat(again.getPixelReader().getArgb(x, y))
                            .isEqualTo(first.getPixelReader().getArgb(x, y));
                }
            }
        });
    }

    @Test
    void itSaysWhatIsToBeSeen() {
        Toolkits.onFx(() -> {
            var view = new FigureView(Figures.sigmoid(1));
            assertThat(view.getAccessibleText()).isEqualTo("The sigmoid rises from 0 to 1.");
            view.setFigure(Figures.wild());
            assertThat(view.getAccessibleText()).isEqualTo("Several wild curves.");
            assertThat(view.isFocusTraversable()).isFalse();
        });
    }

    @Test
    void theThemeSetsColoursAndSizes() {
        Toolkits.onFx(() -> {
            var view = new FigureView(Figures.sigmoid(1));
            Stages.snapshot(view, 900, 600, Theme.DARK);
            Palette dark = view.palette();
            Stages.snapshot(view, 1920, 1080, Theme.PROJECTOR);
            Palette projector = view.palette();
            assertThat(dark.ground()).isNotEqualTo(projector.ground());
            assertThat(dark.axisSize()).isLessThan(projector.axisSize());
            assertThat(projector.curveWidth()).isGreaterThanOrEqualTo(4.5);
            assertThat(projector.axisSize()).isGreaterThanOrEqualTo(22);
        });
    }

    @Test
    void itFollowsTheFigureUntilItIsZoomed() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(Figures.sigmoid(1));
            view.setFigure(Figures.crossEntropy());
            assertThat(view.getViewport()).isEqualTo(new Viewport(0, 1, 0, 5));
            scroll(view, 500, 300, 40);
            Viewport zoomed = view.getViewport();
            view.setFigure(Figures.sigmoid(2));
            assertThat(view.getViewport()).isEqualTo(zoomed);
        });
    }

    @Test
    void aSmallOrEmptyFigureIsNoTrouble() {
        Toolkits.onFx(() -> {
            var axis = new Figure.Axis("", 0, 1);
            var empty = new Figure.Curve(new double[0], new double[0], "none", Role.BLUE, Dash.SOLID);
            var view = new FigureView(new Figure("", axis, axis, List.of(empty), List.of(), ""));
            Stages.snapshot(view, 900, 600, Theme.LIGHT);
            Stages.snapshot(view, 20, 20, Theme.LIGHT);
            Stages.snapshot(view, 130, 110, Theme.LIGHT);
            finite(view.geometry());
        });
    }

    private static void finite(Geometry geometry) {
        assertThat(geometry.left()).isFinite();
        assertThat(geometry.top()).isFinite();
        assertThat(geometry.viewport().width()).isPositive().isFinite();
        assertThat(geometry.viewport().height()).isPositive().isFinite();
    }

    private static FigureView laidOut(Figure figure) {
        var view = new FigureView(figure);
        Stages.snapshot(view, 1000, 600, Theme.LIGHT);
        return view;
    }

    private static Color at(WritableImage picture, double x, double y) {
        return picture.getPixelReader().getColor((int) Math.round(x), (int) Math.round(y));
    }

    private static Point2D onScreen(FigureView view, double x, double y) {
        return view.localToScreen(x, y);
    }

    private static void press(FigureView view, double x, double y, int clicks) {
        fire(view, MouseEvent.MOUSE_PRESSED, x, y, clicks);
    }

    private static void click(FigureView view, double x, double y, int clicks) {
        fire(view, MouseEvent.MOUSE_CLICKED, x, y, clicks);
    }

    private static void fire(FigureView view, EventType<MouseEvent> type, double x, double y, int clicks) {
        boolean down = clicks > 0;
        Event.fireEvent(
                view,
                new MouseEvent(
                        view,
                        view,
                        type,
                        x,
                        y,
                        x,
                        y,
                        down ? MouseButton.PRIMARY : MouseButton.NONE,
                        clicks,
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
                        new PickResult(view, x, y)));
    }

    private static void scroll(FigureView view, double x, double y, double delta) {
        Event.fireEvent(
                view,
                new ScrollEvent(
                        view,
                        view,
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
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
                        new PickResult(view, x, y)));
    }

    private static void key(FigureView view, KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }
}
