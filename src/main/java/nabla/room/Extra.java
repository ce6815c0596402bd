package nabla.room;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import nabla.plot.Palette;

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
        /// @param palette   the colours of pictures
        /// @param cancelled to be asked now and then
        /// @return a sentence that says what was written
        /// @throws IOException where the file cannot be written
        String write(Path file, Palette palette, BooleanSupplier cancelled) throws IOException;
    }
}
