package nabla.room.document;

import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonFiles;
import nabla.lesson.LessonParameters;
import nabla.lesson.ReadResult;
import nabla.math.check.Checker;
import nabla.math.check.Counterexample;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.room.Rooms;
import nabla.ui.Toolkits;
import nabla.ui.counterexample.CounterexampleStage;
import nabla.ui.work.Background;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// "Show me" at every line of every lesson that is marked as wrong: sliders and entries go to the counterexample, and
/// the picture shows both sides apart.
class EveryMistakeTest {
    /// Of the picture's height: what is seen from the last row.
    private static final double APART = 0.03;

    private static final Background BACKGROUND = new Background(problem -> {
        throw new AssertionError(problem);
    });

    /// A line that is marked as wrong.
    record Mistake(Lesson lesson, String text, Claim claim) {
        @Override
        public String toString() {
            return lesson.file() + ": " + text;
        }
    }

    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    @AfterAll
    static void stop() {
        BACKGROUND.close();
    }

    static Stream<Mistake> mistakes() {
        return LessonFiles.builtIn(Rooms.known()).stream()
                .map(ReadResult::lesson)
                .flatMap(lesson -> mistakes(lesson.orElseThrow()).stream());
    }

    private static List<Mistake> mistakes(Lesson lesson) {
        var mistakes = new ArrayList<Mistake>();
        for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
            Expr above = block.derivation().first();
            List<Line> lines = block.derivation().lines();
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.marked()) {
                    var claim = new Claim(
                            above, line.link(), line.right(), block.derivation().scope());
                    mistakes.add(new Mistake(lesson, block.texts().get(i), claim));
                } else if (line.link().goesOn()) {
                    above = line.right();
                }
            }
        }
        return mistakes;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isShown(Mistake mistake) throws Exception {
        var refuted = (Verdict.Refuted) Checker.check(mistake.claim);
        if (refuted.witness() instanceof Witness.Shapes(var message, var left, var right)) {
            boolean index = message.contains(" goes over ");
            assertThat(index || (left.isPresent() && right.isPresent()))
                    .as(message)
                    .isTrue();
            return;
        }
        Parameters parameters = LessonParameters.of(mistake.lesson);
        var shown = new CompletableFuture<Figure>();
        onFx(() -> {
            var stage = new CounterexampleStage(new Pane(), parameters, BACKGROUND);
            stage.showingProperty().subscribe(showing -> {
                if (showing) {
                    shown.complete(stage.figure().orElseThrow());
                    stage.close();
                }
            });
            stage.show(new Counterexample(mistake.claim, refuted));
        });
        Figure figure = shown.get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        Map<String, Double> sliders = parameters.values();
        refuted.at()
                .forEach((name, value) ->
                        assertThat(sliders.getOrDefault(name, value)).as(name).isEqualTo(value));
        assertThat(apart(figure) / (figure.y().to() - figure.y().from()))
                .as("the gap in the picture")
                .isGreaterThanOrEqualTo(APART);
    }

    /// How far the two sides are from one another, at the point or elsewhere in the picture: two sides that order
    /// points differently may meet at one of them.
    private static double apart(Figure figure) {
        List<Double> heights = new ArrayList<>();
        for (Mark mark : figure.marks()) {
            if (mark instanceof Mark.Point point) {
                heights.add(point.y());
            } else if (mark instanceof Mark.Grip grip) {
                heights.add(grip.y());
            }
        }
        double atPoint = heights.size() == 2 ? Math.abs(heights.getFirst() - heights.getLast()) : 0;
        Figure.Curve left = figure.curves().getFirst();
        Figure.Curve right = figure.curves().getLast();
        double most = atPoint;
        for (int i = 0; i < left.xs().length; i++) {
            double other = at(right, left.xs()[i]);
            double gap = Math.abs(left.ys()[i] - other);
            most = Double.isFinite(gap) ? Math.max(most, gap) : most;
        }
        return most;
    }

    private static double at(Figure.Curve curve, double x) {
        for (int i = 1; i < curve.xs().length; i++) {
            double from = curve.xs()[i - 1];
            double to = curve.xs()[i];
            if (x >= from && x <= to && to > from) {
                return curve.ys()[i - 1] + (x - from) / (to - from) * (curve.ys()[i] - curve.ys()[i - 1]);
            }
        }
        return Double.NaN;
    }
}
