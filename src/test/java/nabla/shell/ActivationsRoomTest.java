package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.nn.Activation;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.SlopeEntry;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;
import nabla.ui.run.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The room of activations and softmax in the real window: hands step, drag, type, switch, click and undo.
class ActivationsRoomTest {
    @RegisterExtension
    final RoomWindow window = new RoomWindow("activations");

    @Test
    void theStoryBeginsWithASweepAndGoesOnLineByLine() {
        Playback playback = window.room().playback().orElseThrow();
        onFx(() -> playback.advance(2.5));
        assertThat(state().z()).as("half-way").isCloseTo(0, within(1e-9));
        Figure half = figure("slopes").getFigure();
        double[] zs = half.curves().getFirst().xs();
        assertThat(zs[zs.length - 1]).as("drawn as far as the point").isCloseTo(0, within(1e-9));
        assertThat(half.grip().orElseThrow().y()).isCloseTo(0.25, within(1e-9));
        onFx(() -> playback.advance(3));
        assertThat(state().z()).isEqualTo(1);
        double[] all = figure("slopes").getFigure().curves().getFirst().xs();
        assertThat(all[all.length - 1]).isEqualTo(6);
        nextByNextThePeakTheKinkAndTheMatrix();
    }

    private void nextByNextThePeakTheKinkAndTheMatrix() {
        next();
        assertThat(state().z()).isZero();
        assertThat(state().shown()).containsExactly(Activation.SIGMOID);
        next();
        assertThat(state().shown()).containsExactly(Activation.RELU);
        assertThat(figure("slopes").getFigure().description()).contains("is 0");
        next();
        assertThat(state().page()).isEqualTo(ActivationsPage.SOFTMAX);
        assertThat(matrix(JacobianKind.SOFTMAX).picture().values().at(0, 0)).isCloseTo(0.2227, within(1e-4));
        back();
        assertThat(state().shown()).containsExactly(Activation.RELU);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void afterADragTheStoryGoesOnFromItsOwnState() {
        next();
        drag(figure("functions"), 0, 0.5, 2, 0.9);
        assertThat(state().z()).isCloseTo(2, within(0.03));
        next();
        assertThat(state().z()).isZero();
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state().z()).as("undone").isCloseTo(2, within(0.03));
        assertThat(lines()).isOne();
        onFx(() -> window.room().reset());
        theSlopeAboveIsTheHeightBelowWhicheverIsDragged();
    }

    private void theSlopeAboveIsTheHeightBelowWhicheverIsDragged() {
        drag(figure("functions"), 1, 0.731, -1.5, 0.2);
        assertThat(state().z()).isCloseTo(-1.5, within(0.03));
        double slope = Activation.SIGMOID.slope(state().z());
        assertThat(figure("slopes").getFigure().grip().orElseThrow().y()).isEqualTo(slope);
        drag(figure("slopes"), state().z(), slope, 0.02, 0.2);
        assertThat(state().z()).as("near the peak it ends on it").isZero();
        window.type(KeyCode.UP); // right and left step the lesson
        assertThat(state().z()).isCloseTo(0.1, within(1e-9));
        window.type(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(state().z()).isCloseTo(0.09, within(1e-9));
    }

    @Test
    void theStageGoesToItsScenes() {
        Playback playback = window.room().playback().orElseThrow();
        FigureView functions = figure("functions");
        FigureView slopes = figure("slopes");
        onFx(() -> {
            playback.pause();
            window.shell.lesson().next();
            playback.advance(1.2);
            assertThat(functions.getFigure().grip().orElseThrow().x())
                    .as("half-way from 1 to 0")
                    .isCloseTo(0.5, within(0.02));
        });
        assertThat(state().z()).as("what it comes to").isZero();
        onFx(() -> playback.advance(2));
        assertThat(get(playback::isPlaying)).isFalse();
        onFx(() -> {
            window.shell.lesson().next();
            playback.advance(0.9);
            double[] drawn = slopes.getFigure().curves().getFirst().xs();
            assertThat(drawn[drawn.length - 1]).as("the ReLU draws its slope").isCloseTo(0, within(0.1));
        });
        FigureView logits = figure("logits");
        onFx(() -> {
            window.shell.lesson().next();
            playback.advance(1.2);
            assertThat(logits.getFigure().description()).as("the bars rise").contains("1, 0.5, 0");
        });
        onFx(playback::pause);
        window.settle();
        assertThat(state().page()).isEqualTo(ActivationsPage.SOFTMAX);
        assertThat(state().logits()).containsExactly(2.0, 1.0, 0.0);
        assertThat(figure("logits").getFigure().description()).contains("2, 1, 0");
        back();
        assertThat(state().shown()).containsExactly(Activation.RELU);
        double[] drawn = figure("slopes").getFigure().curves().getFirst().xs();
        assertThat(drawn[drawn.length - 1]).isEqualTo(6);
    }

    @Test
    void upToThreeFunctionsAtOnceWithTheirButtons() {
        window.press("#activation-tanh");
        window.press("#activation-relu");
        window.press("#activation-softplus");
        assertThat(state().shown()).containsExactly(Activation.TANH, Activation.RELU, Activation.SOFTPLUS);
        assertThat(figure("functions").getFigure().curves()).hasSize(3);
        assertThat(((ToggleButton) window.find("#activation-sigmoid")).isSelected())
                .isFalse();
        window.press("#activation-softplus");
        window.press("#activation-relu");
        window.press("#activation-tanh");
        assertThat(((ToggleButton) window.find("#activation-tanh")).isSelected())
                .as("one is always shown")
                .isTrue();
    }

    @Test
    void logitsAreDraggedTypedAndCounted() {
        window.press("#page-softmax");
        drag(figure("logits"), 3, 0, 3, 3);
        assertThat(state().logits().get(2)).isCloseTo(3, within(0.1));
        window.enter("#logits", "1/2, -1; 2pi 4");
        assertThat(state().logits()).containsExactly(0.5, -1.0, 2 * Math.PI, 4.0);
        TextField field = (TextField) window.find("#logits");
        for (String wrong : List.of("", "7", "1, 2, three", "1, 1e9", "1,2,3,4,5,6,7,8,9,10,11")) {
            onFx(() -> {
                field.setText(wrong);
                field.getOnAction().handle(null);
                assertThat(field.getAccessibleHelp()).as(wrong).isNotBlank();
            });
            assertThat(state().logits()).as(wrong).hasSize(4);
        }
        var count = (ComboBox<?>) window.find("#logit-count");
        onFx(() -> count.getSelectionModel().select(count.getItems().size() - 1));
        window.settle();
        assertThat(state().logits()).hasSize(10);
        assertThat(matrix(JacobianKind.TANH_OF_SOFTMAX).picture().values().rows())
                .isEqualTo(10);
        tenByTenOneJacobianAtATimeHasItsNumbers();
        onFx(() -> window.room().reset());
        assertThat(state()).isEqualTo(ActivationsState.START);
        aThousandOnAllLogitsChangesNothingButTheNaiveFormula();
    }

    private void tenByTenOneJacobianAtATimeHasItsNumbers() {
        MatrixView plain = matrix(JacobianKind.SOFTMAX);
        MatrixView tanh = matrix(JacobianKind.TANH_OF_SOFTMAX);
        assertThat(List.of(isShown(plain), isShown(tanh))).containsExactly(true, false);
        assertThat(plain.cellWidth()).isGreaterThan(2 * plain.smallestType());
        window.press("#show-jacobian-tanh-of-softmax");
        assertThat(List.of(isShown(plain), isShown(tanh))).containsExactly(false, true);
        click(tanh, 9, 0);
        assertThat(state().entry()).contains(new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 9, 0));
        var count = (ComboBox<?>) window.find("#logit-count");
        onFx(() -> count.getSelectionModel().select(1));
        window.settle();
        assertThat(List.of(isShown(plain), isShown(tanh))).as("of three logits").containsExactly(true, true);
    }

    private static boolean isShown(MatrixView view) {
        return get(() -> view.getParent().isVisible());
    }

    @Test
    void aClickedEntryShowsItsTwoCasesWithNumbers() {
        window.press("#page-softmax");
        click(matrix(JacobianKind.SOFTMAX), 0, 1);
        assertThat(state().entry()).contains(new SlopeEntry(JacobianKind.SOFTMAX, 0, 1));
        assertThat(window.label(".entry-name")).isEqualTo("∂s₁/∂x₂ =");
        assertThat(window.label(".entry-numbers")).isEqualTo("here  −0.6652 · 0.2447 = −0.1628");
        MatrixView tanh = matrix(JacobianKind.TANH_OF_SOFTMAX);
        onFx(tanh::requestFocus);
        window.type(KeyCode.DOWN);
        window.type(KeyCode.ENTER);
        assertThat(state().entry()).contains(new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 1, 0));
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state().entry()).contains(new SlopeEntry(JacobianKind.SOFTMAX, 0, 1));
        onFx(() -> window.room().reset());
        theOtherLayoutSwapsRowsAndColumnsAndSaysSo();
    }

    private void theOtherLayoutSwapsRowsAndColumnsAndSaysSo() {
        window.press("#page-softmax");
        Node elsewhere = window.find("#logits");
        onFx(() -> {
            elsewhere.requestFocus();
            new Robot().mouseMove(elsewhere.localToScreen(5, 5));
        });
        window.settle();
        double there = matrix(JacobianKind.TANH_OF_SOFTMAX).picture().values().at(0, 1);
        assertThat(window.label(".entry-hint")).startsWith("Row = output i, column = logit j");
        @SuppressWarnings("unchecked") // it holds the layouts
        var layout = (ComboBox<DerivativeLayout>) window.find("#layout");
        onFx(() -> layout.setValue(DerivativeLayout.DENOMINATOR));
        window.settle();
        assertThat(matrix(JacobianKind.TANH_OF_SOFTMAX).picture().values().at(1, 0))
                .isEqualTo(there);
        assertThat(window.label(".entry-hint")).startsWith("Row = logit j, column = output i");
        click(matrix(JacobianKind.TANH_OF_SOFTMAX), 1, 0);
        assertThat(state().entry()).contains(new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 0, 1));
    }

    private void aThousandOnAllLogitsChangesNothingButTheNaiveFormula() {
        window.press("#page-softmax");
        Figure before = figure("probabilities").getFigure();
        onFx(() -> window.room().parameters().move("c", 1000));
        window.settle();
        assertThat(figure("probabilities").getFigure().description()).isEqualTo(before.description());
        assertThat(window.label(".entry-hint")).contains("e¹⁰⁰²", "∞ by ∞");
        assertThat(get(() -> window.room().figures())).hasSize(4);
    }

    private ActivationsState state() {
        return (ActivationsState) window.state();
    }

    /// One line on, wherever the stage was on its way.
    private void next() {
        onFx(() -> window.shell.lesson().next());
        onFx(() -> window.room().playback().orElseThrow().pause());
        window.settle();
    }

    private void back() {
        onFx(() -> window.shell.lesson().back());
        onFx(() -> window.room().playback().orElseThrow().pause());
        window.settle();
    }

    private int lines() {
        return get(() -> window.shell.current().orElseThrow().walk().position());
    }

    private FigureView figure(String which) {
        return (FigureView) window.find("#figure-" + which);
    }

    private MatrixView matrix(JacobianKind kind) {
        return (MatrixView)
                window.find(kind == JacobianKind.SOFTMAX ? "#jacobian-softmax" : "#jacobian-tanh-of-softmax");
    }

    private void click(MatrixView view, int row, int column) {
        onFx(() -> {
            var entry = new MatrixPicture.Entry(row, column);
            Point2D at =
                    view.localToScreen(view.x(entry) + view.cellWidth() / 2, view.y(entry) + view.cellHeight() / 2);
            var robot = new Robot();
            robot.mouseMove(at.getX(), at.getY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        window.settle();
    }

    private void drag(FigureView view, double x, double y, double toX, double toY) {
        window.settle();
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
