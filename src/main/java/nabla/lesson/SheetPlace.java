package nabla.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sheet and a task of it, as `also: 002 b` names them.
public record SheetPlace(String sheet, String task) {
    private static final Pattern WRITTEN = Pattern.compile("(\\S+)\\s+(\\S+)");

    /// `002 b, 004 1`; empty where one of them is none.
    static Optional<List<SheetPlace>> list(String text) {
        List<Matcher> all = Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(WRITTEN::matcher)
                .toList();
        return all.stream().allMatch(Matcher::matches)
                ? Optional.of(all.stream()
                        .map(each -> new SheetPlace(each.group(1), each.group(2)))
                        .toList())
                : Optional.empty();
    }

    /// Whether a row of the list of results is one of this sheet: `2.2` is of sheet `002`.
    public boolean has(String row) {
        return row.substring(0, row.indexOf('.')).equals(sheet.replaceFirst("^0+(?=.)", ""));
    }
}
