package nabla.shell.library;

/// A row of the lesson list.
public sealed interface LessonRow {
    /// A heading: a sheet or a topic.
    record Group(String name) implements LessonRow {}

    /// @param task of the sheet that it stands below; empty where that is none
    record Lesson(Entry entry, String task) implements LessonRow {}
}
