package nabla.shell.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nabla.lesson.Block;
import nabla.lesson.CheckedLesson.CheckedDerive;
import nabla.lesson.LessonCheck;
import nabla.lesson.Problem;
import nabla.math.check.Derivation;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;
import org.jspecify.annotations.Nullable;

/// Checks the lines of the lesson that is open in the background, and shows each verdict beside its line. Used on the
/// FX thread.
final class LineChecks {
    private final Background background;
    private final LatestJob checking;
    private @Nullable OpenLesson current;

    LineChecks(Background background) {
        this.background = background;
        this.checking = background.latest();
    }

    /// One derivation after the other, so that the first verdicts are there at once.
    ///
    /// @param told of the lines that do not hold as the lesson says, once all are checked
    void start(OpenLesson opened, Consumer<List<Problem>> told) {
        current = opened;
        check(opened, opened.lesson().blocks(Block.Derive.class), new ArrayList<>(), told);
    }

    void cancel() {
        checking.cancel();
        current = null;
    }

    private void check(
            OpenLesson opened, List<Block.Derive> left, List<Problem> problems, Consumer<List<Problem>> told) {
        if (left.isEmpty()) {
            told.accept(problems);
            return;
        }
        Block.Derive block = left.getFirst();
        Consumer<List<Derivation.Checked>> soFar = background.newest(lines -> {
            if (current == opened) {
                opened.reading().showChecks(block, lines);
            }
        });
        Optional<CheckedDerive> before =
                KnownVerdicts.SHARED.of(block.derivation()).map(lines -> new CheckedDerive(block, lines));
        checking.replace(cancelled -> before.orElseGet(() -> checked(block, cancelled, soFar)), checked -> {
            KnownVerdicts.SHARED.keep(block.derivation(), checked.lines());
            opened.reading().showChecks(block, checked.lines());
            problems.addAll(LessonCheck.problems(opened.lesson().file(), checked));
            check(opened, left.subList(1, left.size()), problems, told);
        });
    }

    /// Tells what was found after each line, so that a slow line holds up nothing above it.
    private static CheckedDerive checked(
            Block.Derive block, BooleanSupplier cancelled, Consumer<List<Derivation.Checked>> soFar) {
        var found = new ArrayList<Derivation.Checked>();
        return LessonCheck.check(block, LessonCheck.budget(cancelled), (whole, index, line) -> {
            found.add(line);
            if (!cancelled.getAsBoolean()) {
                soFar.accept(List.copyOf(found));
            }
        });
    }
}
