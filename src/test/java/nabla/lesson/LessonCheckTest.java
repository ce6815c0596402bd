package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LessonCheckTest {
    private static final String TEXT = """
            ---
            title: T
            ---
            ```given
            z : real in [-4, 4]
            ```
            ```derive right
            (z + 1)^2
            = z^2 + 2 z + 1
            ! = z^2 + 1
            >= 0
            ```
            ```derive wrong
            sqrt(z^2)
            = z             # not for negative z
            ! = z + 0       # marked, but right
              <= abs(z) + 1
            ```
            """;

    @Test
    void whatIsNotAsMarkedIsAProblemAtItsLine() {
        CheckedLesson checked = check();
        assertThat(checked.derivations()).hasSize(2);
        assertThat(checked.problems()).extracting(Problem::line).containsExactly(15, 16);
        Problem refuted = checked.problems().getFirst();
        assertThat(refuted.file()).isEqualTo("mine.md");
        assertThat(refuted.message()).startsWith("this line cannot stand: false at z = −");
        assertThat(refuted.caret()).isEqualTo("= z             # not for negative z\n^");
        assertThat(checked.problems().getLast().message()).startsWith("this line is marked ! as wrong, but: ");
    }

    @Test
    void aWrongStepToARightLineIsToldApart() {
        Lesson lesson = LessonReader.read("a.md", """
                        ---
                        title: T
                        ---
                        ```given
                        z : real in [-4, 4]
                        ```
                        ```derive
                        2 z
                        = 3 z
                        = z + z
                        ```
                        """).lesson().orElseThrow();
        assertThat(LessonCheck.check(lesson, LessonCheck.budget(() -> false)).problems())
                .hasSize(2)
                .last()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("true of the first line, but not because of the line above"));
    }

    @Test
    void theExampleInTheGuideIsRight() throws IOException {
        String guide =
                Files.readString(Path.of("src", "docs", "lesson-files.md")).replace("\r\n", "\n");
        String start = "````markdown\n";
        int from = guide.indexOf(start) + start.length();
        ReadResult result = LessonReader.read("guide.md", guide.substring(from, guide.indexOf("````\n", from)));
        assertThat(result.problems()).isEmpty();
        CheckedLesson checked = LessonCheck.check(result.lesson().orElseThrow(), LessonCheck.budget(() -> false));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.derivations().getFirst().lines()).hasSize(2);
    }

    @Test
    void lessonsCheckedSideBySideGetTheSameAnswers() throws Exception {
        CheckedLesson alone = check();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<CheckedLesson>> jobs = List.of(
                    LessonCheckTest::check, LessonCheckTest::check, LessonCheckTest::check, LessonCheckTest::check);
            for (Future<CheckedLesson> future : threads.invokeAll(jobs)) {
                assertThat(future.get()).isEqualTo(alone);
            }
        }
    }

    private static CheckedLesson check() {
        Lesson lesson = LessonReader.read("mine.md", TEXT).lesson().orElseThrow();
        return LessonCheck.check(lesson, LessonCheck.budget(() -> false));
    }
}
