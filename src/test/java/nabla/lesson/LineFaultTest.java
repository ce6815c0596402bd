package nabla.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What does not fit on a line of vectors and matrices, or is too large for it: told with line, column and caret.
///
/// The table is a text file: a derivation's first line and one below it; under the one at fault the caret and what is
/// said; then an empty line.
class LineFaultTest {
    private static final String GIVEN = """
            ---
            title: Faults
            ---
            ```given
            N : size 1..5 = 3
            D : size 1..4 = 2
            K : size 2..4 = 3
            x : vector(D)
            y : vector(N)
            X : matrix(N, D)
            W : matrix(D, D)
            Z : matrix(N, K)
            k : labels(N, K)
            a : index(N)
            b : index(K)
            c : real in [0, 1]
            h(s) = s^2
            g(s) = X * s
            ```
            ```derive
            """;

    static Stream<String> faults() throws IOException {
        try (var stream = requireNonNull(LineFaultTest.class.getResourceAsStream("line-faults.txt"))) {
            String rows = new String(stream.readAllBytes(), UTF_8);
            return Arrays.stream(rows.strip().split("\n\n", -1));
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isPointedAt(String row) {
        List<String> rows = row.lines().toList();
        boolean first = rows.get(1).strip().startsWith("^");
        String said = rows.get(first ? 1 : 2);
        String text = GIVEN + rows.getFirst() + "\n" + rows.get(first ? 2 : 1) + "\n```\n";

        Problem problem = only(LessonReader.read("faults.md", text));

        int opening = (int) GIVEN.lines().count() + 1;
        assertThat(problem.line()).isEqualTo(first ? opening : opening + 1);
        assertThat(problem.column()).isEqualTo(said.indexOf('^') + 1);
        assertThat(problem.caret())
                .isEqualTo(rows.get(first ? 0 : 1) + "\n" + said.substring(0, said.indexOf('^') + 1));
        assertThat(problem.message()).isEqualTo(said.substring(said.indexOf('^') + 2));
    }

    private static Problem only(ReadResult read) {
        List<Problem> problems = read.lesson()
                .map(lesson -> LessonCheck.check(lesson, LessonCheck.budget(() -> false))
                        .problems())
                .orElse(read.problems());
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
