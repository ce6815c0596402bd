package nabla.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import nabla.plot.figure.Viewport;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final Geometry PICTURE = new Geometry(50, 20, 1000, 600, new Viewport(-10, 10, -3, 3));

    @Test
    void noPointOfTheCurveIsFartherFromItsOutlineThanCanBeSeen() {
        double[] xs = places();
        double[] ys = values(xs, x -> 2 * Math.sin(x) + 0.9 / (1 + x * x));
        Outline outline = new Outline().trace(xs, ys, PICTURE);
        assertThat(outline.runs()).isEqualTo(1);
        assertThat(outline.size()).isLessThan(400);
        for (int i = 0; i < xs.length; i++) {
            assertThat(outline.distance(PICTURE.x(xs[i]), PICTURE.y(ys[i]))).isLessThan(0.11);
        }
    }

    @Test
    void aStraightLineNeedsTwoPoints() {
        double[] xs = places();
        Outline outline = new Outline().trace(xs, values(xs, x -> x / 5), PICTURE);
        assertThat(outline.size()).isEqualTo(2);
        assertThat(outline.x(0)).isEqualTo(PICTURE.x(-10));
        assertThat(outline.y(1)).isCloseTo(PICTURE.y(2), within(1e-9));
    }

    @Test
    void whereThereIsNoValueThereIsAGap() {
        double[] xs = places();
        double[] ys = values(xs, x -> Math.abs(x) < 1 ? Double.NaN : Math.abs(x) < 2 ? Double.POSITIVE_INFINITY : 1);
        Outline outline = new Outline().trace(xs, ys, PICTURE);
        assertThat(outline.runs()).isEqualTo(2);
        assertThat(outline.x(outline.end(0) - 1)).isLessThanOrEqualTo(PICTURE.x(-2));
        assertThat(outline.x(outline.start(1))).isGreaterThanOrEqualTo(PICTURE.x(2));
    }

    @Test
    void nothingIsDrawnOfACurveWithoutValues() {
        double[] xs = places();
        assertThat(new Outline().trace(xs, values(xs, x -> Double.NaN), PICTURE).runs())
                .isZero();
        assertThat(new Outline()
                        .trace(new double[] {1}, new double[] {1}, PICTURE)
                        .runs())
                .isZero();
        assertThat(new Outline().trace(new double[0], new double[0], PICTURE).runs())
                .isZero();
    }

    @Test
    void hugeValuesAreCutAtTheEdge() {
        double[] xs = {-10, -1, 0, 1, 10};
        double[] ys = {0, 1e300, -1e300, Double.MAX_VALUE, 0};
        Outline outline = new Outline().trace(xs, ys, PICTURE);
        for (int i = 0; i < outline.size(); i++) {
            assertThat(outline.x(i)).isBetween(PICTURE.left() - 20, PICTURE.right() + 20);
            assertThat(outline.y(i)).isBetween(PICTURE.top() - 20, PICTURE.bottom() + 20);
        }
    }

    @Test
    void aCurveIsNotJoinedAcrossItsPole() {
        double[] xs = places();
        assertThat(new Outline().trace(xs, values(xs, x -> 1 / x), PICTURE).runs())
                .isEqualTo(2);
        // Poles at ±π/2, ±3π/2, ±5π/2: six, and seven branches.
        assertThat(new Outline().trace(xs, values(xs, Math::tan), PICTURE).runs())
                .isEqualTo(7);
    }

    @Test
    void aSteepStepIsJoined() {
        double[] xs = places();
        double[] ys = values(xs, x -> 8 * Math.tanh(40 * x));
        Outline outline = new Outline().trace(xs, ys, PICTURE);
        assertThat(outline.distance(PICTURE.x(0), PICTURE.y(0))).isLessThan(1);
    }

    @Test
    void theArraysServeTheNextCurve() {
        double[] xs = places();
        Outline outline = new Outline().trace(xs, values(xs, Math::tan), PICTURE);
        outline.trace(xs, values(xs, x -> 1), PICTURE);
        assertThat(outline.runs()).isEqualTo(1);
        assertThat(outline.start(0)).isZero();
        assertThat(outline.end(0)).isEqualTo(2);
    }

    private static double[] places() {
        double[] xs = new double[1000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = -10 + 20.0 * i / 999;
        }
        return xs;
    }

    private static double[] values(double[] xs, DoubleUnaryOperator curve) {
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            ys[i] = curve.applyAsDouble(xs[i]);
        }
        return ys;
    }
}
