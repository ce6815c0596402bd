package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nabla.Assets;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonLayoutTest {

    private static Lesson read(String text) {
        ReadResult read = LessonReader.read("a.md", text);
        assertThat(read.problems()).isEmpty();
        return read.lesson().orElseThrow();
    }

    private static Lesson lesson(String layout, String... derivation) {
        return read("""
                ---
                title: A
                layout: %s
                ---
                ```given
                M : size 1..4 = 2
                D : size 1..4 = 3
                Omega, Psi : matrix(M, D)
                h : vector(D)
                v : vector(M)
                y = softmax(h)
                m : index(M)
                ```
                ```derive a
                %s
                ```
                """.formatted(layout, String.join("\n", derivation)));
    }

    private static List<String> lines(Lesson lesson) {
        Derivation derivation = lesson.blocks(Block.Derive.class).getFirst().derivation();
        var lines = new ArrayList<String>();
        lines.add(TextNotation.of(derivation.first()));
        derivation.lines().forEach(line -> lines.add(TextNotation.of(line.right())));
        return lines;
    }

    private static void assertAsMarked(Lesson lesson) {
        CheckedLesson checked = LessonCheck.check(lesson, LessonCheck.budget(() -> false));
        for (CheckedLesson.CheckedDerive derive : checked.derivations()) {
            assertThat(derive.lines())
                    .allSatisfy(line -> assertThat(line.asMarked())
                            .as(TextNotation.of(line.line().right()) + ": " + Wording.of(line.verdict()))
                            .isTrue());
        }
    }

    @Test
    void aMatrixIsTurnedOver() {
        Lesson lesson = lesson("denominator", "d(Omega * h, h)", "= Omega'", "! = Omega");
        assertAsMarked(lesson);
        Lesson other = LessonLayout.in(lesson, DerivativeLayout.NUMERATOR);
        assertThat(lines(other)).containsExactly("d(Omega * h, h)", "Omega", "Omega'");
        assertThat(other.blocks(Block.Derive.class).getFirst().texts()).containsExactly("= Omega", "! = Omega'");
        assertAsMarked(other);
        assertThat(LessonLayout.in(other, DerivativeLayout.DENOMINATOR)).isEqualTo(lesson);
    }

    @Test
    void aFileMayBeWrittenForEither() {
        Lesson lesson = lesson("numerator", "d(Omega * h, h)", "= Omega", "! = Omega'");
        assertAsMarked(lesson);
        assertAsMarked(LessonLayout.in(lesson, DerivativeLayout.DENOMINATOR));
    }

    @Test
    void aProductGoesInTheOtherOrder() {
        Lesson lesson = lesson(
                "denominator", "d(tanh(Omega * h), h)", "= Omega' * diag(ones(M) - tanh(Omega * h).^2)", "! = Omega'");
        Lesson other = LessonLayout.in(lesson, DerivativeLayout.NUMERATOR);
        assertThat(lines(other).get(1)).isEqualTo("diag(ones(M) - tanh(Omega * h).^2) * Omega");
        assertAsMarked(lesson);
        assertAsMarked(other);
    }

    @Test
    void aVectorStaysOneAndOnlyTheDerivativeIsTurned() {
        Lesson lesson = lesson("denominator", "d(y, h) * h", "= y .* h - y * (y' * h)", "! = y .* h");
        Lesson other = LessonLayout.in(lesson, DerivativeLayout.NUMERATOR);
        assertThat(lines(other).getFirst()).isEqualTo("d(y, h)' * h");
        assertAsMarked(lesson);
        assertAsMarked(other);
    }

    @Test
    void theGradientOfANumberHasItsShapeInBoth() {
        Lesson lesson = lesson("denominator", "d(v' * Omega * h, Omega)", "= v * h'", "! = h * v'");
        assertThat(LessonLayout.matters(lesson)).isFalse();
        assertAsMarked(lesson);
        assertAsMarked(LessonLayout.in(lesson, DerivativeLayout.NUMERATOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slopes-of-a-layer.md", "activations.md", "deep-linear-networks.md", "two-paths.md"})
    void everyVerdictFollows(String file) throws Exception {
        Lesson lesson = read(Assets.lesson(file));
        boolean turned = LessonLayout.of(lesson) == DerivativeLayout.NUMERATOR;
        Lesson other = LessonLayout.in(lesson, turned ? DerivativeLayout.DENOMINATOR : DerivativeLayout.NUMERATOR);
        assertThat(other).isNotEqualTo(lesson);
        assertAsMarked(other);
    }

    @Test
    void anotherWordIsNoLayout() {
        assertThat(LessonReader.read("a.md", "---\ntitle: A\nlayout: rows\n---\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("layout is denominator"));
    }
}
