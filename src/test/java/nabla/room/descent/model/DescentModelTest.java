package nabla.room.descent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nabla.data.Dataset;
import nabla.data.Generators;
import nabla.math.optim.Divergence;
import nabla.math.optim.Optimizers;
import nabla.room.descent.file.DescentBlock;
import nabla.room.descent.view.DataFigure;
import nabla.room.descent.view.Remark;
import org.junit.jupiter.api.Test;

/// The room's model, without a toolkit: what is shown is what was computed, and every state can be come back to.
class DescentModelTest {
    private final DescentModel model = new DescentModel(DescentState.of(DescentBlock.of(Map.of("steps", "300"))));

    @Test
    void theBandOpensLikeAFan() {
        assertThat(width(2)).isCloseTo(Math.sqrt(1 + 0.36), within(1e-12));
        model.moveTo(100);
        assertThat(width(2)).as("after five seconds at speed 1").isGreaterThan(3);
        model.moveTo(300);
        assertThat(Math.abs(model.picture().now()[1])).as("v").isCloseTo(2, within(0.3));
        assertThat(model.picture().now()[0]).as("w").isCloseTo(Generators.SLOPE, within(0.3));
    }

    @Test
    void scrubbingShowsWhatWasComputedBitForBit() {
        List<List<Double>> forwards =
                IntStream.rangeClosed(0, 300).mapToObj(this::at).toList();
        List<List<Double>> backwards = IntStream.rangeClosed(0, 300)
                .map(step -> 300 - step)
                .mapToObj(this::at)
                .toList();
        assertThat(backwards.reversed()).isEqualTo(forwards);
    }

    @Test
    void resetRepeatsTheRunBitForBit() {
        List<List<Double>> once =
                IntStream.rangeClosed(0, 300).mapToObj(this::at).toList();
        model.change(settings -> settings.withRate(0.3).withMethod(Optimizers.ADAM));
        model.addSample(1, 20);
        model.reset();
        assertThat(model.position()).isZero();
        assertThat(IntStream.rangeClosed(0, 300).mapToObj(this::at).toList()).isEqualTo(once);
    }

    @Test
    void everyStateCanBeComeBackTo() {
        model.moveTo(40);
        model.pin();
        model.change(settings -> settings.withMethod(Optimizers.SGD).withRate(0.2));
        model.choose(7);
        DescentState then = model.state();
        DescentPicture seen = model.picture();
        model.reset();
        model.unpin();
        model.removeSample(3);
        model.restore(then);
        assertThat(model.state()).isEqualTo(then);
        assertThat(model.picture().now()).isEqualTo(seen.now());
        assertThat(model.picture().pinned().orElseThrow().loss())
                .isEqualTo(seen.pinned().orElseThrow().loss());
        assertThat(model.picture().numbers()).isEqualTo(seen.numbers());
    }

    @Test
    void atZeroTheWidthsStayWhereTheyAre() {
        model.startAtZero();
        model.moveTo(300);
        assertThat(model.picture().now()[1]).isZero();
        assertThat(model.picture().now()[0]).as("w still learns").isGreaterThan(1);
        assertThat(Remark.of(model.picture()).text()).startsWith("v = 0 never leaves 0");
    }

    @Test
    void fromMinusVTheRunIsTheMirrorOfTheOther() {
        model.pin();
        model.startMirrored();
        DescentRun mirror = model.picture().course();
        DescentRun run = model.picture().pinned().orElseThrow();
        for (int step = 0; step <= 300; step++) {
            assertThat(mirror.path()[1][step]).isEqualTo(-run.path()[1][step]);
            assertThat(mirror.path()[0][step]).isEqualTo(run.path()[0][step]);
            assertThat(mirror.loss()[step]).isEqualTo(run.loss()[step]);
        }
        assertThat(Remark.of(model.picture()).text()).startsWith("J(w, v) = J(w, −v)");
    }

    @Test
    void theWrongSignRunsAwayAndTheReasonIsNamed() {
        model.restart(settings -> settings.withWrongSign(true).withSteps(20_000).withRate(0.5));
        model.take(DescentRun.of(model.settings()));
        model.moveTo(model.last());
        Divergence divergence = model.picture().course().divergence().orElseThrow();
        assertThat(divergence.cause()).isEqualTo(Divergence.Cause.WRONG_SIGN);
        assertThat(model.position()).as("the last finite step").isBetween(divergence.step() - 1, divergence.step());
        assertThat(model.picture().now()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        Remark remark = Remark.of(model.picture());
        assertThat(remark.serious()).isTrue();
        assertThat(remark.text()).contains("step " + divergence.step(), "sign is wrong");
    }

    @Test
    void thatTheFitCanFindTheWidthIsSaidOnlyOfARunThatGetsSomewhere() {
        model.take(DescentRun.of(model.settings()));
        assertThat(Remark.of(model.picture()).text()).contains("the fit can find it");
        model.change(settings -> settings.withRate(1e6));
        model.take(DescentRun.of(model.settings()));
        assertThat(Remark.of(model.picture()).text()).doesNotContain("can find it");
    }

    @Test
    void tooLargeARateStopsAtTheLastFiniteStep() {
        model.change(settings -> settings.withRate(1e308));
        model.moveTo(300);
        assertThat(model.position()).isLessThan(300).isEqualTo(model.last());
        assertThat(model.picture().course().loss()[model.position()]).isFinite();
        assertThat(Remark.of(model.picture()).text()).contains("10³⁰⁸");
        model.change(settings -> settings.withRate(0.05));
        assertThat(model.last()).as("the work is kept").isEqualTo(300);
    }

    @Test
    void withNoiseBelowOneTheFitEndsOnTheFloor() {
        model.restart(settings -> settings.with(Samples.generated(new Samples.Recipe(Generators.BELOW_ONE, 1, 200)))
                .withRate(0.2));
        model.moveTo(300);
        assertThat(model.picture().now()[1]).isCloseTo(0, within(0.02));
    }

    @Test
    void samplesAreAddedMovedAndTakenAway() {
        model.addSample(1.5, -30);
        assertThat(model.settings().samples().size()).isEqualTo(201);
        assertThat(model.picture().numbers().row()).isEqualTo(200);
        assertThat(model.picture().numbers().sample().t()).isEqualTo(-30);
        model.moveSample(200, 1, 2);
        assertThat(model.picture().numbers().x()).isEqualTo(1);
        assertThat(model.picture().numbers().sample().t()).isEqualTo(2);
        assertThat(model.removeSample(200)).isTrue();
        assertThat(model.settings().samples().size()).isEqualTo(200);
        assertThat(model.picture().numbers().row()).isEqualTo(199);
    }

    @Test
    void theLastSampleStays() {
        var one = new Dataset(List.of("x"), new double[][] {{1}}, "t", new double[] {2});
        model.change(settings -> settings.with(Samples.read("one", one)));
        assertThat(model.removeSample(0)).isFalse();
        assertThat(model.settings().samples().size()).isOne();
    }

    @Test
    void theGradientAgreesWithTheCentralDifferenceAndTheDerivation() {
        for (int step : new int[] {0, 3, 50, 300}) {
            model.moveTo(step);
            GradientTable table =
                    GradientTable.of(model.settings(), model.picture().now(), () -> false);
            assertThat(table.rows())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.relativeError()).isLessThan(1e-5))
                    .allSatisfy(row -> assertThat(row.derivedError()).isLessThan(1e-9));
        }
    }

    @Test
    void theSharesOfAllSamplesAddUpToTheGradient() {
        model.moveTo(20);
        double w = 0;
        double v = 0;
        for (int row = 0; row < 200; row++) {
            model.choose(row);
            w += model.picture().numbers().shareW();
            v += model.picture().numbers().shareV();
            assertThat(Math.abs(model.picture().numbers().sample().dfdz()))
                    .isLessThanOrEqualTo(model.picture().numbers().sharpBound());
        }
        GradientTable table = GradientTable.of(model.settings(), model.picture().now(), () -> false);
        assertThat(w).isCloseTo(table.rows().get(0).analytic(), within(1e-12));
        assertThat(v).isCloseTo(table.rows().get(1).analytic(), within(1e-12));
    }

    @Test
    void eightFeaturesAndABiasWork() {
        double[][] x = new double[8][50];
        double[] t = new double[50];
        var random = new java.util.Random(3);
        for (int i = 0; i < 50; i++) {
            for (double[] column : x) {
                column[i] = random.nextGaussian();
            }
            t[i] = x[0][i] - 2 * x[7][i] + 3 + random.nextGaussian();
        }
        var data = new Dataset(List.of("a", "b", "c", "d", "e", "f", "g", "h"), x, "t", t);
        model.restart(settings ->
                settings.with(Samples.read("eight", data)).withBias(true).withRate(0.2));
        model.chooseFeature(7);
        model.moveTo(300);
        assertThat(model.picture().now()[7]).isCloseTo(-2, within(0.5));
        assertThat(model.picture().now()[8]).as("the bias").isCloseTo(3, within(0.5));
        assertThat(model.settings().name(8)).isEqualTo("w₀");
        assertThat(Pair.all(model.settings())).hasSize(18 * 17 / 2);
        assertThat(DataFigure.of(model.picture()).x().title()).isEqualTo("h");
    }

    @Test
    void aMapIsTheLossAtEachOfItsPlaces() {
        model.moveTo(30);
        DescentPicture picture = model.picture();
        var key = LossMap.Key.of(
                picture.settings(),
                picture.state().pair(),
                picture.now(),
                picture.windows().map());
        var lattice = LossMap.of(key, () -> false).field().lattice();
        var loss = picture.settings().samples().loss(false);
        for (int at : new int[] {0, 77, lattice.columns() - 1}) {
            double expected = loss.loss(new double[] {lattice.x(at), lattice.y(at)});
            assertThat(lattice.values()[at * lattice.columns() + at]).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    private List<Double> at(int step) {
        model.moveTo(step);
        double[] now = model.picture().now();
        return List.of(now[0], now[1], model.picture().course().loss()[step]);
    }

    private double width(double x) {
        return Math.hypot(1, model.picture().now()[1] * x);
    }
}
