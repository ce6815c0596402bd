package nabla.room;

import java.io.IOException;
import java.nio.file.Path;
import nabla.plot.picture.Palette;

/// Something else than its figures that a room can write into a file.
///
/// @param id     a short name, such as `gif`
/// @param title  what the menu says, such as `Animation (GIF)`
/// @param ending of the file, such as `.gif`
/// @param writer holds what is written as it was when the menu was opened; runs in the background
public record Extra(String id, String title, String ending, Writer writer) {

    /// Writes into a file.
    @FunctionalInterface
    public interface Writer {
        /// @param palette  the colours of pictures
        /// @param progress to be told now and then
        /// @return a sentence that says what was written
        /// @throws IOException with a sentence that says why the file cannot be written
        String write(Path file, Palette palette, Progress progress) throws IOException;
    }

    /// Is told how far the writing is, and may stop it.
    @FunctionalInterface
    public interface Progress {
        /// @param share of all that is written, from 0 to 1
        /// @return whether to go on; where not, nothing is left of what was begun
        boolean reached(double share);
    }
}
