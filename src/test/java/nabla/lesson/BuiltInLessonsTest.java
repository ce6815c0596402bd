package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.Assets;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;
import nabla.room.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson file that Nabla brings is read and checked, line by line.
class BuiltInLessonsTest {
    static List<String> lessons() {
        return Assets.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLineIsAsItsAuthorSaid(String name) {
        Lesson lesson = read(name);
        CheckedLesson checked = LessonCheck.check(lesson, LessonCheck.budget(() -> false));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.derivations())
                .hasSameSizeAs(lesson.blocks(Block.Derive.class))
                .allSatisfy(derive ->
                        assertThat(derive.lines()).hasSameSizeAs(derive.block().lineNumbers()));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theListCanShowIt(String name) {
        Lesson lesson = read(name);
        assertThat(lesson.title()).isNotBlank();
        assertThat(lesson.sheet()).matches("00[0-4]");
        assertThat(lesson.topic()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyCurveHasValuesInTheMiddleOfItsAxis(String name) {
        for (Block.Plot plot : read(name).blocks(Block.Plot.class)) {
            double middle = (plot.x().range().from() + plot.x().range().to()) / 2;
            for (Block.Plot.Curve curve : plot.curves()) {
                Expr closed = closed(curve.expression(), plot.scope());
                var at = new HashMap<String, Double>();
                plot.scope().parameters().forEach(other -> at.put(other.name(), other.start()));
                at.put(plot.x().name(), middle);
                assertThat(Evaluate.at(closed, at)).as(curve.label()).isFinite();
            }
        }
    }

    @Test
    void theSigmoidGoesToOneOnTheRight() {
        Derivation.Checked wrong = marked("sigmoid.md").getFirst();
        assertThat(wrong.verdict()).isInstanceOfSatisfying(Verdict.Refuted.class, refuted -> {
            assertThat(refuted.left()).isCloseTo(1, within(1e-3));
            assertThat(refuted.right()).isZero();
        });
    }

    @Test
    void theWrongDenominatorIsRefutedWhereSheet002IsWrong() {
        Derivation.Checked wrong = marked("binary-cross-entropy.md").getFirst();
        Map<String, Double> at = Map.of("y", 0.0, "f", 1.0);
        assertThat(Evaluate.at(closed(wrong.claim().left(), wrong.claim().scope()), at))
                .isCloseTo(0.7311, within(5e-5));
        assertThat(Evaluate.at(closed(wrong.claim().right(), wrong.claim().scope()), at))
                .isCloseTo(3.4233, within(5e-5));
        assertThat(wrong.verdict()).isInstanceOfSatisfying(Verdict.Refuted.class, refuted -> {
            double f = refuted.at().getOrDefault("f", Double.NaN);
            double s = 1 / (1 + Math.exp(-f));
            assertThat(refuted.at()).containsEntry("y", 0.0);
            assertThat(refuted.left()).isCloseTo(s, within(1e-12));
            assertThat(refuted.right()).isCloseTo(Math.exp(-f) / Math.pow(1 - Math.exp(-f), 2) / (1 - s), within(1e-9));
        });
    }

    @Test
    void theTablesShowWhatFloatingPointDoes() {
        List<List<Double>> slope = table("sigmoid.md", "Three ways to compute the slope");
        assertThat(slope.getFirst().getFirst())
                .as("exp(-z)/(1 + exp(-z))^2 at -1000")
                .isNaN();
        assertThat(slope.getFirst().subList(1, 3)).containsExactly(0.0, 0.0);
        assertThat(slope.get(4).get(1)).as("s (1 - s) at 40").isZero();
        assertThat(slope.get(4).get(2)).as("sig(z) sig(-z) at 40").isCloseTo(Math.exp(-40), within(1e-30));

        List<List<Double>> loss = table("binary-cross-entropy.md", "Literal and stable");
        assertThat(loss.getFirst()).containsExactly(Double.NaN, 0.0, Double.POSITIVE_INFINITY, 1000.0);
        assertThat(loss.get(3).subList(0, 2)).containsExactly(Double.POSITIVE_INFINITY, 40.0);
        assertThat(loss.get(4)).containsExactly(Double.POSITIVE_INFINITY, 1000.0, Double.NaN, 0.0);
    }

    @Test
    void theTablesOfTheLossShowItsInfiniteEnds() {
        List<List<Double>> ends = table("binary-cross-entropy.md", "The ends of the curves");
        assertThat(ends.getFirst().get(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ends.getLast().getFirst()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aCancelledCheckEnds() {
        Lesson lesson = read("sigmoid.md");
        CheckedLesson checked = LessonCheck.check(lesson, LessonCheck.budget(() -> true));
        assertThat(checked.problems()).isNotEmpty();
        assertThat(checked.derivations())
                .allSatisfy(derive -> assertThat(derive.lines())
                        .extracting(Derivation.Checked::verdict)
                        .hasOnlyElementsOfType(Verdict.Undecided.class));
    }

    private static Lesson read(String name) {
        ReadResult result = LessonReader.read(name, Assets.lesson(name), Rooms.known());
        assertThat(result.problems()).isEmpty();
        return result.lesson().orElseThrow();
    }

    private static List<Derivation.Checked> marked(String name) {
        return LessonCheck.check(read(name), LessonCheck.budget(() -> false)).derivations().stream()
                .flatMap(derive -> derive.lines().stream())
                .filter(line -> line.line().marked())
                .toList();
    }

    /// Row by row.
    private static List<List<Double>> table(String name, String title) {
        Block.Table table = read(name).blocks(Block.Table.class).stream()
                .filter(block -> block.title().equals(title))
                .findFirst()
                .orElseThrow();
        var rows = new ArrayList<List<Double>>();
        for (Expr value : table.values()) {
            Map<String, Double> at = Map.of(table.parameter(), Evaluate.at(value, Map.of()));
            rows.add(table.columns().stream()
                    .map(column -> Evaluate.at(closed(column, table.scope()), at))
                    .toList());
        }
        return rows;
    }

    private static Expr closed(Expr expression, nabla.math.expr.scope.Scope scope) {
        return Resolve.closed(expression, scope).expression();
    }
}
