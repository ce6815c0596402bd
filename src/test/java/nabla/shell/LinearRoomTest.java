package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearState;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;
import nabla.ui.run.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The room of layers without activations in the real window: hands step, drag, type, switch and undo.
class LinearRoomTest {
    @RegisterExtension
    final RoomWindow window = new RoomWindow("deep-linear-networks");

    @Test
    void thePictureGoesThroughTheInnerLayerFirstAndArrivesWhereTheOneLayerSendsIt() {
        Playback playback = window.room().playback().orElseThrow();
        onFx(() -> {
            playback.pause();
            playback.play();
            playback.advance(1);
        });
        assertThat(window.label(".room-remark")).contains("inner layer, W₂");
        assertThat(house("deep")).isNotEqualTo(house("single"));
        onFx(() -> playback.advance(2.5));
        assertThat(window.label(".room-remark")).contains("W₁, the outer layer");
        onFx(() -> playback.advance(3));
        assertThat(window.label(".room-remark")).startsWith("Two layers and one: the same picture");
        assertSame();
        nextByNextAColumnALineAndABend();
    }

    private void nextByNextAColumnALineAndABend() {
        next();
        assertThat(state().lit()).isOne();
        assertThat(matrix("W").picture().lit())
                .containsExactly(new MatrixPicture.Entry(0, 0), new MatrixPicture.Entry(1, 0));
        assertThat(matrix("W2").picture().lit()).hasSize(2);
        assertThat(matrix("W1").picture().lit()).isEmpty();
        next();
        assertThat(state().stack().sizes()).containsExactly(2, 1, 2);
        assertThat(window.find("#rank-meter").getAccessibleText()).startsWith("rank of W₃: 1, at most 1");
        next();
        assertThat(state().stack().relu()).isTrue();
        assertThat(window.label(".room-remark")).contains("no matrix does this");
        back();
        assertThat(state().stack().relu()).isFalse();
        assertThat(state().stack().sizes()).containsExactly(2, 1, 2);
    }

    @Test
    void aBasisVectorIsDraggedAndBothPicturesFollow() {
        FigureView between = figure("between");
        Figure.Mark.Handle column = handle(1);
        drag(between, column.x(), column.y(), -1, 2);
        LayerStack stack = state().stack();
        assertThat(stack.layer(2).weights().at(0, 0)).isCloseTo(-0.5, within(0.03));
        assertThat(stack.layer(2).weights().at(1, 0)).isCloseTo(1.5, within(0.03));
        assertSame();
        window.type(KeyCode.UP);
        assertThat(state().stack().layer(2).weights().at(1, 0)).isCloseTo(1.6, within(0.03));
        window.type(KeyCode.CONTROL, KeyCode.Z);
        next();
        assertThat(state().lit()).as("the story goes on from its own state").isOne();
        assertThat(state().stack().layer(2).weights().at(0, 0)).isEqualTo(1);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        window.press("#plane-2");
        Figure.Mark.Handle bias = handle(0);
        assertThat(bias.label()).isEqualTo("b₁");
        drag(figure("between"), bias.x(), bias.y(), -1, 0.5);
        assertThat(state().stack().layer(1).bias().at(0, 0)).isCloseTo(-1, within(0.08));
        assertSame();
        window.press("#plane-0");
        drag(figure("between"), 0.8, 1.9, 1, -1);
        assertThat(state().x2()).isCloseTo(-1, within(0.08));
        onFx(() -> window.room().reset());
        assertThat(state().plane()).isOne();
        assertThat(state().x2()).isEqualTo(1.9);
    }

    @Test
    void underTheHandThePlanesKeepTheirScaleAndTheTipStaysAtThePointer() {
        settle();
        FigureView between = figure("between");
        FigureView deep = figure("deep");
        double reach = between.getFigure().x().to();
        onFx(() -> {
            Figure.Mark.Handle tip = between.getFigure().handles().get(1);
            Point2D from = Planes.onScreen(between, tip.x(), tip.y());
            Point2D outside = Planes.onScreen(between, 0.97 * reach, 0.5 * reach);
            var robot = new Robot();
            robot.mouseMove(from.getX(), from.getY());
            robot.mousePress(MouseButton.PRIMARY);
            for (int part = 1; part <= 20; part++) {
                double x = from.getX() + part * (outside.getX() - from.getX()) / 20;
                double y = from.getY() + part * (outside.getY() - from.getY()) / 20;
                robot.mouseMove(x, y);
                Figure.Mark.Handle now = between.getFigure().handles().get(1);
                assertThat(Planes.onScreen(between, now.x(), now.y()).distance(x, y))
                        .as("pixels from the pointer to the tip")
                        .isLessThan(3);
                assertThat(deep.getFigure().x().to()).isEqualTo(reach);
            }
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
        assertThat(deep.getFigure().x().to()).as("let go, all is seen again").isGreaterThan(reach);
        assertThat(between.getFigure().x().to())
                .isEqualTo(figure("single").getFigure().x().to());
    }

    @Test
    void anEntryIsTypedAndABadOneIsTold() {
        type("W1", 0, 1, "1/4");
        assertThat(state().stack().layer(1).weights().at(0, 1)).isEqualTo(0.25);
        type("b2", 1, 0, "-2");
        assertThat(state().stack().layer(2).bias().at(1, 0)).isEqualTo(-2);
        assertSame();
        for (String wrong : List.of("seven", "9", "", "0/0", "1e400")) {
            type("W2", 0, 0, wrong);
            var field = (TextField) matrix("W2").lookup("#matrix-editor");
            assertThat(get(field::getAccessibleHelp)).as(wrong).isNotBlank();
            assertThat(state().stack().layer(2).weights().at(0, 0)).isEqualTo(1);
            window.type(KeyCode.ESCAPE);
        }
    }

    @Test
    void aReluBendsALineAndWithLargeBiasesItDoesNothing() {
        window.press("#relu");
        assertThat(window.label(".room-remark")).contains("no matrix does this");
        assertThat(house("deep")).isNotEqualTo(house("single"));
        type("b2", 0, 0, "5");
        type("b2", 1, 0, "5");
        assertThat(window.label(".room-remark")).startsWith("Every unit is on over the whole picture");
        assertSame();
        window.press("#relu");
        assertThat(window.label(".room-remark")).startsWith("Two layers and one");
        sixLayersAndOtherSizes();
    }

    private void sixLayersAndOtherSizes() {
        choose("#layer-count", 6);
        assertThat(state().stack().layers()).hasSize(6);
        assertSame();
        assertThat(get(() -> window.room().figures())).hasSize(3);
        window.press("#sizes-drawer");
        choose("#size-3", 3);
        assertSame();
        choose("#size-0", 3);
        choose("#size-6", 4);
        assertThat(matrix("W").picture().values().shape()).hasToString("4×3");
        assertThat(figure("deep").getParent().isVisible()).isFalse();
        choose("#size-0", 2);
        choose("#size-6", 2);
        assertThat(figure("deep").getParent().isVisible()).isTrue();
        assertSame();
    }

    /// The same places, to rounding.
    private void assertSame() {
        double[][] deep = house("deep");
        double[][] single = house("single");
        for (int axis = 0; axis < 2; axis++) {
            assertThat(deep[axis]).containsExactly(single[axis], within(1e-9));
        }
    }

    private double[][] house(String which) {
        var trail = (FigureLayer.Trail) figure(which).getFigure().under().get(1);
        int count = trail.xs().length;
        double[][] places = new double[2][count];
        for (int i = 0; i < count; i++) {
            places[0][i] = Double.isNaN(trail.xs()[i]) ? 0 : trail.xs()[i];
            places[1][i] = Double.isNaN(trail.ys()[i]) ? 0 : trail.ys()[i];
        }
        return places;
    }

    private Figure.Mark.Handle handle(int index) {
        return figure("between").getFigure().handles().get(index);
    }

    private LinearState state() {
        return (LinearState) window.state();
    }

    private void next() {
        onFx(() -> window.shell.lesson().next());
        settle();
    }

    private void back() {
        onFx(() -> window.shell.lesson().back());
        settle();
    }

    /// Wherever the picture was on its way.
    private void settle() {
        onFx(() -> window.room().playback().orElseThrow().pause());
        window.settle();
    }

    private FigureView figure(String which) {
        return (FigureView) window.find("#figure-" + which);
    }

    private MatrixView matrix(String which) {
        return (MatrixView) window.find("#matrix-" + which);
    }

    private void choose(String list, int value) {
        @SuppressWarnings("unchecked") // it holds numbers
        var choice = (ComboBox<Integer>) window.find(list);
        onFx(() -> choice.setValue(value));
        settle();
    }

    private void type(String name, int row, int column, String text) {
        MatrixView view = matrix(name);
        settle();
        onFx(() -> {
            var entry = new MatrixPicture.Entry(row, column);
            Point2D at =
                    view.localToScreen(view.x(entry) + view.cellWidth() / 2, view.y(entry) + view.cellHeight() / 2);
            var robot = new Robot();
            robot.mouseMove(at.getX(), at.getY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        window.settle();
        onFx(() -> ((TextField) view.lookup("#matrix-editor")).setText(text));
        window.type(KeyCode.ENTER);
    }

    private void drag(FigureView view, double x, double y, double toX, double toY) {
        settle();
        onFx(() -> {
            Point2D from = Planes.onScreen(view, x, y);
            Point2D to = Planes.onScreen(view, toX, toY);
            var robot = new Robot();
            robot.mouseMove(from.getX(), from.getY());
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove((from.getX() + to.getX()) / 2, (from.getY() + to.getY()) / 2);
            robot.mouseMove(to.getX(), to.getY());
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
    }
}
