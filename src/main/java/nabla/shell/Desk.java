package nabla.shell;

import java.nio.file.Path;
import java.util.Optional;

/// What the window asks of the desktop around it; tests bring their own.
public interface Desk {

    void fullScreen(boolean on);

    /// A lesson file the user picks.
    Optional<Path> askForLesson();

    /// Where to write a picture, and by its ending in which format.
    ///
    /// @param suggested a file name
    Optional<Path> askWhereTo(String suggested);

    /// Nothing around: for pictures and where there is no window.
    Desk NONE = new Desk() {
        @Override
        public void fullScreen(boolean on) {}

        @Override
        public Optional<Path> askForLesson() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askWhereTo(String suggested) {
            return Optional.empty();
        }
    };
}
