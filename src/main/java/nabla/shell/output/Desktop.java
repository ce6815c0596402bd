package nabla.shell.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window asks of the desktop around it; tests bring their own.
public interface Desktop {

    void fullScreen(boolean on);

    /// A lesson file the user picks.
    Optional<Path> askForLesson();

    /// Where to write a picture, and by its ending in which format.
    ///
    /// @param suggested a file name
    Optional<Path> askWhereTo(String suggested);

    /// Where to write a file of some other kind.
    ///
    /// @param suggested a file name
    /// @param kind      what it is, such as `Animation`
    /// @param ending    of its name, such as `.gif`
    default Optional<Path> askWhereTo(String suggested, String kind, String ending) {
        return Optional.empty();
    }

    /// A file the user picks.
    ///
    /// @param endings of those that are wanted, such as `.csv`
    default Optional<Path> askForFile(String title, List<String> endings) {
        return Optional.empty();
    }

    /// Nothing around: for pictures and where there is no window.
    Desktop NONE = new Desktop() {
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
