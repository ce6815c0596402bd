package nabla.data;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a file one by one; whatever goes wrong on the way becomes a [CsvException].
final class CsvRows {
    private CsvRows() {}

    /// Takes rows as they come.
    @FunctionalInterface
    interface Sink {
        /// @param line  of the file, from 1, in which the row ends
        /// @param bytes read so far
        /// @return whether more rows are wanted
        boolean take(CSVRecord row, long line, long bytes) throws CsvException;
    }

    /// Rows without anything in them are left out.
    static void read(Path file, Delimiter delimiter, Sink sink) throws CsvException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.character())
                .setIgnoreEmptyLines(true)
                .get();
        long line = 0;
        try (var text = open(file);
                var parser =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            boolean more = true;
            for (var rows = parser.iterator(); more && rows.hasNext(); ) {
                CSVRecord row = rows.next();
                text.rowRead();
                line = parser.getCurrentLineNumber();
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    more = sink.take(row, line, text.bytesRead());
                }
            }
        } catch (UncheckedIOException e) {
            throw told(file, line + 1, requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw told(file, line + 1, e);
        }
    }

    /// Lines as they stand, to see what they are made of.
    static List<String> firstLines(Path file, int count) throws CsvException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(open(file))) {
            String line = reader.readLine();
            while (line != null && lines.size() < count) {
                if (!line.isBlank()) {
                    lines.add(line);
                }
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw told(file, 1, e);
        }
        return lines;
    }

    private static CsvText open(Path file) throws IOException, CsvException {
        if (Files.isDirectory(file)) {
            throw new CsvException(file, 0, "this is a folder; a file was expected");
        }
        return new CsvText(file);
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
                new CsvException(
                        file,
                        lineOfWrongEncoding(file, line),
                        "this is not UTF-8 text; save the file with that encoding");
            case CSVException quotes ->
                new CsvException(file, line, "in this row a quote is not closed where its cell ends");
            case IOException other -> new CsvException(file, line, other.getMessage() + "; is the file still there?");
        };
    }

    private static long lineOfWrongEncoding(Path file, long otherwise) {
        try {
            return CsvText.lineOfWrongEncoding(file);
        } catch (IOException gone) {
            return otherwise;
        }
    }
}
