package nabla.lesson;

import java.util.List;
import nabla.math.check.Derivation;

/// What the check said of a lesson.
///
/// @param derivations one per `derive` block, in order
/// @param problems    unmarked lines that are refuted or undecided, and marked ones that are not refuted
public record CheckedLesson(Lesson lesson, List<CheckedDerive> derivations, List<Problem> problems) {
    public CheckedLesson {
        derivations = List.copyOf(derivations);
        problems = List.copyOf(problems);
    }

    /// A `derive` block and what the check said of each of its lines.
    public record CheckedDerive(Block.Derive block, List<Derivation.Checked> lines) {
        public CheckedDerive {
            lines = List.copyOf(lines);
        }
    }
}
