package nabla.ui.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nabla.Assets;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.math.Budget;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.check.Derivations;
import nabla.math.check.DifferingParts;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Declaration;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapModelTest {

    @Test
    void bothSidesAreDrawnOverTheGuiltyVariableAndTheGapOnlyWhereTheLineFails() {
        GapModel model = model("z : real in [-4, 4] = 1 step 0.1", "abs(z)", "<= 1");
        Figure figure = model.picture().figure();
        assertThat(model.picture().over()).isEqualTo("z");
        assertThat(figure.curves()).extracting(Figure.Curve::label).containsExactly("left side", "right side");
        Figure.Curve left = figure.curves().getFirst();
        for (int i = 0; i < left.xs().length; i++) {
            assertThat(left.ys()[i]).isCloseTo(Math.abs(left.xs()[i]), within(1e-12));
        }
        FigureLayer.Band gap = gap(figure);
        for (int i = 0; i < gap.xs().length; i++) {
            boolean fails = Math.abs(gap.xs()[i]) > 1;
            assertThat(Double.isFinite(gap.low()[i])).as("at " + gap.xs()[i]).isEqualTo(fails);
            if (fails) {
                assertThat(gap.low()[i]).isEqualTo(1);
                assertThat(gap.high()[i]).isCloseTo(Math.abs(gap.xs()[i]), within(1e-12));
            }
        }
        assertThat(figure.grip().orElseThrow().x()).isEqualTo(2);
        assertThat(figure.grip().orElseThrow().y()).isEqualTo(2);
        assertThat(model.picture().sides()).isEqualTo("left 2, right 1; the left is larger by 1");
    }

    @Test
    void theVariableAlongWhichTheGapChangesMostComesFirst() {
        GapModel model = model("a, b : real in [0, 1] = 0.5 step 0.1", "a + 100 b", "= a");
        assertThat(model.picture().all()).containsExactly("b", "a");
        GapModel other = model("a, b : real in [0, 1] = 0.5 step 0.1", "7 a + b", "= b");
        assertThat(other.picture().all()).containsExactly("a", "b");
        GapModel label = model("y : {0, 1}\np : real in (0, 1)", "y * p", "= p^2");
        assertThat(label.picture().over()).isEqualTo("p");
    }

    @Test
    void anotherVariableIsChosenAndTheOthersAreHeldAndNamed() {
        GapModel model = model("a, b : real in [0, 4] = 1 step 0.1", "a + 2 b", "= a");
        String held = model.picture().held();
        assertThat(held).startsWith("held: a = ");
        model.choose("a");
        assertThat(model.picture().over()).isEqualTo("a");
        assertThat(model.picture().held()).startsWith("held: b = ");
        assertThat(model.picture().figure().x().symbol()).isEqualTo("a");
    }

    @Test
    void draggingTakesTheSliderAlongAndTheSliderThePoint() {
        var z = new Parameters(List.of(parameter("z : real in [-4, 4] = 1 step 0.1")));
        GapModel model = model(counterexample("z : real in [-4, 4] = 1 step 0.1", "abs(z)", "<= 1"), z);
        assertThat(z.values()).containsEntry("z", 2.0);
        model.drag(0, 3.001);
        assertThat(z.values()).containsEntry("z", 3.0);
        assertThat(model.picture().sides()).isEqualTo("left 3, right 1; the left is larger by 2");
        model.drag(1, 0.5);
        assertThat(model.picture().figure().grip().orElseThrow().curve()).isEqualTo(1);
        assertThat(model.picture().sides()).isEqualTo("left 0.5, right 1; here the line holds");
        z.move("z", -3);
        model.follow(z.values());
        assertThat(model.picture().figure().grip().orElseThrow().x()).isEqualTo(-3);
    }

    @Test
    void whereASideHasNoValueItSaysSo() {
        GapModel model = model("z : real in [-4, 4] = 1 step 0.1", "1/z", "= z");
        model.drag(0, 0);
        assertThat(model.picture().sides()).isEqualTo("right 0; the left side has no value here");
        noNonsense(model.picture());
    }

    /// Poles, sides of very different size, gaps that can hardly be seen, places far outside, a few values alone.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "z : real in [-4, 4]; 1/z^2; = 1/z",
                "z : real in [-4, 4]; tan(3 z); = 3 z",
                "z : real in [-4, 4]; 1e9 * exp(z); = exp(-z)",
                "z : real in [-4, 4]; 1e200 * z; = z",
                "z : real in [-4, 4]; z^2; = z^2 + 1e-7",
                "z : real in [-4, 4]; exp(exp(exp(z))); = 1",
                "z : real in [-4, 4]; log(z); = z",
                "z : real; max(z - 1000, 0); = 0",
                "z : real > 0; z; <= 1e12",
                "n : integer in 1..6; n^2; = n",
                "y : {0, 1}; y; = 1",
                "y : {-1, 1}; y^3; <= y^2 - 1",
                "z : real in (0, 1); z^2; >= z",
                "z : real in [-4, 4]; 1/(1 + exp(-z)); -> 0 for z -> inf",
                "z : real in [-4, 4]; z^2; -> 5 for z -> -inf",
                "z : real in [-4, 4]; sqrt(z - 3.999); = 5"
            })
    void noPictureIsBroken(String given, String first, String line) {
        GapModel model = model(given, first, line);
        noNonsense(model.picture());
        Figure figure = model.picture().figure();
        double from = figure.x().from();
        double to = figure.x().to();
        assertThat(figure.grip().orElseThrow().x()).isBetween(from, to);
        assertThat(figure.grip().orElseThrow().y())
                .isBetween(figure.y().from(), figure.y().to());
        for (int i = 0; i <= 20; i++) {
            model.drag(i % 2, from + (to - from) * i / 20);
            noNonsense(model.picture());
        }
    }

    @Test
    void aGapTooSmallForTheWholeRangeIsLookedAtFromNear() {
        GapModel model = model("z : real in [-4, 4]", "z^2 + z", "= z^2 + z + 1e-7");
        Figure figure = model.picture().figure();
        double seen = 1e-7 / (figure.y().to() - figure.y().from());
        assertThat(seen).isGreaterThan(0.02);
        assertThat(figure.notes()).anyMatch(note -> note.startsWith("near the counterexample"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abs(z) * t; = abs(z) * (t + 1); t; t+1",
                "2 * (z + 1)^2; = 2 * (z - 1)^2; 1; -1",
                "exp(-z)/(1 - exp(-z))^2; = exp(-z)/(1 + exp(-z))^2; -exp(-z); exp(-z)",
                "z * (1 + z^2)^(-1/2); = z * (1 + z^2)^(1/2) * (-1); -1/2; 1/2",
                "sig(z) + t^2 + 1; = t^2 + sig(2 z) + 1; z; 2z",
            })
    void theDeepestPairOfPartsThatDifferIsFound(String first, String line, String left, String right) {
        Counterexample counterexample = counterexample("z, t : real in [-4, 4]", first, line);
        DifferingParts parts = RefutedSidesOf.of(counterexample).differing().orElseThrow();
        Formula leftSide = Formula.of(counterexample.claim().left(), Typesetter.Style.DISPLAY);
        Formula rightSide = Formula.of(counterexample.claim().right(), Typesetter.Style.DISPLAY);
        assertThat(text(leftSide, parts.left())).isEqualTo(left.replace(" ", ""));
        assertThat(text(rightSide, parts.right())).isEqualTo(right.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"= t^2", "= 3", "= exp(z)", "= -z"})
    void whereTheSidesDifferAsAWholeNothingIsMarked(String line) {
        assertThat(RefutedSidesOf.of(counterexample("z, t : real in [-4, 4]", "z + 1", line))
                        .differing())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gaussian-likelihood",
                "binary-cross-entropy",
                "sigmoid",
                "transpose",
                "gaussian-loss",
                "backpropagation"
            })
    void everyMistakeOfTheLessonsHasItsPicture(String name) {
        String source = Assets.lesson(name + ".md");
        Lesson lesson = LessonReader.read(name, source).lesson().orElseThrow();
        for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
            for (Derivation.Checked checked : Derivations.check(block.derivation(), Budget.of(2_000_000_000L))) {
                if (checked.verdict() instanceof Verdict.Refuted refuted) {
                    GapModel model = model(new Counterexample(checked.claim(), refuted), new Parameters(List.of()));
                    noNonsense(model.picture());
                    model.picture().all().forEach(variable -> {
                        model.choose(variable);
                        noNonsense(model.picture());
                    });
                }
            }
        }
    }

    private static void noNonsense(GapPicture picture) {
        Figure figure = picture.figure();
        assertThat(figure.x().to() - figure.x().from()).isFinite().isPositive();
        assertThat(figure.y().to() - figure.y().from()).isFinite().isPositive();
        String words =
                String.join(" ", List.of(picture.place(), picture.sides(), picture.held(), figure.description()));
        assertThat(words).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("∞");
        for (Mark mark : figure.marks()) {
            if (mark instanceof Mark.Grip grip) {
                assertThat(grip.x()).isFinite();
                assertThat(grip.y()).isFinite();
                assertThat(grip.label()).doesNotContain("NaN");
            }
        }
        assertThat(Arrays.stream(gap(figure).xs()).allMatch(Double::isFinite)).isTrue();
    }

    private static String text(Formula formula, int node) {
        return nabla.math.expr.write.TextNotation.of(formula.node(node))
                .replace(" ", "")
                .replace("−", "-");
    }

    private static FigureLayer.Band gap(Figure figure) {
        return (FigureLayer.Band) figure.under().getFirst();
    }

    private static GapModel model(String given, String first, String line) {
        return model(counterexample(given, first, line), new Parameters(List.of()));
    }

    private static GapModel model(Counterexample counterexample, Parameters parameters) {
        ReadyCounterexample ready =
                ReadyCounterexample.of(counterexample, () -> false).orElseThrow();
        return new GapModel(ready.sides(), ready.order(), parameters);
    }

    private static Parameter parameter(String given) {
        Counterexample made = counterexample(given, "z", "= z + 1");
        return new Parameter(
                (Declaration.Parameter) made.claim().scope().declarations().getFirst());
    }

    private static Counterexample counterexample(String given, String first, String line) {
        String body = "---\ntitle: A test\nroom: document\n---\n\n```given\n%s\n```\n```derive x\n%s\n! %s\n```\n"
                .formatted(given, first, line);
        Lesson lesson = LessonReader.read("test.md", body).lesson().orElseThrow();
        Derivation derivation = lesson.blocks(Block.Derive.class).getFirst().derivation();
        Derivation.Checked checked =
                Derivations.check(derivation, Budget.of(500_000_000)).getFirst();
        assertThat(checked.verdict()).as(first + " " + line).isInstanceOf(Verdict.Refuted.class);
        return new Counterexample(checked.claim(), (Verdict.Refuted) checked.verdict());
    }

    /// The sides alone.
    private static final class RefutedSidesOf {
        static nabla.math.check.RefutedSides of(Counterexample counterexample) {
            return nabla.math.check.RefutedSides.of(counterexample, Budget.of(1_000_000));
        }
    }
}
