package nabla.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/// A table of numbers in a file, looked into: its columns and first rows, so that a user can choose among them.
///
/// UTF-8, with or without a header; cells between commas, semicolons (then with decimal commas, too) or tabs.
///
/// @param file      where it is
/// @param delimiter what stands between its cells, as its first lines show
/// @param header    whether its first row names the columns
/// @param columns   their names, all different; "column 2" where the file has none
/// @param preview   the first rows of cells below the header
public record CsvFile(
        Path file, Delimiter delimiter, boolean header, List<String> columns, List<List<String>> preview) {
    private static final int PREVIEW = 20;
    private static final int LONGEST_SHOWN = 300;

    /// Told now and then how many bytes have been read.
    @FunctionalInterface
    public interface Progress {
        void report(long bytes, long total);
    }

    public CsvFile {
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
    }

    /// Looks at the first rows.
    ///
    /// @throws CsvException where it cannot be read, is no text or has no rows
    public static CsvFile open(Path file) throws CsvException {
        List<String> lines = CsvRows.firstLines(file, PREVIEW + 1);
        Delimiter delimiter = Delimiter.of(lines);
        var rows = new ArrayList<List<String>>();
        CsvRows.read(file, delimiter, (row, line, bytes) -> {
            rows.add(cells(row));
            return rows.size() <= PREVIEW;
        });
        if (rows.isEmpty()) {
            throw new CsvException(file, 0, "the file is empty; a table of numbers was expected");
        }
        List<String> first = rows.getFirst();
        boolean header = !first.stream().allMatch(cell -> Cells.looksNumeric(cell, delimiter.allowsDecimalComma()));
        List<List<String>> below = header ? rows.subList(1, rows.size()) : rows;
        if (below.isEmpty()) {
            throw new CsvException(file, 1, "there are no rows below the header \"" + joined(first) + "\"");
        }
        if (below.size() == 1) {
            throw new CsvException(file, 0, "there is only one row of numbers; two are the fewest that can be fitted");
        }
        return new CsvFile(file, delimiter, header, names(first, header), below);
    }

    /// The columns that hold numbers as far as the first rows show, in the table's order.
    public List<String> numeric() {
        return IntStream.range(0, columns.size())
                .filter(k -> preview.stream()
                        .allMatch(row ->
                                k < row.size() && Cells.looksNumeric(row.get(k), delimiter.allowsDecimalComma())))
                .mapToObj(columns::get)
                .toList();
    }

    /// Reads the chosen columns whole; a million rows take a second or two.
    ///
    /// @param progress  told after every few thousand rows
    /// @param cancelled asked as often
    /// @return empty where it was cancelled
    /// @throws CsvException where a column is missing or a row is not as it should be
    public Optional<Dataset> read(List<String> features, String target, Progress progress, BooleanSupplier cancelled)
            throws CsvException {
        int[] places = new int[features.size() + 1];
        for (int k = 0; k < features.size(); k++) {
            places[k] = place(features.get(k));
        }
        places[features.size()] = place(target);
        if (new HashSet<>(features).size() < features.size()) {
            throw new CsvException(file, 0, "a feature was named twice: " + String.join(", ", features));
        }
        return new CsvTable(this, places).read(progress, cancelled).map(values -> {
            var x = new double[features.size()][];
            System.arraycopy(values, 0, x, 0, x.length);
            return new Dataset(features, x, target, values[x.length]);
        });
    }

    /// Where a column stands, from 0; in a file without a header also by its number, from 1.
    private int place(String column) throws CsvException {
        int place = columns.indexOf(column);
        if (place < 0 && !header) {
            place = columns.indexOf("column " + column);
        }
        if (place < 0) {
            throw new CsvException(
                    file, 0, "there is no column \"%s\"; there are: %s".formatted(column, joined(columns)));
        }
        return place;
    }

    static List<String> cells(CSVRecord row) {
        return row.stream().map(String::strip).toList();
    }

    private static String joined(List<String> names) {
        return shortened(String.join(", ", names));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static List<String> names(List<String> first, boolean header) {
        var names = new ArrayList<String>();
        for (int k = 0; k < first.size(); k++) {
            String written = header && !first.get(k).isEmpty() ? first.get(k) : "column " + (k + 1);
            String name = written;
            for (int again = 2; names.contains(name); again++) {
                name = written + " (" + again + ")";
            }
            names.add(name);
        }
        return names;
    }
}
