package nabla.room.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nabla.model.Parameter;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.Sampler;
import nabla.plot.figure.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentModelTest {

    @Test
    void thePointSitsAtTheParameterOnTheFirstCurveWithItsTangent() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        Figure figure = figure(model);
        Mark.Grip grip = figure.grip().orElseThrow();
        assertThat(grip.x()).isEqualTo(1);
        assertThat(grip.y()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-15));
        assertThat(tangent(figure).slope()).isCloseTo(0.19661193324148185, within(1e-12));
        assertThat(readout(model).place()).isEqualTo("z = 1.00");
        assertThat(readout(model).value()).isEqualTo("sig(z) = 0.7311");
        assertThat(readout(model).slope()).isEqualTo("slope 0.1966");
        assertThat(figure.description())
                .isEqualTo("The sigmoid: sig(z) and steeper over z from −6 to 6."
                        + " At z = 1.00: sig(z) = 0.7311, slope 0.1966.");
    }

    @Test
    void draggingMovesTheParameterAndEveryCurveOfItsName() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        model.drag(0, 1, -2.5);
        assertThat(model.parameters().values()).containsEntry("z", -2.5);
        Mark.Grip grip = figure(model).grip().orElseThrow();
        assertThat(grip.curve()).isEqualTo(1);
        assertThat(readout(model).value()).startsWith("steeper = ");
        model.drag(0, 0, 99);
        assertThat(model.parameters().values()).containsEntry("z", 6.0);
        model.drag(0, 0, Double.NaN);
        assertThat(model.parameters().values()).containsEntry("z", 6.0);
    }

    @Test
    void theSlopeIsTheDerivativeAtEveryPlace() {
        DocumentModel model = Documents.curve("exp(-z^2) * sin(3 z) + a * z^3");
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double z = random.nextDouble(-4, 4);
            double a = random.nextDouble(-2, 2);
            model.parameters().move(Map.of("z", z, "a", a));
            double h = 1e-5;
            double difference = (f(z + h, a) - f(z - h, a)) / (2 * h);
            assertThat(tangent(figure(model)).slope()).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
        }
    }

    private static double f(double z, double a) {
        return Math.exp(-z * z) * Math.sin(3 * z) + a * z * z * z;
    }

    @Test
    void whereThereIsNoValueThePointDisappearsAndTheReadoutSaysSo() {
        DocumentModel model = Documents.curve("1/z");
        assertThat(figure(model).grip()).isEmpty();
        assertThat(readout(model).value()).isEqualTo("no value at z = 0");
        assertThat(figure(model).description()).endsWith("There is no value at z = 0.");
        model.parameters().move("z", 0.5);
        assertThat(figure(model).grip()).isPresent();
        assertThat(readout(model).slope()).isEqualTo("slope −4");
    }

    @Test
    void atAKinkThereIsAValueButNoSlope() {
        DocumentModel model = Documents.curve("abs(z)");
        assertThat(readout(model).value()).isEqualTo("f(z) = 0");
        assertThat(readout(model).slope()).isEqualTo("no slope here");
        model.parameters().move("z", -1);
        assertThat(readout(model).slope()).isEqualTo("slope −1");
    }

    @Test
    void whereTheSlopesOfBothSidesAgreeAKinkHasASlope() {
        assertThat(readout(Documents.curve("z*abs(z)")).slope()).isEqualTo("slope 0");
        assertThat(readout(Documents.curve("abs(z)^2 + 3*z")).slope()).isEqualTo("slope 3");
        assertThat(readout(Documents.curve("z + 1e-5*abs(z)")).slope()).isEqualTo("no slope here");
    }

    @Test
    void aCurveThatDoesNotDependOnWhatMovedIsNotComputedAgain() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        Figure before = figure(model);
        model.parameters().move("z", 2);
        Figure moved = figure(model);
        assertThat(moved.curves().get(0).ys()).isSameAs(before.curves().get(0).ys());
        assertThat(moved.curves().get(1).ys()).isSameAs(before.curves().get(1).ys());
        model.parameters().move("k", 2);
        assertThat(figure(model).curves().get(0).ys())
                .isSameAs(before.curves().get(0).ys());
        assertThat(figure(model).curves().get(1).ys()[700])
                .isGreaterThan(before.curves().get(1).ys()[700]);
    }

    @Test
    void draggingRoundsToWhatAPixelCanTell() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        model.drag(0, 0, 1.234567);
        assertThat(model.parameters().values()).containsEntry("z", 1.23);
        model.show(0, Optional.of(new Viewport(1.2345, 1.2346, 0, 1)));
        model.drag(0, 0, 1.23456789);
        assertThat(model.parameters().values().get("z")).isCloseTo(1.2345679, within(1e-12));
    }

    @Test
    void theSnapshotChangesOnceForEachChange() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        var seen = new ArrayList<DocumentPicture>();
        model.pictureProperty().addListener((property, before, now) -> seen.add(now));
        model.parameters().move(Map.of("z", 3.0, "k", 2.0));
        assertThat(seen).hasSize(1);
        model.drag(0, 0, -1);
        assertThat(seen).hasSize(2);
    }

    @Test
    void zoomedInTheCurveIsComputedWhereItIsSeen() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        model.show(0, Optional.of(new Viewport(0.5, 0.6, 0, 1)));
        Figure figure = figure(model);
        assertThat(figure.x().from()).isEqualTo(-6);
        assertThat(figure.curves().getFirst().xs())
                .hasSize(Sampler.POINTS)
                .startsWith(0.5)
                .endsWith(0.6);
        model.show(0, Optional.empty());
        assertThat(figure(model).curves().getFirst().xs()).startsWith(-6).endsWith(6);
    }

    @Test
    void aStateGivesEverythingBack() {
        DocumentModel model = Documents.model(Documents.SIGMOID);
        DocumentState start = model.state();
        Readout shown = readout(model);
        model.drag(0, 1, 4);
        model.parameters().move("k", 3);
        assertThat(model.state()).isNotEqualTo(start);
        model.restore(start);
        assertThat(model.state()).isEqualTo(start);
        assertThat(readout(model)).isEqualTo(shown);
    }

    @Test
    void anAxisThatFollowsLeavesPolesOutAndKeepsStill() {
        DocumentModel pole = Documents.curve("1/z^2");
        assertThat(figure(pole).y().to()).isBetween(2.0, 200.0);
        DocumentModel wave = Documents.curve("a * sin(z)");
        var ranges = new ArrayList<Figure.Axis>();
        for (int i = 0; i <= 60; i++) {
            wave.parameters().move("a", 1 + i / 20.0);
            Figure figure = figure(wave);
            double top = 1 + i / 20.0;
            assertThat(figure.y().to()).isGreaterThanOrEqualTo(top * Math.sin(Math.PI / 2) - 1e-3);
            if (ranges.isEmpty() || !ranges.getLast().equals(figure.y())) {
                ranges.add(figure.y());
            }
        }
        assertThat(ranges.size()).isLessThan(12);
    }

    @Test
    void noExpressionGivesADegenerateAxis() {
        for (String expression :
                List.of("0", "5", "1e-300", "1e300 * z", "log(-1 - z^2)", "exp(exp(exp(z)))", "a/0", "tan(z)")) {
            Figure figure = figure(Documents.curve(expression));
            assertThat(figure.y().from()).isFinite().isLessThan(figure.y().to());
        }
    }

    @Test
    void gapsAreNamed() {
        assertThat(figure(Documents.curve("sqrt(z)")).notes()).containsExactly("f(z) has gaps");
        assertThat(figure(Documents.curve("log(-1 - z^2)")).notes()).containsExactly("f(z) has no value here");
        assertThat(figure(Documents.curve("1/z")).notes()).containsExactly("f(z) has gaps");
        assertThat(figure(Documents.curve("z")).notes()).isEmpty();
    }

    @Test
    void aLeapIsNoGap() {
        assertThat(figure(Documents.curve("step(z - 1/3)")).notes()).isEmpty();
        assertThat(figure(Documents.curve("sin(1e9 * z)")).notes()).isEmpty();
    }

    @Test
    void aNameDeclaredTwiceHasOneSliderThatReachesAllItsPlaces() {
        DocumentModel model = new DocumentModel(Documents.lesson("""
                ```given
                p : real in (0, 1) = 0.7 step 0.01
                q : real in [0, 2] = 1
                r : {0, 1} = 1
                ```
                ```given
                p : real in [-1, 2] = 0.5 step 0.1
                q : real in [1, 3] = 3
                r : real in [0, 1] = 0.5
                p = sig(q)
                ```
                """));
        assertThat(model.parameters().all()).extracting(Parameter::name).containsExactly("p", "q", "r");
        Parameter q = model.parameters().find("q").orElseThrow();
        assertThat(q.from()).isEqualTo(1);
        assertThat(q.value()).isEqualTo(3);
        assertThat(model.parameters().find("r").orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void guidesAreLinesWithLabels() {
        assertThat(figure(Documents.model(Documents.SIGMOID)).marks())
                .filteredOn(Mark.Asymptote.class::isInstance)
                .extracting(mark -> ((Mark.Asymptote) mark).label())
                .containsExactly("limit");
    }

    @Test
    void untilItsExpressionsAreReadyAPlotShowsItsAxes() {
        var model = new DocumentModel(Documents.lesson(Documents.SIGMOID));
        assertThat(figure(model).curves()).isEmpty();
        assertThat(figure(model).x().title()).isEqualTo("z, the input");
        assertThat(readout(model).value()).isEmpty();
        Documents.ready(model);
        assertThat(figure(model).curves()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L(0, p) # red\nL(1, p) # green",
                "-log(1 - p) # y = 0: no cat\n-log(p) # y = 1: a cat",
                "L(0, p) # y = 0: −log(1 − p) | red\nL(1, p) # y = 1 | green",
                "L(0, p) + 3 - 3\nL(1, p) + 3 - 3"
            })
    void thePointRidesOnTheCurveThatTheSlidersSelect(String curves) {
        DocumentModel model = Documents.model("""
                ```given
                y : {0, 1} = 1
                p : real in (0, 1) = 0.7 step 0.01
                L(y, p) = -(1 - y) * log(1 - p) - y * log(p)
                ```
                ```plot Loss
                p in (0, 1)
                %s
                ```
                """.formatted(curves));
        assertThat(figure(model).grip().orElseThrow().y()).isCloseTo(-Math.log(0.7), within(1e-12));
        model.parameters().move("y", 0);
        assertThat(figure(model).grip().orElseThrow().y()).isCloseTo(-Math.log(0.3), within(1e-12));
        model.drag(0, 1, 0.4);
        assertThat(model.parameters().values()).containsEntry("y", 1.0).containsEntry("p", 0.4);
        assertThat(figure(model).grip().orElseThrow().y()).isCloseTo(-Math.log(0.4), within(1e-12));
    }

    @Test
    void aCurveThatBelongsToNoValueKeepsThePointPutOnIt() {
        DocumentModel model = Documents.model("""
                ```given
                n : integer in 1..3 = 2
                x : real in [-2, 2] = 1
                ```
                ```plot Powers
                x in [-2, 2]
                x^1 # n = 1
                x^2 + 1 # n = 2
                5 x # a line
                ```
                """);
        assertThat(figure(model).grip().orElseThrow().curve()).isEqualTo(1);
        model.drag(0, 2, 1.5);
        model.parameters().move("n", 1);
        assertThat(figure(model).grip().orElseThrow().curve()).isEqualTo(2);
    }

    private static Figure figure(DocumentModel model) {
        return model.picture().plots().getFirst().figure();
    }

    private static Readout readout(DocumentModel model) {
        return model.picture().plots().getFirst().readout();
    }

    private static Mark.Line tangent(Figure figure) {
        return figure.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
