package nabla.shell;

/// How the lesson list is ordered.
public enum Grouping {
    SHEET,
    TOPIC
}
