package nabla.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the columns of a table are called, all differently, and how that is told.
final class ColumnNames {
    private static final int MOST_SHOWN = 30;

    private ColumnNames() {}

    /// "column 2" where there is no name; a name's second column gets a "(2)".
    static List<String> of(List<String> first, boolean header) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int k = 0; k < first.size(); k++) {
            String written = header && !first.get(k).isEmpty() ? first.get(k) : "column " + (k + 1);
            String name = written;
            for (int again = 2; !taken.add(name); again++) {
                name = written + " (" + again + ")";
            }
            names.add(name);
        }
        return names;
    }

    /// With commas between them; a name that has one itself stands in quotes, as on the command line.
    static String told(List<String> names) {
        String told = names.stream()
                .limit(MOST_SHOWN)
                .map(name ->
                        name.contains(",") || name.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name)
                .map(Cells::shortened)
                .collect(Collectors.joining(", "));
        int more = names.size() - MOST_SHOWN;
        return more > 0 ? told + " and %,d more".formatted(more) : told;
    }

    /// One that differs in capitals alone.
    static Optional<String> alike(List<String> names, String wanted) {
        return names.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }
}
