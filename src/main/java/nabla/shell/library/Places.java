package nabla.shell.library;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says where a lesson belongs: "Sheet 004 · task a · Activations".
public final class Places {
    private Places() {}

    public static String of(Entry entry) {
        return Stream.of(sheet(entry.sheet()), task(entry.task()), entry.topic())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String sheet(String sheet) {
        return sheet.isEmpty() ? "" : "Sheet " + sheet;
    }

    static String task(String task) {
        if (task.isEmpty()) {
            return "";
        }
        return (task.contains(",") ? "tasks " : "task ") + task;
    }
}
