package nabla.shell.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nabla.Assets;
import nabla.lesson.LessonFiles;
import nabla.lesson.LessonReader;
import nabla.room.Rooms;

/// Reads lessons for the list, the built-in ones and the user's own. Slow: to be called in the background.
public final class Library {
    /// The built-in ones that were read, by their file: they stay as they are while the program runs.
    private static final Map<String, Entry> READ = new ConcurrentHashMap<>();

    private Library() {}

    /// The built-in lessons in the order of the sheets.
    public static List<Entry> builtIn() {
        return Assets.lessons().stream()
                .map(file -> read(new Origin.BuiltIn(file)))
                .sorted(Comparator.comparing(Entry::sheet)
                        .thenComparingInt(Entry::order)
                        .thenComparing(Entry::title))
                .toList();
    }

    /// The built-in lesson with this key, the only one that is read.
    public static Optional<Entry> builtIn(String key) {
        return Assets.lessons().stream()
                .map(Origin.BuiltIn::new)
                .filter(origin -> origin.key().equals(key))
                .findFirst()
                .map(Library::read);
    }

    public static Entry read(Origin origin) {
        return switch (origin) {
            case Origin.BuiltIn(var file) ->
                READ.computeIfAbsent(
                        file, name -> Entry.of(origin, LessonReader.read(name, Assets.lesson(name), Rooms.known())));
            case Origin.Own(var file) -> Entry.of(origin, LessonFiles.read(file, Rooms.known()));
        };
    }
}
