package nabla.plot.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.LayerFigures;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Geometry;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LayerGesturesTest {
    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    /// Notes what it is told.
    private static final class Notes implements FigureListeners.OfDots {
        private final List<String> lines = new ArrayList<>();
        private double x;
        private double y;

        @Override
        public void picked(int number) {
            lines.add("picked " + number);
        }

        @Override
        public void dragged(int number, double x, double y, boolean done) {
            lines.add((done ? "let go " : "dragged ") + number);
            this.x = x;
            this.y = y;
        }

        @Override
        public void removed(int number) {
            lines.add("removed " + number);
        }
    }

    @Test
    void aDotIsDraggedWithTheMouseOnAShownStage() {
        var made = new AtomicReference<FigureView>();
        var notes = new Notes();
        Toolkits.onFx(() -> {
            var view = new FigureView(LayerFigures.data(FigureLayer.Dots.NONE));
            view.setOnDots(notes);
            made.set(view);
        });
        FigureView view = made.get();
        Stage stage = Stages.show(view, 900, 600);
        Toolkits.onFx(() -> {
            Geometry plane = view.geometry();
            var robot = new Robot();
            robot.mouseMove(view.localToScreen(plane.x(2) + 3, plane.y(-3) + 3));
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(view.localToScreen(plane.x(2.5) + 3, plane.y(-2) + 3));
            robot.mouseMove(view.localToScreen(plane.x(3) + 3, plane.y(-1) + 3));
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        Stages.pulse(stage);
        Toolkits.onFx(() -> {
            assertThat(notes.lines).startsWith("dragged 30").endsWith("let go 30");
            assertThat(notes.x).isCloseTo(3, within(0.02));
            assertThat(notes.y).isCloseTo(-1, within(0.03));
            assertThat(view.isHome()).isTrue(); // that was no pan
            stage.hide();
        });
    }

    @Test
    void aClickPicksADotAndTheOtherButtonTakesItAway() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.data(FigureLayer.Dots.NONE));
            var notes = new Notes();
            view.setOnDots(notes);
            Geometry plane = view.geometry();
            mouse(view, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, plane.x(-2) + 2, plane.y(3), 1);
            mouse(view, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, plane.x(-2) + 4, plane.y(3), 1);
            mouse(view, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, plane.x(-2) + 4, plane.y(3), 1);
            mouse(view, MouseEvent.MOUSE_CLICKED, MouseButton.SECONDARY, plane.x(0), plane.y(-3), 1);
            assertThat(notes.lines).containsExactly("picked 10", "removed 20");
        });
    }

    @Test
    void arrowsPickTheNextDotAndDeleteTakesTheChosenOneAway() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.data(20));
            var notes = new Notes();
            view.setOnDots(notes);
            assertThat(view.isFocusTraversable()).isTrue();
            key(view, KeyCode.RIGHT, false);
            key(view, KeyCode.LEFT, false);
            key(view, KeyCode.DELETE, false);
            assertThat(notes.lines).containsExactly("picked 30", "picked 10", "removed 20");
            view.setFigure(LayerFigures.data(FigureLayer.Dots.NONE));
            key(view, KeyCode.RIGHT, false);
            assertThat(notes.lines).endsWith("picked 10");
        });
    }

    @Test
    void aClickOnAnEmptyPlaceSaysWhere() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.data(FigureLayer.Dots.NONE));
            view.setOnDots(new Notes());
            var places = new ArrayList<String>();
            view.setOnPlace(Optional.of((x, y) -> places.add(String.format(Locale.ROOT, "%.1f %.1f", x, y))));
            Geometry plane = view.geometry();
            click(view, plane.x(-3), plane.y(-2), 1);
            click(view, plane.x(2), plane.y(-3), 1); // a dot
            click(view, plane.left() - 20, plane.y(0), 1); // the numbers of an axis
            assertThat(places).containsExactly("-3.0 -2.0");
            view.setOnPlace(Optional.empty());
            click(view, plane.x(-3), plane.y(-2), 1);
            assertThat(places).hasSize(1);
        });
    }

    @Test
    void aDoubleClickRestoresWhereAClickHasNoOtherMeaning() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.data(FigureLayer.Dots.NONE));
            view.setOnPlace(Optional.of((x, y) -> {}));
            view.zoomTo(new Viewport(-1, 1, -1, 1));
            click(view, 400, 200, 2);
            assertThat(view.isHome()).isFalse();
            click(view, view.geometry().left() - 20, 200, 2);
            assertThat(view.isHome()).isTrue();
        });
    }

    @Test
    void aHandleIsDraggedFreelyAndMovedWithTheArrowKeys() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.descent(1, 1));
            var moves = new ArrayList<String>();
            view.setOnHandle((handle, x, y, done) -> {
                moves.add(String.format(Locale.ROOT, "%d %.2f %.2f %b", handle, x, y, done));
                view.setFigure(LayerFigures.descent(x, y));
            });
            Geometry plane = view.geometry();
            mouse(view, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, plane.x(1) + 5, plane.y(1) + 5, 1);
            mouse(view, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, plane.x(-1) + 5, plane.y(0.5) + 5, 1);
            mouse(view, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, plane.x(-1.5) + 5, plane.y(0.5) + 5, 1);
            assertThat(moves).containsExactly("0 -1.00 0.50 false", "0 -1.50 0.50 true");
            view.sheet().layout();
            Node handle = view.lookup(".figure-handle");
            assertThat(handle.getAccessibleText())
                    .startsWith("start of the run: w = −1.5")
                    .contains("v = 0.50");
            moves.clear();
            key(handle, KeyCode.RIGHT, false);
            key(handle, KeyCode.UP, true);
            assertThat(moves).containsExactly("0 -1.40 0.50 true", "0 -1.40 0.52 true");
            assertThat(handle.isFocusTraversable()).isTrue();
            assertThat(view.isHome()).isTrue();
        });
    }

    @Test
    void aHandleStaysInThePlane() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.descent(1, 1));
            var last = new double[2];
            view.setOnHandle((handle, x, y, done) -> {
                last[0] = x;
                last[1] = y;
            });
            Geometry plane = view.geometry();
            mouse(view, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, plane.x(1), plane.y(1), 1);
            mouse(view, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 5000, -5000, 1);
            assertThat(last).containsExactly(2, 2);
        });
    }

    @Test
    void underTheMouseADotSaysWhichItIsAndAFieldItsValue() {
        Toolkits.onFx(() -> {
            FigureView view = laidOut(LayerFigures.data(FigureLayer.Dots.NONE));
            Geometry plane = view.geometry();
            mouse(view, MouseEvent.MOUSE_MOVED, MouseButton.NONE, plane.x(2) + 4, plane.y(-3) - 4, 0);
            view.sheet().layout();
            assertThat(view.sheet().hover().reading()).isEqualTo("sample 31   x = 2.000   t = −3.00");
            FigureView map = laidOut(LayerFigures.descent(1, 1));
            plane = map.geometry();
            mouse(map, MouseEvent.MOUSE_MOVED, MouseButton.NONE, plane.x(-1), plane.y(-1), 0);
            map.sheet().layout();
            assertThat(map.sheet().hover().reading()).contains("loss = 2");
            mouse(map, MouseEvent.MOUSE_MOVED, MouseButton.NONE, plane.x(0.8) + 3, plane.y(-0.7) + 3, 0);
            map.sheet().layout();
            assertThat(map.sheet().hover().reading())
                    .startsWith("descent   w = 0.80")
                    .contains("v = −0.70");
        });
    }

    private static FigureView laidOut(Figure figure) {
        var view = new FigureView(figure);
        Stages.snapshot(view, 1000, 600, Theme.LIGHT);
        return view;
    }

    private static void click(FigureView view, double x, double y, int clicks) {
        mouse(view, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y, clicks);
        mouse(view, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y, clicks);
        mouse(view, MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, x, y, clicks);
    }

    private static void mouse(
            FigureView view, EventType<MouseEvent> type, MouseButton button, double x, double y, int clicks) {
        boolean primary = button == MouseButton.PRIMARY;
        boolean secondary = button == MouseButton.SECONDARY;
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
                        button,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        primary,
                        false,
                        secondary,
                        false,
                        false,
                        true,
                        new PickResult(view, x, y)));
    }

    private static void key(Node target, KeyCode code, boolean shift) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
