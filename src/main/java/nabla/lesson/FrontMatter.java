package nabla.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nabla.math.expr.scope.DerivativeLayout;

/// What stands between the two `---` at the top of a lesson file: one `key: value` a line, YAML's simplest form.
///
/// The Markdown library has an extension for this, but it drops a line it does not understand without a word and does
/// not say where a key stands; a lecturer who mistypes `titel` is told so here.
///
/// @param values    as written, by key
/// @param bodyStart the first line after it, from 1
record FrontMatter(Map<String, Piece> values, int bodyStart) {
    static final List<String> KEYS =
            List.of("title", "room", "sheet", "task", "also", "topic", "icon", "order", "rows", "layout");

    private static final String FENCE = "---";
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

    static FrontMatter read(LessonReading reading, KnownRooms rooms) {
        List<String> lines = reading.source().lines();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            reading.report(reading.source().problem(1, 1, """
                    a lesson starts with its front matter: a line with ---, then title: and what the lesson is called, \
                    then a line with --- again"""));
            return NONE;
        }
        var values = new LinkedHashMap<String, Piece>();
        for (int number = 2; number <= lines.size(); number++) {
            Piece line = reading.source().line(number);
            if (line.text().strip().equals(FENCE)) {
                var front = new FrontMatter(values, number + 1);
                front.validate(reading, rooms);
                return front;
            }
            if (!line.isBlank()) {
                readLine(line, values, reading);
            }
        }
        reading.report(reading.source().line(1), "the front matter is not closed: a line with --- must follow it");
        return NONE;
    }

    /// Whether the file starts like a lesson; else nothing below is worth reading.
    boolean isThere() {
        return bodyStart > 0;
    }

    String title() {
        return value("title", "");
    }

    String room() {
        return value("room", "document");
    }

    int order() {
        return Integer.parseInt(value("order", "0"));
    }

    /// Of the list of results, that the whole lesson shows.
    List<String> rows() {
        return values.containsKey("rows") ? ResultRows.list(value("rows", "")).orElse(List.of()) : List.of();
    }

    /// Sheets and tasks besides its own.
    List<SheetPlace> also() {
        return values.containsKey("also") ? SheetPlace.list(value("also", "")).orElse(List.of()) : List.of();
    }

    /// Of the derivatives of vectors by vectors, for which its formulas are written.
    DerivativeLayout layout() {
        return value("layout", "").equals(DerivativeLayout.NUMERATOR.word())
                ? DerivativeLayout.NUMERATOR
                : DerivativeLayout.DENOMINATOR;
    }

    String value(String key, String otherwise) {
        Piece value = values.get(key);
        return value == null ? otherwise : value.text();
    }

    private static void readLine(Piece line, Map<String, Piece> values, LessonReading reading) {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            reading.report(line.strip(), "expected a key and a value, such as title: The sigmoid");
            return;
        }
        Piece key = line.sub(0, colon).strip();
        Piece value = unquoted(line.from(colon + 1).strip());
        if (!KEYS.contains(key.text())) {
            reading.report(key, "unknown key `" + key.text() + "`; the keys are " + String.join(", ", KEYS));
        } else if (value.isBlank()) {
            reading.report(line.from(line.text().length()), "`" + key.text() + "` needs a value");
        } else if (values.putIfAbsent(key.text(), value) != null) {
            reading.report(key, "`" + key.text() + "` is given twice");
        }
    }

    private static Piece unquoted(Piece value) {
        String text = value.text();
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? value.sub(1, text.length() - 1) : value;
    }

    private void validate(LessonReading reading, KnownRooms rooms) {
        if (!values.containsKey("title")) {
            reading.report(reading.source().line(1), "the lesson has no title: add a line such as title: The sigmoid");
        }
        check(reading, "order", value -> value.matches("-?\\d{1,6}"), "order is a whole number such as 2");
        check(
                reading,
                "rows",
                value -> ResultRows.list(value).isPresent(),
                "rows are those of the list of results that the whole lesson shows, such as 0.6, 0.7");
        check(
                reading,
                "also",
                value -> SheetPlace.list(value).isPresent(),
                "also names another sheet and a task of it, such as 002 b");
        check(
                reading,
                "layout",
                value -> Stream.of(DerivativeLayout.DENOMINATOR, DerivativeLayout.NUMERATOR)
                        .anyMatch(each -> each.word().equals(value)),
                "layout is denominator, where d(y, x) has a row for each entry of x, or numerator, where it has one for each of y");
        checkRoom(reading, rooms);
        check(
                reading,
                "icon",
                IconNames::has,
                "there is no such icon; the icons are Material Design's, such as mdi2c-chart-line");
    }

    private void checkRoom(LessonReading reading, KnownRooms rooms) {
        Piece room = values.get("room");
        if (room == null) {
            return;
        }
        if (room.text().matches("[a-z][a-z0-9-]*")) {
            rooms.checkRoom(room, reading);
        } else {
            reading.report(room, "a room is named in small letters, like document");
        }
    }

    private void check(LessonReading reading, String key, Predicate<String> allowed, String message) {
        Piece value = values.get(key);
        if (value != null && !allowed.test(value.text())) {
            reading.report(value, message);
        }
    }
}
