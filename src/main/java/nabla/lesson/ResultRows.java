package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows of the sheets' list of results that something shows, as they stand between braces at the end of a title:
/// `the bound {0.6}`, `The two slopes {0.2, 0.3}`.
final class ResultRows {
    private static final Pattern AT_END = Pattern.compile("\\s*\\{([^{}]*)}$");
    private static final Pattern ROW = Pattern.compile("\\d{1,3}\\.\\d{1,3}");
    private static final String EXPECTED =
            "between { } at the end of a title stand rows of the list of results, such " + "as {0.6} or {0.2, 0.3}";

    private ResultRows() {}

    /// A title, and the rows that were written behind it.
    record Titled(String title, List<String> rows) {}

    /// @param at where a row that is none is reported
    static Titled of(String title, Piece at, LessonReading reading) {
        Matcher braces = AT_END.matcher(title);
        if (!braces.find()) {
            return new Titled(title, List.of());
        }
        Optional<List<String>> rows = list(braces.group(1));
        if (rows.isEmpty()) {
            reading.report(at, EXPECTED);
        }
        return new Titled(title.substring(0, braces.start()), rows.orElse(List.of()));
    }

    /// `0.2, 0.3`; empty where one of them is no row.
    static Optional<List<String>> list(String text) {
        var rows = new ArrayList<String>();
        for (String row : text.split(",", -1)) {
            if (!ROW.matcher(row.strip()).matches()) {
                return Optional.empty();
            }
            rows.add(row.strip());
        }
        return Optional.of(rows);
    }
}
