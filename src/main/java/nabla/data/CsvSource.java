package nabla.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The rows of a file one by one; whatever goes wrong on the way becomes a [CsvException].
///
/// @param sepLine whether the first line only names the delimiter
record CsvSource(Path file, Charset charset, boolean sepLine) {

    /// Takes rows as they come.
    @FunctionalInterface
    interface Sink {
        /// @param row   valid until the next one
        /// @param bytes read so far
        /// @return whether more rows are wanted
        boolean take(CsvRow row, long bytes) throws CsvException;
    }

    /// How a file begins: its encoding, as far as its first bytes show, and its first line.
    static CsvSource of(Path file) throws CsvException {
        checkIsFile(file);
        try {
            return new CsvSource(file, CsvText.encoding(file), false);
        } catch (IOException problem) {
            throw told(file, 1, problem);
        }
    }

    CsvSource withSepLine() {
        return new CsvSource(file, charset, true);
    }

    /// As it stands, without its line break; at most a few characters of it.
    String beginning() throws CsvException {
        var line = new StringBuilder();
        try (var text = new CsvText(file, charset)) {
            var few = new char[16];
            int count = text.read(few, 0, few.length);
            for (int i = 0; i < count && few[i] != '\n' && few[i] != '\r'; i++) {
                line.append(few[i]);
            }
        } catch (IOException problem) {
            throw told(file, 1, problem);
        }
        return line.toString();
    }

    /// Empty lines are left out.
    void read(Delimiter delimiter, Sink sink) throws CsvException {
        checkIsFile(file);
        var row = new CsvRow();
        try (var text = new CsvText(file, charset)) {
            row.begin(1);
            var scanner = new CsvScanner(text, delimiter);
            if (sepLine) {
                scanner.skipLine();
            }
            boolean more = true;
            while (more && scanner.read(row)) {
                if (row.size() > 1 || !row.isBlank(0)) {
                    more = sink.take(row, text.bytesRead());
                }
            }
        } catch (IOException problem) {
            throw told(file, row.line(), problem);
        }
    }

    private static void checkIsFile(Path file) throws CsvException {
        if (Files.isDirectory(file)) {
            throw new CsvException(file, 0, "this is a folder; a file was expected");
        }
    }

    private static CsvException told(Path file, long line, IOException problem) {
        return switch (problem) {
            case NoSuchFileException gone -> new CsvException(file, 0, "there is no such file");
            case AccessDeniedException denied -> new CsvException(file, 0, "this file may not be read");
            case CsvText.NotText binary ->
                new CsvException(file, 0, "this is no text file; a table of numbers was expected");
            case CsvText.RowTooLong endless ->
                new CsvException(file, line, "the row that begins here does not end; is a quote never closed?");
            case CharacterCodingException wrong ->
                new CsvException(file, line, "this text is not encoded as it began; save the file as UTF-8");
            case CsvScanner.OpenQuote quotes ->
                new CsvException(file, line, "in this row a quote is not closed where its cell ends");
            case IOException other -> new CsvException(file, line, other.getMessage() + "; is the file still there?");
        };
    }
}
