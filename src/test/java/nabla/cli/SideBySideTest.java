package nabla.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import nabla.lesson.Block;
import nabla.lesson.LessonFiles;
import nabla.lesson.LessonReader;
import nabla.lesson.Problem;
import nabla.lesson.ReadResult;
import nabla.room.Rooms;
import org.junit.jupiter.api.Test;

/// What is checked at once is told as if it had been checked one after another.
class SideBySideTest {
    private static final String LESSON = """
            ---
            title: T
            ---
            ```given
            x : real
            ```
            ```derive one
            (x + 1)^2
            = x^2 + 2 x + 1
            = x^2 + 2 x
            ```
            ```derive two
            (x - 1)^2
            = x^2 - 2 x + 1
            ```
            """;
    private static final long LONG_ENOUGH = 30;

    private final List<Problem> complaints = Collections.synchronizedList(new ArrayList<>());

    @Test
    void fourAtOnceTellTheSameInTheSameOrder() throws InterruptedException {
        var lessons = new ArrayList<ReadResult>();
        for (String name : List.of("sigmoid", "slopes-of-a-layer", "log-likelihood", "two-paths")) {
            lessons.add(LessonFiles.builtIn(name, Rooms.known()).orElseThrow());
        }
        assertThat(told(lessons, 4)).isEqualTo(told(lessons, 1)).hasLineCount(lines(lessons));
    }

    @Test
    void twoDerivationsAreCheckedAtOnce() throws InterruptedException {
        var met = new CyclicBarrier(2);
        Set<Thread> came = Collections.synchronizedSet(new HashSet<>());
        var out = new StringWriter();
        BooleanSupplier meeting = () -> came.add(Thread.currentThread()) && !meets(met);
        checks(List.of(lesson("a.md", LESSON)), out, meeting).check(2);
        assertThat(out.toString()).doesNotContain("cannot decide").hasLineCount(3);
        assertThat(came).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadIsComplainedAboutAtItsPlaceAndTheOthersAreChecked() throws InterruptedException {
        List<ReadResult> lessons = List.of(
                lesson("a.md", LESSON),
                lesson("b.md", "---\ntitle: T\n---\n```given\nx : rael\n```\n"),
                lesson("c.md", LESSON));
        var out = new StringWriter();
        SideBySide checks = checks(lessons, out, () -> false);
        checks.check(3);
        assertThat(checks.readable()).isFalse();
        assertThat(checks.right()).isFalse();
        assertThat(complaints)
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("b.md"));
        assertThat(out.toString().lines().filter(line -> line.startsWith("a.md:")))
                .hasSize(3);
        assertThat(out.toString().lines().filter(line -> line.startsWith("c.md:")))
                .hasSize(3);
    }

    @Test
    void aFailureOfOneEndsTheOthersAndIsPassedOn() {
        var out = new StringWriter();
        SideBySide checks = checks(List.of(lesson("a.md", LESSON)), out, () -> {
            throw new IllegalStateException("the disk is gone");
        });
        assertThatThrownBy(() -> checks.check(2)).hasMessage("the disk is gone");
    }

    @Test
    void noLessonIsNothingToTell() throws InterruptedException {
        SideBySide checks = checks(List.of(), new StringWriter(), () -> false);
        checks.check(2);
        assertThat(checks.readable()).isTrue();
        assertThat(checks.right()).isTrue();
    }

    private String told(List<ReadResult> lessons, int workers) throws InterruptedException {
        var out = new StringWriter();
        var report = new JsonReport(new PrintWriter(out));
        new SideBySide(lessons.iterator(), report, complaints::add, () -> false).check(workers);
        assertThat(complaints).isEmpty();
        return out.toString();
    }

    private SideBySide checks(List<ReadResult> lessons, StringWriter out, BooleanSupplier cancelled) {
        return new SideBySide(lessons.iterator(), new TextReport(new PrintWriter(out)), complaints::add, cancelled);
    }

    private static int lines(List<ReadResult> lessons) {
        return lessons.stream()
                .flatMap(result -> result.lesson().orElseThrow().blocks(Block.Derive.class).stream())
                .mapToInt(block -> block.lineNumbers().size())
                .sum();
    }

    private static ReadResult lesson(String file, String text) {
        return LessonReader.read(file, text, Rooms.known());
    }

    private static boolean meets(CyclicBarrier other) {
        try {
            other.await(LONG_ENOUGH, SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }
}
