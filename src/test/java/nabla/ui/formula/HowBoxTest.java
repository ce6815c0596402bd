package nabla.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nabla.lesson.LessonReader;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.ui.Toolkits;
import nabla.ui.text.ReadingPane;
import nabla.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a derivative is worked out, opened beside its line.
class HowBoxTest {
    private static final String GIVEN = """
            N : size 1..4 = 3
            D : size 1..4 = 2
            X : matrix(N, D)
            t : vector(N)
            w : vector(D)
            """;
    private static final String NUMBERS = """
            t, u : real in [-4, 4]
            z : real in [-4, 4] = 1
            sigma = sqrt(1 + z^2)
            f(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
            """;

    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final Background background = new Background(problems::add);
    private final List<FormulaView> watched = new ArrayList<>();

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(problems).isEmpty();
    }

    private HowBox box(String text, String given) throws Exception {
        Scope scope = GivenParser.parse(given, Scope.EMPTY);
        Expr expression = Parser.expression(text, scope).expression();
        var made = new AtomicReference<HowBox>();
        Toolkits.onFx(() -> made.set(HowBox.of(expression, scope, background, (view, names) -> watched.add(view))
                .orElseThrow()));
        return made.get();
    }

    private List<String> opened(HowBox box) throws InterruptedException {
        Toolkits.onFx(box.button()::fire);
        assertThat(background.awaitIdle(Duration.ofSeconds(20))).isTrue();
        var said = new ArrayList<String>();
        Toolkits.onFx(() -> {
            for (var node : box.panel().getChildren()) {
                if (node instanceof Label heading) {
                    said.add(heading.getText());
                } else {
                    var line = (VBox) node;
                    var formula = (FormulaView) line.getChildren().getFirst();
                    said.add(formula.formula().plain() + "  # "
                            + ((Label) line.getChildren().getLast()).getText());
                }
            }
        });
        return said;
    }

    @Test
    void ofAVectorItIsTheWayBackLineByLine() throws Exception {
        HowBox box = box("d(norm(X * w - t)^2, w)", GIVEN);
        assertThat(box.panel().isManaged()).as("closed at first").isFalse();
        assertThat(opened(box))
                .containsExactly(
                        "f = norm(u)^2  # a name for this part",
                        "u = X * w - t  # a name for this part",
                        "d(f, u) = 2 * u  # square of a norm · N × 1",
                        "d(f, w) = X' * d(f, u)  # chain rule through a product, the other factor transposed · D × 1",
                        "d(norm(X * w - t)^2, w) = 2 * X' * (X * w - t)  # put together");
        assertThat(watched).as("values can be pointed at").hasSize(5);
        assertThat(box.panel().isManaged()).isTrue();
        Toolkits.onFx(box.button()::fire);
        assertThat(box.panel().isManaged()).as("closed again").isFalse();
    }

    @Test
    void aSumTellsOneOfItsTerms() throws Exception {
        assertThat(opened(box("d(sum(i in 1..N, (t[i] - w' * X[i])^2), w)", GIVEN)))
                .contains("One term of the sum, for any i")
                .anyMatch(line -> line.startsWith("d((t[i] - w' * X[i])^2, w) = -2 * (t[i] - w' * X[i]) * X[i]"));
    }

    @Test
    void ofNumbersItIsOneRuleAfterAnother() throws Exception {
        List<String> lines = opened(box("d(sigma, z)", NUMBERS));
        assertThat(lines.getFirst()).startsWith("d(sqrt(1 + z^2), z) = ").endsWith("# derivative of the square root");
        assertThat(lines).anyMatch(line -> line.endsWith("# power rule"));
    }

    @Test
    void severalDerivativesInOneLineAreAllTold() throws Exception {
        assertThat(opened(box("d(f, sigma) * d(sigma, z)", NUMBERS)))
                .anyMatch(line -> line.startsWith("d(-(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma), sigma) = "))
                .anyMatch(line -> line.startsWith("d(sqrt(1 + z^2), z) = "));
    }

    /// Each line is worked out and compared with the slope of a secant.
    @ParameterizedTest
    @ValueSource(
            strings = {"d(f, u)", "d(f, sigma)", "d(sigma, z)", "d(f, z)", "d(sig(z)^3 * cos(t * z)/(1 + z^2), z)"})
    void everyLineOfNumbersHasTheValueOfTheSlope(String text) throws Exception {
        Scope scope = GivenParser.parse(NUMBERS, Scope.EMPTY);
        var derivative = (Expr.Derivative) Parser.expression(text, scope).expression();
        List<DerivativeLines.Line> lines = DerivativeLines.of(derivative, scope);
        assertThat(lines).isNotEmpty();
        for (DerivativeLines.Line line : lines) {
            if (!(line instanceof DerivativeLines.Equality equality)) {
                continue;
            }
            Expr function = ((Expr.Derivative)
                            ((DerivativeLines.Equality) lines.getFirst()).left().orElseThrow())
                    .of();
            Map<String, Double> at = Map.of("t", 0.7, "u", -0.4, "z", 1.3, "sigma", 1.6);
            double step = 1e-5;
            double secant = (Evaluate.at(function, moved(at, derivative.by(), step))
                            - Evaluate.at(function, moved(at, derivative.by(), -step)))
                    / (2 * step);
            assertThat(Evaluate.at(
                            ResolvedForms.of(equality.right(), equality.scope()).expression(), at))
                    .as(equality.words())
                    .isCloseTo(secant, within(1e-8));
        }
    }

    private static Map<String, Double> moved(Map<String, Double> at, String name, double step) {
        var moved = new HashMap<>(at);
        moved.merge(name, step, Double::sum);
        return moved;
    }

    @Test
    void whatNoRuleLeadsThroughSaysSo() throws Exception {
        assertThat(opened(box("d(max(w[1], w[2]), w)", GIVEN)))
                .containsExactly(
                        "No rule for vectors and matrices leads there; its slopes are worked out entry by entry.");
    }

    @Test
    void byAnEntryItIsOneRuleAfterAnother() throws Exception {
        assertThat(opened(box("d(sum(i in 1..D, w[i]^2), w[1])", GIVEN)))
                .containsExactly(
                        "d(sum(i in 1..D, w[i]^2), w[1]) = sum(i in 1..D, 2 w[i] * d(w[i], w[1]))"
                                + "  # sum over an index, term by term, power rule",
                        "d(sum(i in 1..D, w[i]^2), w[1]) = sum(i in 1..D, 2 w[i] * delta(i, 1))  # Kronecker delta",
                        "d(sum(i in 1..D, w[i]^2), w[1]) = 2 w[1]  # only one term is left");
    }

    @Test
    void whatDoesNotDependOnItHasTheSlopeZero() throws Exception {
        assertThat(opened(box("d(norm(w)^2, t)", GIVEN))).containsExactly("d(norm(w)^2, t) = 0  # constant rule");
        assertThat(opened(box("d(norm(w)^2, t[1])", GIVEN))).containsExactly("d(norm(w)^2, t[1]) = 0  # constant rule");
    }

    @Test
    void aProductTellsOneOfItsFactors() throws Exception {
        assertThat(opened(box("d(prod(i in 1..D, w[i]), w)", GIVEN)))
                .contains("One factor of the product, for any i", "d(w[i], w) = onehot(i, D)  # an entry · D × 1");
    }

    @Test
    void aFormulaWithoutADerivativeHasNone() throws Exception {
        Scope scope = GivenParser.parse(GIVEN, Scope.EMPTY);
        assertThat(HowBox.of(Parser.expression("X * w", scope).expression(), scope, background, (view, names) -> {}))
                .isEmpty();
    }

    @Test
    void itOpensBelowItsLineAndIsGoneDuringAVote() throws Exception {
        var lesson = LessonReader.read("how.md", """
                        ---
                        title: How
                        room: document
                        ---

                        ```given
                        N : size 1..4 = 3
                        D : size 1..4 = 2
                        X : matrix(N, D)
                        w : vector(D)
                        ```

                        ```derive A slope
                        d(norm(X * w)^2, w)
                        = 2 * X' * X * w
                        ```
                        """).lesson().orElseThrow();
        var pane = new AtomicReference<ReadingPane>();
        var stage = new AtomicReference<Stage>();
        Toolkits.onFx(() -> {
            pane.set(new ReadingPane(
                    lesson, new Parameters(List.of()), new Stepper(ReadingPane.lineCount(lesson)), background));
            stage.set(new Stage());
            stage.get().setScene(new Scene(pane.get(), 560, 700));
            stage.get().show();
        });
        assertThat(background.awaitIdle(Duration.ofSeconds(20))).isTrue();
        Toolkits.onFx(() -> ((Button) pane.get().lookup(".how-button")).fire());
        assertThat(background.awaitIdle(Duration.ofSeconds(20))).isTrue();
        Toolkits.onFx(() -> {
            pane.get().applyCss();
            pane.get().layout();
            var panel = pane.get().lookup(".how-panel");
            var line = pane.get().lookup(".derivation-line");
            assertThat(panel.isVisible()).isTrue();
            assertThat(panel.lookupAll(".how-line").size()).isEqualTo(5);
            assertThat(panel.getLayoutY())
                    .isGreaterThanOrEqualTo(
                            line.getLayoutY() + line.getLayoutBounds().getHeight() - 1);
            pane.get().verdictsShownProperty().set(false);
            assertThat(panel.isManaged()).isFalse();
            assertThat(pane.get().lookup(".how-button").isVisible()).isFalse();
            stage.get().close();
        });
    }
}
