package nabla.lesson;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 247 lines over sums, vectors, matrices, slopes, orders, minimisers and conditions, half of them near misses,
/// written down with their verdicts before the checker had seen them: what is marked with `!` is refuted, the rest
/// holds.
class FreshShapedLinesTest {
    @ParameterizedTest
    @CsvSource({"fresh-sums.md, 67", "fresh-relations.md, 76", "fresh-slopes.md, 104"})
    void areJudgedAsTheyWereWritten(String file, int lines) throws IOException {
        String text;
        try (var in = requireNonNull(getClass().getResourceAsStream("/nabla/lesson/" + file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        ReadResult read = LessonReader.read(file, text);
        assertThat(read.problems()).isEmpty();
        Lesson lesson = read.lesson().orElseThrow();
        CheckedLesson checked = LessonCheck.check(lesson, LessonCheck.budget(() -> false));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.derivations().stream()
                        .map(CheckedLesson.CheckedDerive::lines)
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(lines);
    }
}
