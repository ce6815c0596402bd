package nabla.data;

import java.io.Serial;
import java.nio.file.Path;

/// A file that is no table of numbers, told so that a user can mend it.
public final class CsvException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /// What a user can say so that the file is read all the same.
    public enum Cure {
        /// Nothing: the file has to be mended.
        NONE,
        /// Which mark stands before fractions.
        DECIMAL,
        /// What stands between the cells.
        DELIMITER,
        /// That rows without a number are left out.
        LEAVE_OUT
    }

    private final long line;
    private final Cure cure;

    /// @param line the line of the file, from 1; 0 where it is about the whole file
    CsvException(Path file, long line, String problem) {
        this(file, line, problem, Cure.NONE);
    }

    CsvException(Path file, long line, String problem, Cure cure) {
        super(file.getFileName() + (line > 0 ? ", line " + line : "") + ": " + problem);
        this.line = line;
        this.cure = cure;
    }

    /// The line of the file, from 1; 0 where it is about the whole file.
    public long line() {
        return line;
    }

    public Cure cure() {
        return cure;
    }
}
