package nabla.lesson;

import java.util.List;
import java.util.Optional;

/// What reading a lesson file gave: a lesson, or what is wrong with the file.
///
/// @param lesson   present only where there is no problem
/// @param problems in the order of the file
public record ReadResult(Optional<Lesson> lesson, List<Problem> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }

    static ReadResult of(Lesson lesson) {
        return new ReadResult(Optional.of(lesson), List.of());
    }

    static ReadResult of(Problem problem) {
        return new ReadResult(Optional.empty(), List.of(problem));
    }
}
