package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;
import nabla.math.expr.read.SampleExpressions;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {
    private static final List<String> NAMES = List.of("x", "y");

    private static Graph graph(Expr... closed) {
        return Graph.of(List.of(closed), NAMES);
    }

    private static Optional<BigDecimal> tree(Expr expression, BigDecimal x, BigDecimal y) {
        try {
            return Optional.of(TreeWalk.in(DecimalArithmetic.INSTANCE, expression, Map.of("x", x, "y", y)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> graph(Expr expression, BigDecimal x, BigDecimal y) {
        try {
            var evaluation = new Evaluation<>(graph(expression), DecimalArithmetic.INSTANCE, List.of(x, y));
            return Optional.of(evaluation.root(0));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void everyDigitIsTheOneOfTheTree(long seed) {
        var random = new Random(seed);
        int values = 0;
        for (int i = 0; i < 200; i++) {
            Expr tree = new TreesWithEqualParts(seed * 1000 + i, NAMES).next(1 + i % 4);
            BigDecimal x = BigDecimal.valueOf(random.nextInt(-40, 41), 1);
            BigDecimal y = BigDecimal.valueOf(random.nextInt(-40, 41), 1);
            Optional<BigDecimal> expected = tree(tree, x, y);
            assertThat(graph(tree, x, y)).as(TextNotation.of(tree)).isEqualTo(expected);
            values += expected.isPresent() ? 1 : 0;
        }
        assertThat(values).isGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void everyBitIsTheOneOfTheTree(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Expr tree = new TreesWithEqualParts(seed * 1000 + i, NAMES).next(1 + i % 6);
            var evaluation = new DoubleEvaluation(graph(tree));
            for (int j = 0; j < 10; j++) {
                double x = j == 0 ? -0.0 : j == 1 ? Double.NaN : random.nextDouble(-4, 4);
                double y = j == 2 ? Double.POSITIVE_INFINITY : random.nextInt(-3, 4);
                evaluation.at(new double[] {x, y});
                assertThat(evaluation.root(0))
                        .as("%s at %s, %s", TextNotation.of(tree), x, y)
                        .isEqualTo(Double.valueOf(TreeWalk.at(tree, Map.of("x", x, "y", y))));
            }
        }
    }

    @Test
    void equalPartsAreOneNode() {
        Expr s = SampleExpressions.read("sig(x + y)");
        assertThat(graph(s).size()).isEqualTo(4);
        assertThat(graph(s, SampleExpressions.read("sig(x + y) * sig(x + y)")).size())
                .isEqualTo(5);
        assertThat(graph(SampleExpressions.read("0.1 + 0.10")).size()).isEqualTo(2);
        Expr doubled = Exprs.sym("x");
        for (int i = 0; i < 60; i++) {
            doubled = new Expr.Sum(List.of(doubled, doubled));
        }
        assertThat(graph(doubled).size()).isEqualTo(61);
        assertThat(Evaluate.at(doubled, Map.of("x", 1.0))).isEqualTo(0x1p60);
    }

    @Test
    void aLeafIsExactAndMadeOnce() {
        var made = new AtomicInteger();
        Arithmetic<BigDecimal> counting = new Counting(made);
        Graph graph = graph(SampleExpressions.read("1/3 + 0.1 x + 0.1 y + 0.1"));
        new Evaluation<>(graph, counting, List.of(BigDecimal.ONE, BigDecimal.ONE)).root(0);
        assertThat(made).hasValue(3);
    }

    @Test
    void onlyTheChosenSideCounts() {
        for (String text : List.of("if(x > 0, log(x), 0)", "if(x > 0, if(y = 0, 1, 1/y), 7 - 7)")) {
            assertThat(graph(SampleExpressions.read(text), new BigDecimal(-2), BigDecimal.ZERO)
                            .orElseThrow())
                    .isEqualByComparingTo("0");
        }
        var calls = new AtomicInteger();
        Graph graph = graph(SampleExpressions.read("if(x > 0, exp(x), 1) + if(x > 0, 2, exp(y))"));
        var evaluation = new Evaluation<>(graph, new Counting(calls), List.of(new BigDecimal(2), new BigDecimal(3)));
        assertThat(evaluation.root(0).doubleValue()).isEqualTo(Math.exp(2) + 2);
    }

    @Test
    void whatIsDeepNeedsNoDeepStack() {
        Expr deep = Exprs.sym("x");
        Expr right = Exprs.sym("x");
        for (int i = 0; i < 50_000; i++) {
            deep = new Expr.Neg(Exprs.abs(deep));
            right = new Expr.Sum(List.of(Exprs.ONE, right));
        }
        assertThat(Evaluate.at(deep, Map.of("x", 3.0))).isEqualTo(-3);
        assertThat(Compiled.of(right, NAMES).at(2, 0)).isEqualTo(50_002);
        assertThat(Evaluate.in(DecimalArithmetic.INSTANCE, right, Map.of("x", BigDecimal.ONE)))
                .isEqualByComparingTo("50001");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        List<Expr> terms =
                IntStream.range(0, Graph.MOST_NODES).mapToObj(Exprs::num).toList();
        assertThatThrownBy(() -> graph(new Expr.Sum(terms))).isInstanceOf(Budget.Spent.class);
    }

    /// 50 digits, and how many leaves were made.
    private record Counting(AtomicInteger made) implements Arithmetic<BigDecimal> {
        private static final DecimalArithmetic NUMBERS = DecimalArithmetic.INSTANCE;

        @Override
        public BigDecimal of(Rational value) {
            made.incrementAndGet();
            return NUMBERS.of(value);
        }

        @Override
        public BigDecimal of(double value) {
            return NUMBERS.of(value);
        }

        @Override
        public BigDecimal of(Constant constant) {
            return NUMBERS.of(constant);
        }

        @Override
        public BigDecimal add(BigDecimal a, BigDecimal b) {
            return NUMBERS.add(a, b);
        }

        @Override
        public BigDecimal multiply(BigDecimal a, BigDecimal b) {
            return NUMBERS.multiply(a, b);
        }

        @Override
        public BigDecimal divide(BigDecimal a, BigDecimal b) {
            return NUMBERS.divide(a, b);
        }

        @Override
        public BigDecimal negate(BigDecimal a) {
            return NUMBERS.negate(a);
        }

        @Override
        public BigDecimal power(BigDecimal base, BigDecimal exponent) {
            return NUMBERS.power(base, exponent);
        }

        @Override
        public BigDecimal call(Function function, List<BigDecimal> arguments) {
            return NUMBERS.call(function, arguments);
        }

        @Override
        public boolean comparable(BigDecimal a, BigDecimal b) {
            return NUMBERS.comparable(a, b);
        }

        @Override
        public int compare(BigDecimal a, BigDecimal b) {
            return NUMBERS.compare(a, b);
        }

        @Override
        public double toDouble(BigDecimal a) {
            return NUMBERS.toDouble(a);
        }
    }
}
