package nabla.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import nabla.plot.figure.LayerFigures;
import nabla.plot.figure.Viewport;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final Geometry PICTURE = new Geometry(50, 20, 500, 300, new Viewport(0, 10_000, -3, 3));

    @Test
    void aNoisyLossOfManyStepsKeepsItsExtremesAndIsShort() {
        double[] xs = LayerFigures.places(0, 9999, 10_000);
        double[] ys = new Random(1).doubles(10_000, -1, 1).toArray();
        ys[5555] = 2.9;
        Thinning thinned = Thinning.of(xs, ys, ys.length, PICTURE);
        assertThat(thinned.size()).isLessThan(2100);
        double[] kept = Arrays.copyOf(thinned.ys(), thinned.size());
        assertThat(kept).contains(2.9, ys[0], ys[9999]);
        assertThat(Arrays.copyOf(thinned.xs(), thinned.size())).isSorted();
    }

    @Test
    void ofAFewPointsNoneIsLeftOut() {
        double[] xs = {0, 100, 4000, 9000};
        double[] ys = {0, 1, -1, 2};
        Thinning thinned = Thinning.of(xs, ys, 3, PICTURE);
        assertThat(Arrays.copyOf(thinned.xs(), thinned.size())).containsExactly(0, 100, 4000);
    }

    @Test
    void aWayBackAndForthKeepsItsCorners() {
        double[] xs = {0, 5000, 2000, 6000, 1000};
        double[] ys = {0, 0, 0, 0, 0};
        Outline outline = new Outline().way(xs, ys, 5, PICTURE);
        assertThat(outline.size()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            assertThat(outline.x(i)).isCloseTo(PICTURE.x(xs[i]), within(1e-9));
        }
    }

    @Test
    void aScribbleOfManyPointsIsDrawnCoarserAndStaysNearIt() {
        var random = new Random(2);
        double[] xs = new double[50_000];
        double[] ys = new double[50_000];
        for (int i = 1; i < xs.length; i++) {
            xs[i] = Math.clamp(xs[i - 1] + 200 * random.nextGaussian(), 0, 10_000);
            ys[i] = Math.clamp(ys[i - 1] + 0.1 * random.nextGaussian(), -3, 3);
        }
        Thinning thinned = Thinning.of(xs, ys, xs.length, PICTURE);
        assertThat(thinned.size()).isBetween(500, 3000);
        assertThat(thinned.xs()[thinned.size() - 1]).isEqualTo(xs[xs.length - 1]);
    }

    @Test
    void aPointWithoutAPlaceIsAGap() {
        double[] xs = {0, 1000, Double.NaN, 2000, 3000, 4000, 5000};
        double[] ys = {0, 1, 1, 1, 2, Double.POSITIVE_INFINITY, 1};
        assertThat(new Outline().way(xs, ys, 7, PICTURE).runs()).isEqualTo(2);
    }
}
