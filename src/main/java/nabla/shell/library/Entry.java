package nabla.shell.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nabla.lesson.Lesson;
import nabla.lesson.Problem;
import nabla.lesson.ReadResult;
import nabla.lesson.SheetPlace;

/// A lesson file as the list shows it: what it gave, or what is wrong with it.
public record Entry(Origin origin, Optional<Lesson> lesson, List<Problem> problems) {
    private static final String PLAIN_ICON = "mdi2f-file-document-outline";
    private static final String WRONG_ICON = "mdi2a-alert-circle-outline";

    public Entry {
        problems = List.copyOf(problems);
    }

    public static Entry of(Origin origin, ReadResult read) {
        return new Entry(origin, read.lesson(), read.problems());
    }

    /// What settings remember it by.
    public String key() {
        return origin.key();
    }

    public String title() {
        return text(Lesson::title).orElse(origin.name());
    }

    public String icon() {
        if (!problems.isEmpty()) {
            return WRONG_ICON;
        }
        return text(Lesson::icon).orElse(PLAIN_ICON);
    }

    /// A file that was opened once and is not where it was.
    public boolean isMissing() {
        return problems.stream().anyMatch(problem -> problem.message().startsWith("there is no such file"));
    }

    /// Empty where it stands on no sheet.
    public String sheet() {
        return text(Lesson::sheet).orElse("");
    }

    public String task() {
        return text(Lesson::task).orElse("");
    }

    /// Other sheets and tasks that it serves.
    public List<SheetPlace> also() {
        return lesson.map(Lesson::also).orElse(List.of());
    }

    public String topic() {
        return text(Lesson::topic).orElse("");
    }

    int order() {
        return lesson.map(Lesson::order).orElse(Integer.MAX_VALUE);
    }

    private Optional<String> text(Function<Lesson, String> part) {
        return lesson.map(part).filter(it -> !it.isBlank());
    }
}
