package nabla.room.linear.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import nabla.math.nn.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way of a line through ReLUs against points of it carried one by one; whether a matrix fits.
class DeepMapTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void aCarriedWayIsTheImageOfEveryPointOfTheLine(int depth) {
        var random = new Random(depth);
        for (int round = 0; round < 30; round++) {
            LayerStack stack = LayerStackTest.random(random, depth, 2, 2, 1 + random.nextInt(4))
                    .withRelu(true);
            double[] from = random.doubles(2, -2, 2).toArray();
            double[] to = random.doubles(2, -2, 2).toArray();
            List<CarriedPoint> way = stack.map().carry(List.of(CarriedPoint.of(from), CarriedPoint.of(to)));
            for (int i = 0; i <= 200; i++) {
                double part = i / 200.0;
                double[] x = {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
                double[] wanted = byHand(stack, x);
                double[] found = along(way, x);
                double size = 1e-9 * Math.pow(10, depth);
                assertThat(found[0]).as("%s of %s", i, stack).isCloseTo(wanted[0], within(size));
                assertThat(found[1]).isCloseTo(wanted[1], within(size));
            }
        }
    }

    /// Between the two points of the way around x, straight.
    private static double[] along(List<CarriedPoint> way, double[] x) {
        for (int i = 0; i + 1 < way.size(); i++) {
            double[] from = way.get(i).at()[0];
            double[] to = way.get(i + 1).at()[0];
            double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
            double before = Math.hypot(x[0] - from[0], x[1] - from[1]);
            double after = Math.hypot(x[0] - to[0], x[1] - to[1]);
            if (length > 0 && before + after <= length * (1 + 1e-9)) {
                return way.get(i).towards(way.get(i + 1), before / length).last();
            }
        }
        throw new AssertionError("not on the way");
    }

    private static double[] byHand(LayerStack stack, double[] x) {
        double[] now = x;
        for (int number = stack.depth(); number >= 1; number--) {
            AffineLayer layer = stack.layer(number);
            double[] next = new double[layer.outputs()];
            for (int i = 0; i < next.length; i++) {
                for (int j = 0; j < now.length; j++) {
                    next[i] += layer.weights().at(i, j) * now[j];
                }
                next[i] += layer.bias().at(i, 0);
                next[i] = number > 1 && next[i] < 0 ? 0 : next[i];
            }
            now = next;
        }
        return now;
    }

    @Test
    void aMissedMiddleIsMissedBySumsToo() {
        var random = new Random(9);
        int missed = 0;
        for (int round = 0; round < 200; round++) {
            LayerStack stack =
                    LayerStackTest.random(random, 2 + round % 5, 2, 2, 2).withRelu(true);
            if (FitSearch.of(stack, 10) instanceof Fit.Misses(var segment)) {
                missed++;
                double[] from = segment.from();
                double[] to = segment.to();
                double[] middle = byHand(stack, new double[] {(from[0] + to[0]) / 2, (from[1] + to[1]) / 2});
                double[] start = byHand(stack, from);
                double[] end = byHand(stack, to);
                double apart = Math.hypot((start[0] + end[0]) / 2 - middle[0], (start[1] + end[1]) / 2 - middle[1]);
                assertThat(apart)
                        .isCloseTo(segment.missed(), within(1e-9 * (1 + apart)))
                        .isPositive();
            }
        }
        assertThat(missed).isGreaterThan(100);
    }

    @Test
    void whereEveryUnitIsOnItSaysSoAndTheProductFits() {
        LayerStack on = LayerStack.START.withRelu(true).withBias(2, 0, 5).withBias(2, 1, 5);
        assertThat(FitSearch.of(on, 5)).isEqualTo(new Fit.AllOn());
        var random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double[] x = random.doubles(2, -2, 2).toArray();
            double[] wanted = byHand(on, x);
            double[] found = on.product().at(x);
            assertThat(found[0]).isCloseTo(wanted[0], within(1e-12));
            assertThat(found[1]).isCloseTo(wanted[1], within(1e-12));
        }
        LayerStack off = LayerStack.START.withRelu(true).withBias(2, 0, -5).withBias(2, 1, 5);
        assertThat(FitSearch.of(off, 5)).isEqualTo(new Fit.NoneSwitches(1));
    }

    @Test
    void aUnitThatSwitchesUnseenIsToldApart() {
        LayerStack unseen = LayerStack.START
                .withRelu(true)
                .withBias(2, 1, 5)
                .withWeight(1, 0, 0, 0)
                .withWeight(1, 1, 0, 0);
        assertThat(FitSearch.of(unseen, 5)).isEqualTo(new Fit.Unseen());
        // relu(x) − relu(−x) is x
        LayerStack undone = LayerStack.START
                .with(2, LayerStack.whole(AffineLayer.of(2, 2, 1, 0, -1, 0, 0, 0)))
                .with(1, LayerStack.whole(AffineLayer.of(2, 2, 1, -1, 1, -1, 0, 0)))
                .withRelu(true);
        assertThat(FitSearch.of(undone, 5)).isEqualTo(new Fit.Unseen());
    }

    @Test
    void withoutAReluNothingIsApartButForRounding() {
        var random = new Random(4);
        for (int depth = 2; depth <= 6; depth++) {
            LayerStack stack = LayerStackTest.random(random, depth, 3, 4, 3);
            assertThat(FitSearch.of(stack, 5))
                    .isInstanceOfSatisfying(
                            Fit.Same.class, same -> assertThat(same.apart()).isLessThan(1e-9));
        }
    }

    @Test
    void inOneGoAndLayerByLayerThePictureEndsAtTheSamePlace() {
        LinearPicture picture = whole(LinearState.START, 2);
        LinearPicture.Planes planes = picture.planes().orElseThrow();
        assertThat(planes.deep().grid().xs())
                .hasSameSizeAs(planes.single().grid().xs());
        for (int i = 0; i < planes.deep().grid().xs().length; i++) {
            if (!Double.isNaN(planes.deep().grid().xs()[i])) {
                assertThat(planes.deep().grid().xs()[i])
                        .isCloseTo(planes.single().grid().xs()[i], within(1e-12));
                assertThat(planes.deep().grid().ys()[i])
                        .isCloseTo(planes.single().grid().ys()[i], within(1e-12));
            }
        }
        Matrix w3 = picture.one().weights();
        Arrow second = planes.deep().arrows().get(1);
        assertThat(second.to()[0] - second.from()[0]).isCloseTo(w3.at(0, 1), within(1e-12));
        assertThat(second.to()[1] - second.from()[1]).isCloseTo(w3.at(1, 1), within(1e-12));
    }

    @Test
    void onItsWayItIsBetweenThePlanesAndSpacesWithoutAPlaneArePassedOver() {
        LinearPicture start = whole(LinearState.START, 0);
        assertThat(start.planes().orElseThrow().deep().point()).containsExactly(0.8, 1.9);
        LayerStack wide = LayerStack.START.withSize(1, 3);
        LinearPicture half = whole(LinearState.START.with(wide), 1);
        double[] end = wide.map().at(0.8, 1.9);
        assertThat(half.planes().orElseThrow().deep().point()[0]).isCloseTo((0.8 + end[0]) / 2, within(1e-12));
        assertThat(half.planes().orElseThrow().between()).isEmpty();
        LayerStack narrow = LayerStack.START.withSize(1, 1);
        LinearPicture line = whole(LinearState.START.with(narrow), 1);
        assertThat(line.planes().orElseThrow().deep().point()[1]).isZero();
        assertThat(line.rank()).isOne();
    }

    @Test
    void theColumnsThatAreDraggedAreOnTheirPlaneEvenWhereThePictureBecameSmall() {
        LayerStack small = LayerStack.START
                .with(2, LayerStack.whole(AffineLayer.of(2, 2, 0.1, 0, 0, 0.1, 0, 0)))
                .with(1, LayerStack.whole(AffineLayer.of(2, 2, 5, 0, 0, -5, 5, -5)));
        LinearPicture.Planes planes =
                whole(LinearState.START.with(small).in(2), 2).planes().orElseThrow();
        assertThat(planes.drawnColumns()).allSatisfy(arrow -> {
            assertThat(Math.abs(arrow.to()[0]))
                    .isLessThanOrEqualTo(planes.reach().across());
            assertThat(Math.abs(arrow.to()[1]))
                    .isLessThanOrEqualTo(planes.reach().up());
        });
        assertThat(planes.reach().far()).isGreaterThanOrEqualTo(10);
    }

    /// As far as the planes need to go.
    private static LinearPicture whole(LinearState state, double through) {
        return LinearPicture.of(state, through, UnaryOperator.identity());
    }
}
