package nabla.data;

import java.io.Serial;
import java.nio.file.Path;

/// A file that is no table of numbers, told so that a user can mend it.
public final class CsvException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final long line;

    /// @param line the line of the file, from 1; 0 where it is about the whole file
    CsvException(Path file, long line, String problem) {
        super(file.getFileName() + (line > 0 ? ", line " + line : "") + ": " + problem);
        this.line = line;
    }

    /// The line of the file, from 1; 0 where it is about the whole file.
    public long line() {
        return line;
    }
}
