package nabla.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import nabla.math.expr.tree.Expr;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.Sample;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormulaViewTest {
    private static final String LONG = "(1 + z)^2 - 2 z + t^3 - t^2/3 + sqrt(2 + t^2) - e^(-z)";

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    private static FormulaView view(String text, double size) {
        var view = new FormulaView(Formula.of(Sample.expression(text), Typesetter.Style.DISPLAY));
        view.setFormulaSize(size);
        return view;
    }

    private static void layOut(FormulaView view, double width) {
        view.resize(width, view.prefHeight(width));
        view.layout();
    }

    @Test
    void widthIsTheOutlinesWidthAtItsSize() {
        FormulaView view = view(LONG, 40);
        assertThat(view.prefWidth(-1)).isCloseTo(view.formula().width() * 40, within(1.0));
    }

    @Test
    void theBaselineIsWhereTheLettersStand() {
        FormulaView view = view("z", 100);
        layOut(view, 100);
        Bounds letter = view.boundsOf(0).orElseThrow();
        assertThat(letter.getMaxY()).isCloseTo(view.getBaselineOffset(), within(3.0));
    }

    @Test
    void itStandsOnTheBaselineOfRunningText() {
        Toolkits.onFx(() -> {
            FormulaView view = view("(t - z)/sigma", 20);
            var words = new Text("where ");
            var flow = new TextFlow(words, view, new Text(" stands"));
            new Scene(flow, 400, 100);
            flow.applyCss();
            flow.layout();
            double wordsBaseline = words.getBoundsInParent().getMinY() + words.getBaselineOffset();
            assertThat(view.getLayoutY() + view.getBaselineOffset()).isCloseTo(wordsBaseline, within(1.5));
        });
    }

    @Test
    void aLongFormulaTakesSeveralLinesAndStaysInside() {
        FormulaView view = view(LONG, 20);
        layOut(view, view.prefWidth(-1));
        double oneLine = view.getHeight();
        layOut(view, 200);
        assertThat(view.prefHeight(200)).isGreaterThan(1.5 * oneLine);
        assertThat(view.boundsOf(0).orElseThrow().getMaxX()).isLessThanOrEqualTo(201);
        FormulaRows rows = view.rows(200);
        assertThat(rows.size()).isEqualTo(20);
        double second = rows.places().stream()
                .filter(place -> place.y() > rows.baseline())
                .findFirst()
                .orElseThrow()
                .x();
        assertThat(second).isGreaterThan(10);
    }

    @Test
    void onlyWhereAPieceIsTooWideItShrinks() {
        FormulaView view = view("sqrt(1 + z^2 + t^2 + z*t + 17)", 20);
        double whole = view.prefWidth(-1);
        assertThat(view.rows(0.8 * whole).size()).isCloseTo(16, within(0.3));
        assertThat(view.rows(0.1 * whole).size()).isEqualTo(12);
    }

    @Test
    void theSizeComesFromTheStyleSheetOrElseFromTheText() {
        Toolkits.onFx(() -> {
            var plain = new FormulaView(Formula.of(Sample.expression("z"), Typesetter.Style.TEXT));
            var styled = new FormulaView(Formula.of(Sample.expression("z"), Typesetter.Style.TEXT));
            styled.setStyle("-nabla-formula-size: 2em");
            var box = new HBox(plain, styled);
            box.setStyle("-fx-font-size: 17px");
            new Scene(box);
            box.applyCss();
            assertThat(plain.em()).isEqualTo(17);
            assertThat(styled.em()).isEqualTo(34);
            box.setStyle("-fx-font-size: 17px; -nabla-formula-size: 30px");
            box.applyCss();
            assertThat(plain.em()).isEqualTo(30);
        });
    }

    @Test
    void theStyleSheetFillsTheShapes() {
        Toolkits.onFx(() -> {
            FormulaView view = view("z/2", 20);
            var box = new VBox(view);
            var scene = new Scene(box);
            scene.getStylesheets().add("data:text/css,.formula-ink%20%7B%20-fx-fill%3A%20red%3B%20%7D");
            box.applyCss();
            assertThat(view.lookupAll(".formula-ink"))
                    .hasSize(2)
                    .allMatch(shape -> javafx.scene.paint.Color.RED.equals(((Shape) shape).getFill()));
        });
    }

    @Test
    void aFractionBarIsAWholePixelThick() {
        Toolkits.onFx(() -> {
            FormulaView view = view("z/2", 16);
            new Scene(new VBox(view));
            layOut(view, 100);
            var bar = (Rectangle) view.lookupAll(".formula-ink").stream()
                    .filter(Rectangle.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(bar.getHeight()).isEqualTo(1);
            assertThat(bar.getY()).isEqualTo(Math.rint(bar.getY()));
        });
    }

    @Test
    void thePartUnderTheMouseIsToldAndTinted() {
        FormulaView view = view("(t - z)/sigma", 40);
        layOut(view, 400);
        var sigma = new Expr.Sym("sigma");
        move(view, centre(view, sigma));
        Optional<FormulaView.Hover> hover = view.hoveredProperty().get();
        assertThat(hover.map(FormulaView.Hover::expression)).contains(sigma);
        assertThat(view.lookupAll(".formula-tint")).hasSize(1);
        view.fireEvent(mouse(MouseEvent.MOUSE_EXITED, -1, -1));
        assertThat(view.hoveredProperty().get()).isEmpty();
        assertThat(view.lookupAll(".formula-tint")).isEmpty();
    }

    private static Bounds centre(FormulaView view, Expr node) {
        for (int i = 0; i < view.formula().nodeCount(); i++) {
            if (view.formula().node(i).equals(node)) {
                return view.boundsOf(i).orElseThrow();
            }
        }
        throw new AssertionError("no " + node);
    }

    private static void move(FormulaView view, Bounds to) {
        view.fireEvent(mouse(MouseEvent.MOUSE_MOVED, to.getCenterX(), to.getCenterY()));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void itCanBeReadAloud() {
        assertThat(view("z/2", 20).getAccessibleText())
                .containsIgnoringCase("z")
                .contains("2");
    }
}
