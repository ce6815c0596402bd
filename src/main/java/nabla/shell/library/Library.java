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

    private static final String FIRST_LESSON = "sigmoid";

    private Library() {}

    /// The built-in lesson that a start shows: the one with this key, else the first; the only one that is read.
    public static Optional<Entry> first(Optional<String> key) {
        return key.flatMap(Library::builtIn).or(() -> builtIn(FIRST_LESSON));
    }

    /// The built-in lessons in the order of the sheets.
    public static List<Entry> builtIn() {
        return Assets.lessons().stream()
                .map(file -> read(new Origin.BuiltIn(file)))
                .sorted(Comparator.comparing(Entry::sheet)
                        .thenComparingInt(Entry::order)
                        .thenComparing(Entry::title))
                .toList();
    }

    private static Optional<Entry> builtIn(String key) {
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
