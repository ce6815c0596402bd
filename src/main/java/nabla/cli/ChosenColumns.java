package nabla.cli;

import java.util.ArrayList;
import java.util.List;

/// The columns that are named on the command line: with commas between them, a name with a comma in quotes, and the
/// option as often as one likes.
final class ChosenColumns {
    private ChosenColumns() {}

    /// @param options each as it was given, such as `x,y` or `"a, b",c`
    /// @param columns those that there are
    /// @throws IllegalArgumentException where a quote is open, or a text is one column's name and two others'
    static List<String> of(List<String> options, List<String> columns) {
        var chosen = new ArrayList<String>();
        for (String option : options) {
            List<String> parts = parts(option);
            boolean whole = parts.size() > 1 && columns.contains(option.strip());
            if (whole && columns.containsAll(parts)) {
                throw new IllegalArgumentException(
                        "--features %s is one column, or several: put quotes around names, as in '\"a, b\",c'"
                                .formatted(option));
            }
            chosen.addAll(whole ? List.of(option.strip()) : parts);
        }
        return chosen;
    }

    private static List<String> parts(String option) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < option.length(); i++) {
            char c = option.charAt(i);
            if (quoted && c == '"' && i + 1 < option.length() && option.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"' && (quoted || part.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("--features %s has a quote that is not closed".formatted(option));
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
