package nabla.math.calculus.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nabla.math.Budget;
import nabla.math.calculus.RandomTrees;
import nabla.math.calculus.Read;
import nabla.math.calculus.rule.Differentiate;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;
import nabla.math.expr.value.Graph;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSlopeTest {
    private static final List<String> NAMES = List.of("x", "y");

    private static SharedSlope stable() {
        return new SharedSlope(Function::stableSlope, Budget.of(1_000_000));
    }

    private static int nodes(Expr... expressions) {
        return Graph.of(List.of(expressions), NAMES).size();
    }

    private static Optional<BigDecimal> decimal(Expr closed, double x, double y) {
        try {
            return Optional.of(Evaluate.in(
                    DecimalArithmetic.INSTANCE,
                    closed,
                    Map.of("x", BigDecimal.valueOf(x), "y", BigDecimal.valueOf(y))));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// Both forms against the one with the rules that are shown, in 50 digits.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheDerivativeThatIsShown(long seed) {
        int compared = 0;
        for (int i = 0; i < 150; i++) {
            Expr tree = new RandomTrees(new SplittableRandom(seed * 1000 + i)).tree(1 + i % 4);
            Expr shown = Differentiate.by(tree, "x", Budget.of(1_000_000));
            for (SharedSlope slopes : List.of(stable(), new SharedSlope(Function::derivative, Budget.of(1_000_000)))) {
                Expr slope = slopes.by(tree, "x");
                for (double x : new double[] {0.73, -1.9}) {
                    Optional<BigDecimal> expected = decimal(shown, x, 1.3);
                    Optional<BigDecimal> actual = decimal(slope, x, 1.3);
                    if (expected.isPresent() && actual.isPresent()) {
                        BigDecimal size = expected.get().abs().max(BigDecimal.ONE);
                        assertThat(actual.get().subtract(expected.get()).abs())
                                .as(TextNotation.of(tree))
                                .isLessThan(size.scaleByPowerOfTen(-30));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    /// Written out, the derivative of a product of n factors has n² of them.
    @Test
    void aProductOfManyFactorsGrowsByAFewNodesEach() {
        var factors = new ArrayList<Expr>();
        for (int i = 1; i <= 1_000; i++) {
            factors.add(Exprs.sum(Exprs.sym("x"), Exprs.num(i)));
        }
        Expr product = new Expr.Product(factors);
        assertThat(nodes(product)).isBetween(3_000, 3_001);
        assertThat(nodes(stable().by(product, "x"))).isLessThan(7_000);
        Expr ten = new Expr.Product(factors.subList(0, 10));
        double logarithmic = 0;
        double value = 1;
        for (int i = 1; i <= 10; i++) {
            logarithmic += 1 / (0.5 + i);
            value *= 0.5 + i;
        }
        assertThat(Evaluate.at(stable().by(ten, "x"), Map.of("x", 0.5)) / value).isCloseTo(logarithmic, within(1e-12));
    }

    /// Twelve derivatives of tanh: far more nodes than memory has as a tree, some hundreds as a graph.
    @Test
    void aDerivativeOfADerivativeDoesNotExplode() {
        SharedSlope slopes = stable();
        Expr slope = Exprs.tanh(Exprs.sym("x"));
        for (int i = 0; i < 12; i++) {
            slope = slopes.by(slope, "x");
        }
        assertThat(nodes(slope)).isLessThan(5_000);
        assertThat(Evaluate.at(slope, Map.of("x", 0.0))).isCloseTo(0, within(1e-6));
        Expr eleventh = Exprs.tanh(Exprs.sym("x"));
        for (int i = 0; i < 11; i++) {
            eleventh = slopes.by(eleventh, "x");
        }
        assertThat(Evaluate.at(eleventh, Map.of("x", 0.0))).isCloseTo(-353_792, within(1e-6)); // the tangent number
    }

    /// A small network, y = tanh(V tanh(W x)), by a weight of its first layer: a tree of some 700,000 nodes, a small
    /// graph.
    @Test
    void theSlopeOfANetworkIsASmallGraph() {
        Expr input = Exprs.sym("x");
        List<Expr> layer = List.of(input, Exprs.sym("y"));
        for (int depth = 1; depth <= 6; depth++) {
            var next = new ArrayList<Expr>();
            for (int unit = 1; unit <= 4; unit++) {
                var terms = new ArrayList<Expr>();
                for (Expr before : layer) {
                    terms.add(Exprs.product(Exprs.num(unit), before));
                }
                next.add(Exprs.tanh(Exprs.quotient(new Expr.Sum(terms), Exprs.num(10 + depth))));
            }
            layer = next;
        }
        Expr loss = new Expr.Sum(layer);
        Expr slope = stable().by(loss, "x");
        assertThat(Trees.size(slope, 1_000_000)).isGreaterThan(500_000);
        assertThat(nodes(slope)).isLessThan(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d(d(d(sig(x), x), x), x)", "d(x^y, x)", "d(sqrt(1 + x^2) log(2 + x^2), x)"})
    void resolvedItIsWhatIsWritten(String text) {
        Scope scope = Read.given("x, y : real");
        Resolved resolved = Resolve.closed(Read.expression(text, scope), scope);
        for (double x : new double[] {0.2, 1.7}) {
            Map<String, Double> at = Map.of("x", x, "y", 2.5);
            assertThat(Evaluate.at(resolved.value(), at))
                    .isCloseTo(Evaluate.at(resolved.expression(), at), within(1e-12));
        }
    }

    @Test
    void aSlopeKeepsItsDigits() {
        Scope scope = Read.given("z : real");
        Expr slope =
                Resolve.closed(Read.expression("d(sig(z), z)", scope), scope).value();
        assertThat(Evaluate.at(slope, Map.of("z", 100.0))).isCloseTo(Math.exp(-100), within(1e-58));
        assertThat(Evaluate.at(slope, Map.of("z", -100.0))).isCloseTo(Math.exp(-100), within(1e-58));
    }
}
