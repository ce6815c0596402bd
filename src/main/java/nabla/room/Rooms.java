package nabla.room;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.lesson.Lesson;
import nabla.room.backprop.BackpropController;
import nabla.room.descent.DescentController;
import nabla.room.document.DocumentController;
import nabla.ui.Background;

/// The one list of rooms: what a lesson file's `room:` may say, and who shows such a lesson.
public final class Rooms {
    private static final Map<String, Factory> ALL = Map.of(
            "document", DocumentController::new,
            "descent", DescentController::new,
            "backprop", BackpropController::new);

    private Rooms() {}

    /// Makes the room that shows a lesson.
    @FunctionalInterface
    public interface Factory {
        /// @param background where the room computes what takes longer than a frame
        Room open(Lesson lesson, Background background);
    }

    /// The names, in alphabetical order.
    public static List<String> names() {
        return List.copyOf(new TreeMap<>(ALL).keySet());
    }

    public static boolean has(String name) {
        return ALL.containsKey(name);
    }

    /// Opens the lesson in its room; on the FX thread.
    ///
    /// @throws IllegalArgumentException where [#has] denies that there is such a room
    public static Room open(Lesson lesson, Background background) {
        Factory factory = ALL.get(lesson.room());
        if (factory == null) {
            throw new IllegalArgumentException("no room " + lesson.room());
        }
        return factory.open(lesson, background);
    }
}
