package nabla.cli;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nabla.lesson.Block;
import nabla.lesson.CheckedLesson.CheckedDerive;
import nabla.lesson.Lesson;
import nabla.lesson.LessonCheck;
import nabla.lesson.Problem;
import nabla.lesson.ReadResult;

/// Checks the derivations of lessons side by side, one for each processor, and tells what was found in the order of
/// the lessons: what comes first at once, line by line, and what was found after it when its turn comes.
///
/// Derivations know nothing of one another, and what a line may cost is counted, not timed. So what is told does not
/// depend on how many are checked at once.
final class SideBySide {
    private final Iterator<ReadResult> lessons;
    private final Report report;
    private final Consumer<Problem> complaints;
    private final BooleanSupplier cancelled;
    private final Turns turns = new Turns();
    private final Deque<Work> ahead = new ArrayDeque<>();
    private volatile boolean failed;
    private boolean readable = true;
    private boolean right = true;

    /// @param place in the order in which is told
    private record Work(int place, String file, Block.Derive block) {}

    /// @param lessons    each read when its turn comes, so that what is found in one waits for no other
    /// @param complaints takes what is wrong with a file that cannot be read
    /// @param cancelled  asked now and then while a line is checked; true ends the work
    SideBySide(Iterator<ReadResult> lessons, Report report, Consumer<Problem> complaints, BooleanSupplier cancelled) {
        this.lessons = lessons;
        this.report = report;
        this.complaints = complaints;
        this.cancelled = () -> failed || cancelled.getAsBoolean();
    }

    /// Returns when everything was told.
    ///
    /// @param workers how many derivations are checked at once
    void check(int workers) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            var work = Executors.callable(this::work);
            for (Future<Object> worker : threads.invokeAll(Collections.nCopies(workers, work))) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /// Whether all files could be read.
    synchronized boolean readable() {
        return readable;
    }

    /// Whether all lines are as they should be.
    synchronized boolean right() {
        return right;
    }

    private void work() {
        try {
            for (Optional<Work> next = next(); next.isPresent(); next = next()) {
                check(next.get());
            }
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    private void check(Work work) {
        CheckedDerive checked = LessonCheck.check(
                work.block,
                LessonCheck.budget(cancelled),
                (block, index, line) -> turns.tell(work.place, () -> report.line(block, index, line)));
        boolean asTheyShould = LessonCheck.problems(work.file, checked).isEmpty();
        turns.end(work.place);
        synchronized (this) {
            right &= asTheyShould;
        }
    }

    private synchronized Optional<Work> next() {
        while (ahead.isEmpty() && lessons.hasNext() && !failed) {
            open(lessons.next());
        }
        return failed ? Optional.empty() : Optional.ofNullable(ahead.poll());
    }

    private void open(ReadResult read) {
        int place = turns.next();
        turns.tell(place, () -> read.problems().forEach(complaints));
        if (read.lesson().isPresent()) {
            Lesson lesson = read.lesson().get();
            turns.tell(place, () -> report.lesson(lesson.file()));
            lesson.blocks(Block.Derive.class).forEach(block -> ahead.add(new Work(turns.next(), lesson.file(), block)));
        } else {
            readable = false;
        }
        turns.end(place);
    }
}
