package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nabla.lesson.CheckedLesson.CheckedDerive;
import nabla.math.Budget;
import nabla.math.check.Checker;
import nabla.math.check.Derivation;
import nabla.math.check.Derivations;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;

/// Checks every line of a lesson. It keeps nothing between calls, so that lessons can be checked side by side.
public final class LessonCheck {
    private LessonCheck() {}

    /// Told of each line as soon as it is checked.
    @FunctionalInterface
    public interface Listener {
        /// @param index the line's place in its block
        void checked(Block.Derive block, int index, Derivation.Checked line);
    }

    /// What each line may cost.
    ///
    /// @param cancelled asked now and then; true ends the work
    public static Budget budget(BooleanSupplier cancelled) {
        return Checker.allowance(cancelled);
    }

    /// Checks all `derive` blocks. A line that takes more work than the allowance is undecided, and so is every line
    /// that is left when the work is cancelled.
    public static CheckedLesson check(Lesson lesson, Budget allowance) {
        return check(lesson, allowance, (block, index, line) -> {});
    }

    /// The same, and tells each line as soon as it is checked.
    public static CheckedLesson check(Lesson lesson, Budget allowance, Listener listener) {
        var derivations = new ArrayList<CheckedDerive>();
        var problems = new ArrayList<Problem>();
        for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
            CheckedDerive checked = check(block, allowance, listener);
            derivations.add(checked);
            problems.addAll(problems(lesson.file(), checked));
        }
        return new CheckedLesson(lesson, derivations, problems);
    }

    /// Checks one `derive` block and tells each line as soon as it is checked.
    public static CheckedDerive check(Block.Derive block, Budget allowance, Listener listener) {
        var index = new AtomicInteger();
        return new CheckedDerive(
                block,
                Derivations.check(
                        block.derivation(), allowance, line -> listener.checked(block, index.getAndIncrement(), line)));
    }

    /// What must not stay as it is in a checked block.
    public static List<Problem> problems(String file, CheckedDerive checked) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < checked.lines().size(); i++) {
            Derivation.Checked line = checked.lines().get(i);
            if (!line.asMarked()) {
                LineFault fault = LineFault.of(checked.block(), i, line);
                problems.add(new Problem(file, fault.line(), fault.column(), message(line), fault.caret()));
            }
        }
        return problems;
    }

    /// What was found, in words; a wrong step to a right line says so.
    public static String words(Derivation.Checked line) {
        boolean rightAllTheSame = !line.verdict().accepts()
                && line.fromFirst().filter(Verdict::accepts).isPresent();
        String otherwise = rightAllTheSame ? "; true of the first line, but not because of the line above" : "";
        return Wording.of(line.verdict()) + otherwise;
    }

    private static String message(Derivation.Checked line) {
        String verdict = words(line);
        return line.line().marked()
                ? "this line is marked ! as wrong, but: " + verdict
                : "this line cannot stand: " + verdict;
    }
}
