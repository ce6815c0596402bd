package nabla.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.Problem;
import nabla.lesson.ReadResult;

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

    /// Empty where it stands on no sheet.
    public String sheet() {
        return text(Lesson::sheet).orElse("");
    }

    public String task() {
        return text(Lesson::task).orElse("");
    }

    public String topic() {
        return text(Lesson::topic).orElse("");
    }

    public int order() {
        return lesson.map(Lesson::order).orElse(Integer.MAX_VALUE);
    }

    /// What stands over its parts: headings, and the titles of derivations, plots and tables.
    public List<String> headings() {
        return lesson.map(it -> it.blocks().stream()
                        .map(Entry::heading)
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> heading(Block block) {
        return switch (block) {
            case Block.Prose prose when prose.style() == Block.Prose.Style.HEADING -> Optional.of(words(prose));
            case Block.Derive derive -> Optional.of(derive.title());
            case Block.Plot plot -> Optional.of(plot.title());
            case Block.Table table -> Optional.of(table.title());
            case Block.Prose prose -> Optional.empty();
            case Block.Given given -> Optional.empty();
            case Block.Settings settings -> Optional.empty();
        };
    }

    private static String words(Block.Prose heading) {
        var words = new StringBuilder();
        for (Block.Text text : heading.texts()) {
            switch (text) {
                case Block.Text.Words run -> words.append(run.words());
                case Block.Text.Formula formula -> words.append(' ');
            }
        }
        return words.toString();
    }

    private Optional<String> text(Function<Lesson, String> part) {
        return lesson.map(part).filter(it -> !it.isBlank());
    }
}
