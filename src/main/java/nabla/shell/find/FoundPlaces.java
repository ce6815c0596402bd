package nabla.shell.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.SheetPlace;
import nabla.math.check.Derivation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.SpokenNotation;
import nabla.math.expr.write.TextNotation;
import nabla.shell.find.FoundPlace.Kind;
import nabla.shell.find.FoundPlace.Part;
import nabla.shell.find.FoundPlace.Role;
import nabla.shell.library.Entry;

/// Collects the places of a lesson that can be found: its beginning, the tasks it solves, its headings, paragraphs,
/// derivations, plots and tables.
final class FoundPlaces {
    private final Entry entry;
    private final Lesson lesson;
    private final List<FoundPlace> places = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private String heading = "";

    private FoundPlaces(Entry entry, Lesson lesson) {
        this.entry = entry;
        this.lesson = lesson;
    }

    /// Slow, since every formula is put into words: to be called in the background.
    static List<FoundPlace> of(Entry entry) {
        return entry.lesson()
                .map(lesson -> new FoundPlaces(entry, lesson).collect())
                .orElseGet(() -> List.of(start(entry)));
    }

    /// The beginning alone, which takes no time: it stands for the tasks too.
    static FoundPlace start(Entry entry) {
        return start(entry, tasks(entry), List.of());
    }

    private static FoundPlace start(Entry entry, List<String> tasks, List<String> rows) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Role.TITLE, entry.title()));
        parts.add(Part.of(Role.TOPIC, entry.topic()));
        parts.add(Part.of(Role.SHEET, entry.sheet()));
        tasks.forEach(task -> parts.add(Part.of(Role.TASK, task)));
        rows.forEach(row -> parts.add(Part.of(Role.ROW, row)));
        return new FoundPlace(entry, Kind.LESSON, "", FoundPlace.START, parts);
    }

    private List<FoundPlace> collect() {
        for (int block = 0; block < lesson.blocks().size(); block++) {
            add(block);
        }
        boolean whole = lesson.blocks().stream().findFirst().orElse(null) instanceof Block.Results results
                && results.line() == 1;
        List<String> all = whole ? ((Block.Results) lesson.blocks().getFirst()).rows() : List.of();
        places.addFirst(start(entry, List.of(), all));
        for (String task : tasks(entry)) {
            places.add(task(task));
        }
        lesson.also().forEach(place -> places.add(also(place)));
        return List.copyOf(places);
    }

    private void add(int block) {
        switch (lesson.blocks().get(block)) {
            case Block.Results results -> {
                if (results.line() > 1) {
                    rows.addAll(results.rows());
                }
            }
            case Block.Prose prose
            when prose.style() == Block.Prose.Style.HEADING -> {
                heading = words(prose).strip();
                add(block, heading, List.of());
            }
            case Block.Prose prose -> places.add(new FoundPlace(entry, Kind.BLOCK, heading, block, text(prose)));
            case Block.Derive derive -> add(block, derive.title(), lines(derive.derivation()));
            case Block.Plot plot -> add(block, plot.title(), curves(plot));
            case Block.Table table ->
                add(
                        block,
                        table.title(),
                        table.columns().stream().flatMap(FoundPlaces::formula).toList());
            case Block.Given given -> {}
            case Block.Settings settings -> {}
        }
    }

    /// A place with a title; the rows written behind it are its own.
    private void add(int block, String title, List<Part> more) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Role.TITLE, title));
        rows.forEach(row -> parts.add(Part.of(Role.ROW, row)));
        rows.clear();
        parts.addAll(more);
        places.add(new FoundPlace(entry, Kind.BLOCK, title.isBlank() ? heading : title, block, parts));
    }

    private static List<Part> lines(Derivation derivation) {
        var parts = new ArrayList<Part>();
        formula(derivation.first()).forEach(parts::add);
        for (int k = 0; k < derivation.lines().size(); k++) {
            Line line = derivation.lines().get(k);
            parts.add(Part.of(Role.REASON, line.reason(), k));
            parts.add(Part.of(Role.FORMULA, TextNotation.of(line.right()), k));
            parts.add(Part.of(Role.FORMULA, SpokenNotation.relation(line.link(), line.right()), k));
        }
        return parts;
    }

    private static List<Part> curves(Block.Plot plot) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Role.PROSE, plot.x().title()));
        plot.y().ifPresent(axis -> parts.add(Part.of(Role.PROSE, axis.title())));
        plot.curves().forEach(curve -> {
            parts.add(Part.of(Role.PROSE, curve.label()));
            formula(curve.expression()).forEach(parts::add);
        });
        plot.guides().forEach(guide -> parts.add(Part.of(Role.PROSE, guide.label())));
        return parts;
    }

    private static Stream<Part> formula(Expr expression) {
        return Stream.of(
                Part.of(Role.FORMULA, TextNotation.of(expression)),
                Part.of(Role.FORMULA, SpokenNotation.of(expression)));
    }

    private static List<Part> text(Block.Prose prose) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Role.PROSE, words(prose)));
        for (Block.Text text : prose.texts()) {
            if (text instanceof Block.Text.Formula(var expression, var scope)) {
                parts.add(Part.of(Role.FORMULA, SpokenNotation.of(expression)));
            }
        }
        return parts;
    }

    /// The words, with the formulas between them as one would type them.
    private static String words(Block.Prose prose) {
        var words = new StringBuilder();
        for (Block.Text text : prose.texts()) {
            switch (text) {
                case Block.Text.Words run -> words.append(run.words());
                case Block.Text.Formula(var expression, var scope) -> words.append(TextNotation.of(expression));
            }
        }
        return words.toString();
    }

    /// `b, c` are two tasks.
    private static List<String> tasks(Entry entry) {
        return Stream.of(entry.task().split(","))
                .map(String::strip)
                .filter(task -> !task.isEmpty())
                .toList();
    }

    /// The task of another sheet stands where the first of that sheet's results is.
    private FoundPlace also(SheetPlace place) {
        List<Part> parts = List.of(Part.of(Role.TASK, place.task()), Part.of(Role.SHEET, place.sheet()));
        return places.stream()
                .filter(it -> it.kind() == Kind.BLOCK)
                .filter(it -> it.parts().stream().anyMatch(part -> part.role() == Role.ROW && place.has(part.text())))
                .findFirst()
                .map(it -> new FoundPlace(entry, Kind.TASK, it.title(), it.block(), parts))
                .orElseGet(() -> new FoundPlace(entry, Kind.TASK, "Task " + place.task(), FoundPlace.START, parts));
    }

    /// A task stands where a title begins with it, as `d)` does; else at the lesson's beginning.
    private FoundPlace task(String task) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Role.TASK, task));
        parts.add(Part.of(Role.SHEET, entry.sheet()));
        String letter = task.replaceFirst("^\\d+(?=\\p{L})", "");
        if (!letter.equals(task)) {
            parts.add(Part.of(Role.TASK, letter)); // `2c` is also c
        }
        for (FoundPlace place : places) {
            if (place.kind() == Kind.BLOCK && place.title().startsWith(letter + ")")) {
                return new FoundPlace(entry, Kind.TASK, place.title(), place.block(), parts);
            }
        }
        return new FoundPlace(entry, Kind.TASK, "Task " + task, FoundPlace.START, parts);
    }
}
