package nabla.shell;

/// A row of the lesson list.
sealed interface LessonRow {
    /// A heading: a sheet or a topic.
    record Group(String name) implements LessonRow {}

    record Lesson(Entry entry) implements LessonRow {}
}
