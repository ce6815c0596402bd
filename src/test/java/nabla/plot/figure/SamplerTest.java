package nabla.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Compiled;
import org.junit.jupiter.api.Test;

class SamplerTest {
    @Test
    void aSmoothCurveHasAThousandPointsAtEqualDistances() {
        Sampler.Points points = sample("sin(z)");
        assertThat(points.xs()).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(points.xs()[i]).isCloseTo(-4 + 8 * i / 999.0, within(1e-12));
            assertThat(points.ys()[i]).isCloseTo(Math.sin(points.xs()[i]), within(1e-12));
        }
    }

    @Test
    void aCurveEndsWhereItsDomainDoes() {
        List<double[]> runs = runs(sample("sqrt(z - 1)"));
        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst()[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void aStepIsNotJoined() {
        List<double[]> runs = runs(sample("step(z - 1/3)"));
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0)[1]).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(runs.get(1)[0]).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void neitherIsAPole() {
        assertThat(runs(sample("1/(z - 1/3)"))).hasSize(2);
        assertThat(runs(sample("1/z"))).hasSize(2);
        // Poles at ±π/2.
        assertThat(runs(sample("tan(z)"))).hasSize(3);
        assertThat(runs(sample("1/(z - 1/3)^2"))).hasSizeBetween(1, 2);
    }

    @Test
    void aSteepCurveIsJoined() {
        assertThat(runs(sample("tanh(5000 (z - 0.001))"))).hasSize(1);
        assertThat(runs(sample("abs(z)"))).hasSize(1);
        assertThat(runs(sample("10^6 z"))).hasSize(1);
    }

    @Test
    void itGoesUpBesideAnInfiniteEnd() {
        Sampler.Points points = sample("-log(z)");
        double highest = 0;
        for (double y : points.ys()) {
            highest = Double.isFinite(y) ? Math.max(highest, y) : highest;
        }
        assertThat(highest).isGreaterThan(20);
    }

    @Test
    void placesAscendEverywhere() {
        for (String curve : List.of("tan(10 z)", "step(sin(40 z))", "sqrt(sin(9 z))", "1/sin(30 z)", "log(z)/z")) {
            double[] xs = sample(curve).xs();
            for (int i = 1; i < xs.length; i++) {
                assertThat(xs[i]).as(curve).isGreaterThanOrEqualTo(xs[i - 1]);
            }
        }
    }

    private static Sampler.Points sample(String expression) {
        var z = new Declaration.Parameter("z", Domain.Interval.REAL, 0, 0.1);
        Scope scope = Scope.EMPTY.with(z);
        try {
            Expr read = Parser.expression(expression, scope).expression();
            var closed = Resolve.closed(read, scope).expression();
            return Sampler.sample(Compiled.of(closed, List.of("z")), 0, new double[1], -4, 4);
        } catch (SyntaxError unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// From where to where the curve is drawn without a gap.
    private static List<double[]> runs(Sampler.Points points) {
        var runs = new ArrayList<double[]>();
        boolean inside = false;
        for (int i = 0; i < points.xs().length; i++) {
            boolean there = Double.isFinite(points.ys()[i]);
            if (there && !inside) {
                runs.add(new double[] {points.xs()[i], points.xs()[i]});
            }
            if (there) {
                runs.getLast()[1] = points.xs()[i];
            }
            inside = there;
        }
        return runs;
    }
}
