package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nabla.lesson.CheckedLesson.CheckedDerive;
import nabla.math.Budget;
import nabla.math.check.Derivation;
import nabla.math.check.Derivations;
import nabla.math.check.Verdict;
import nabla.math.check.Wording;

/// Checks every line of a lesson. It keeps nothing between calls, so that lessons can be checked side by side.
public final class LessonCheck {
    private static final long NODES = 2_000_000_000;
    private static final long NODES_PER_BLOCK = 200_000_000;

    private LessonCheck() {}

    /// Enough work for any lesson.
    ///
    /// @param cancelled asked now and then; true ends the work
    public static Budget budget(BooleanSupplier cancelled) {
        return new Budget(NODES, cancelled);
    }

    /// Checks all `derive` blocks. A line that takes too much work is undecided, and so is every line that is left when
    /// the work is cancelled.
    public static CheckedLesson check(Lesson lesson, Budget budget) {
        var derivations = new ArrayList<CheckedDerive>();
        var problems = new ArrayList<Problem>();
        for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
            CheckedDerive checked = check(block, budget);
            derivations.add(checked);
            problems.addAll(problems(lesson.file(), checked));
        }
        return new CheckedLesson(lesson, derivations, problems);
    }

    /// Checks one `derive` block.
    public static CheckedDerive check(Block.Derive block, Budget budget) {
        return new CheckedDerive(block, Derivations.check(block.derivation(), budget.part(NODES_PER_BLOCK)));
    }

    /// What must not stay as it is in a checked block.
    public static List<Problem> problems(String file, CheckedDerive checked) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < checked.lines().size(); i++) {
            Derivation.Checked line = checked.lines().get(i);
            if (!line.asMarked()) {
                String text = checked.block().texts().get(i);
                int number = checked.block().lineNumbers().get(i);
                problems.add(new Problem(file, number, 1, message(line), text + "\n^"));
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
