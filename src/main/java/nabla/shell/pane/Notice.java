package nabla.shell.pane;

/// A notice that has been given: it can say more, and be taken back when it concerns nothing any more. Neither does
/// anything once another one has taken its place.
public interface Notice {

    /// Says something else in its place.
    void say(String text);

    void withdraw();

    /// How long a notice stands, if the user does not close it.
    enum Stay {
        /// Until it could be read, by a reader who looks at the window.
        UNTIL_READ,
        /// As long as the lesson is open that it is about.
        WITH_LESSON,
        /// Until it is withdrawn, or something else is said.
        WHILE_TRUE
    }
}
