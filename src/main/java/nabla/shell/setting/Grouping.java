package nabla.shell.setting;

/// How the lesson list is ordered.
public enum Grouping {
    SHEET,
    TOPIC
}
