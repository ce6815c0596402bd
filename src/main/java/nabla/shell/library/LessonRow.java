package nabla.shell.library;

/// A row of the lesson list.
public sealed interface LessonRow {
    /// A heading: a sheet or a topic.
    record Group(String name) implements LessonRow {}

    record Lesson(Entry entry) implements LessonRow {}
}
