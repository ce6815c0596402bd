package nabla.math.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nabla.Assets;
import nabla.lesson.Block;
import nabla.lesson.LessonReader;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.calculus.slope.Pullback;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Graph;
import nabla.room.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way back of a slope through a formula, rule by rule, against central differences and against the slopes of the
/// entries, at every shape from 1 × 1 to 3 × 4.
class PullbackTest {
    private static final double STEP = 1e-5;
    private static final String NAMES = """
            N : size 1..3 = 2
            D : size 1..4 = 3
            X : matrix(N, D)
            Y : matrix(N, D)
            S : matrix(D, D)
            T : matrix(N, N)
            w, v : vector(D)
            t : vector(N)
            c : real in [1, 2]
            a : index(N)
            b : index(D)
            g = tanh(S * w)
            """;

    private static Scope scope() throws Exception {
        return GivenParser.parse(NAMES, Scope.EMPTY);
    }

    /// One for each rule and each place where a rule has more than one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "norm(X * w - t)^2              | w | square of a norm; product",
                "norm(X * w - t)                | X | norm; product",
                "t' * X * w                     | X | product on both sides",
                "t' * X * w                     | t | transpose",
                "w' * S * w                     | w | a name twice",
                "trace(X * S * X')              | X | trace",
                "trace(T' * X * Y')             | T | trace of a transpose",
                "trace(diag(w) * S)             | w | diag",
                "norm(X .* Y)^2                 | X | entry by entry",
                "norm(X .* X .* Y)^2            | X | entry by entry, a name twice",
                "norm(X .^ 3)^2                 | X | entry power",
                "norm(tanh(X * S))^2            | S | entry function",
                "norm(sig(X) - exp(Y))^2        | X | entry function of a matrix",
                "w' * softmax(S * w)            | w | softmax",
                "norm(rowsoftmax(X * S) - Y)^2  | S | softmax of rows",
                "(w' * v)^3                     | w | power",
                "(w' * v) * norm(w)^2           | w | product of numbers",
                "norm((w' * v) * X)^2           | w | a number before a matrix",
                "(w' * v)/(1 + norm(w)^2)       | w | quotient",
                "norm(w/(1 + norm(w)^2))^2      | w | quotient of a vector",
                "exp(-(w' * w))                 | w | chain rule and minus",
                "c * w[b]^2                     | w | entry of a vector",
                "log(1 + X[a, b]^2)             | X | entry of a matrix",
                "norm(X[a] - w)^2               | X | row of a matrix",
                "sum(i in 1..N, (t[i] - w' * X[i])^2) | w | sum",
                "sum(i in 1..N, (t[i] - w' * X[i])^2) | X | sum with rows",
                "sum(i in 1..N, j in 1..D, X[i, j]^3 * w[j]) | X | sum in a sum",
                "norm(g)^2                      | w | definition",
                "norm(g)^2                      | g | a definition held",
            })
    void ofANumber(String text, String by, String rule) throws Exception {
        agrees(text, by, scope(), true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t + X * w                 | w",
                "tanh(S * w)               | w",
                "softmax(w)                | w",
                "tanh(softmax(S * w))      | w",
                "w .* v .* w               | w",
                "-w/c                      | w",
                "(S * w) .^ 2              | w",
                "S * g                     | w",
                "S' * sig(w) - 2 * w       | w",
            })
    void ofAVectorInBothLayouts(String text, String by) throws Exception {
        agrees(text, by, scope(), true);
        agrees(text, by, scope().in(DerivativeLayout.NUMERATOR), false);
    }

    @Test
    void randomOnesAgreeWithTheSlopesOfTheirEntries() throws Exception {
        var random = new RandomNumbers(new SplittableRandom(11));
        var without = new ArrayList<String>();
        int ways = 0;
        while (ways < 100) {
            String by = ways % 2 == 0 ? "w" : "S";
            String text = random.number(1);
            if (agrees(text, by, scope(), false)) {
                ways++;
            } else if (text.contains(by) && fits(text)) {
                without.add("d(%s, %s)".formatted(text, by));
            }
        }
        assertThat(without).as("formulas without a way back").isEmpty();
    }

    private static boolean fits(String text) throws Exception {
        return Shapes.find(Parser.expression(text, scope()).expression(), scope())
                .isPresent();
    }

    @Test
    void aStepNamesItsRuleItsSlopeAndTheShape() throws Exception {
        Scope scope = scope();
        Pullback.Way way = way("norm(X * w - t)^2", "w", scope).orElseThrow();
        assertThat(way.steps())
                .extracting(step -> step.rule().title() + ": " + write(step.slope()) + ", " + step.shape())
                .containsExactly(
                        "square of a norm: 2 * (X * w - t), N × 1",
                        "chain rule through a product, the other factor transposed: 2 * X' * (X * w - t), D × 1");
        assertThat(write(way.slope())).isEqualTo("2 * X' * (X * w - t)");
    }

    @Test
    void theOtherLayoutIsItsLastStep() throws Exception {
        Pullback.Way denominator = way("t + X * w", "w", scope()).orElseThrow();
        assertThat(write(denominator.slope())).isEqualTo("X'");
        Pullback.Way numerator =
                way("t + X * w", "w", scope().in(DerivativeLayout.NUMERATOR)).orElseThrow();
        assertThat(write(numerator.slope())).isEqualTo("X");
        assertThat(numerator.steps().getLast().rule().title()).startsWith("numerator layout");
    }

    @Test
    void whatHasNoWayBackSaysSo() throws Exception {
        assertThat(way("max(w[b], c)", "w", scope())).isEmpty();
        assertThat(way("c^2", "c", scope()))
                .as("numbers have rules of their own")
                .isEmpty();
        assertThat(way("w'", "w", scope())).isEmpty();
        assertThat(way("w[b] * v", "w", scope())).isEmpty();
        assertThat(way("max(0, norm(w))", "w", scope())).isEmpty();
    }

    /// The derivatives by vectors and matrices that lessons begin their derivations with.
    @Test
    void theCheckerAgreesWithTheWaysBackOfTheLessons() throws Exception {
        int ways = 0;
        for (String name : Assets.lessons()) {
            var lesson = LessonReader.read(name, Assets.lesson(name), Rooms.known())
                    .lesson()
                    .orElseThrow();
            for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
                Scope scope = block.derivation().scope();
                if (block.derivation().first() instanceof Expr.Derivative derivative) {
                    Optional<Pullback.Way> way = Pullback.of(derivative, scope);
                    if (way.isPresent()) {
                        ways++;
                        var claim = new Claim(
                                derivative,
                                new Line.Link.Related(Relation.EQUAL),
                                way.get().slope(),
                                scope);
                        Verdict verdict = Checker.check(claim);
                        assertThat(verdict.accepts())
                                .as("%s, %s: %s", name, block.title(), Wording.of(verdict))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(ways).isGreaterThan(5);
    }

    private static String write(Expr expression) {
        return nabla.math.expr.write.TextNotation.of(expression);
    }

    private static Optional<Pullback.Way> way(String text, String by, Scope scope) throws Exception {
        Expr function = Parser.expression(text, scope).expression();
        return Pullback.of(new Expr.Derivative(function, by), scope);
    }

    /// Whether it has a way back, which agrees at every shape.
    private static boolean agrees(String text, String by, Scope scope, boolean differences) throws Exception {
        Optional<Pullback.Way> way = way(text, by, scope);
        if (way.isEmpty()) {
            assertThat(differences).as("%s has no way back to %s", text, by).isFalse();
            return false;
        }
        Expr slope = way.get().slope();
        Expr function = Parser.expression(text, scope).expression();
        var derivative = new Expr.Derivative(function, by);
        assertThat(Shapes.of(slope, scope).shape())
                .isEqualTo(Shapes.of(derivative, scope).shape());
        var random = new SplittableRandom(5);
        for (int rows = 1; rows <= 3; rows++) {
            for (int columns = 1; columns <= 4; columns++) {
                var names = new WrittenOut(scope, Map.of("N", rows, "D", columns), 0);
                Map<String, Integer> indices = Map.of("a", rows, "b", columns);
                EntryBlock pulled = names.of(slope, indices);
                EntryBlock entries = names.of(derivative, indices);
                List<String> order = names.scope().parameters().stream()
                        .map(Declaration.Parameter::name)
                        .toList();
                double[] point = order.stream()
                        .mapToDouble(name -> random.nextDouble(0.1, 1))
                        .toArray();
                for (int i = 0; i < entries.entries().size(); i++) {
                    double exact = at(entries.entries().get(i), names.scope(), order, point);
                    assertThat(at(pulled.entries().get(i), names.scope(), order, point))
                            .as("d(%s, %s)[%d] at %d × %d", text, by, i, rows, columns)
                            .isCloseTo(exact, offset(1e-9 * Math.max(1, Math.abs(exact))));
                }
                if (differences && scope.find(by).orElseThrow() instanceof Declaration.Array) {
                    differences(names, function, by, pulled, indices, order, point);
                }
            }
        }
        return true;
    }

    /// Of a number by each entry, of a vector's entries by each entry.
    private static void differences(
            WrittenOut names,
            Expr function,
            String by,
            EntryBlock pulled,
            Map<String, Integer> indices,
            List<String> order,
            double[] point)
            throws Exception {
        List<Expr> values = names.of(function, indices).entries();
        List<Expr> inputs = names.of(new Expr.Sym(by), indices).entries();
        Map<String, Integer> places = new HashMap<>();
        order.forEach(name -> places.put(name, places.size()));
        for (int i = 0; i < inputs.size(); i++) {
            int moved = places.getOrDefault(((Expr.Sym) inputs.get(i)).name(), -1);
            for (int j = 0; j < values.size(); j++) {
                double difference = (at(values.get(j), names.scope(), order, with(point, moved, STEP))
                                - at(values.get(j), names.scope(), order, with(point, moved, -STEP)))
                        / (2 * STEP);
                Expr slope = pulled.entries().get(i * values.size() + j);
                assertThat(at(slope, names.scope(), order, point))
                        .isCloseTo(difference, offset(1e-6 * Math.max(1, Math.abs(difference))));
            }
        }
    }

    private static double[] with(double[] point, int place, double step) {
        double[] moved = point.clone();
        moved[place] += step;
        return moved;
    }

    private static double at(Expr expression, Scope scope, List<String> names, double[] point) {
        var evaluation = new DoubleEvaluation(
                Graph.of(Resolve.values(List.of(expression), scope, Budget.of(10_000_000)), names));
        evaluation.at(point);
        return evaluation.root(0);
    }
}
