package nabla.data;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.csv.CSVRecord;

/// The chosen columns of a file on their way into arrays, which grow as rows come.
final class CsvTable {
    /// The most rows: beyond, the window would no longer follow.
    static final int MOST_ROWS = 20_000_000;

    private static final int ROWS_BETWEEN_REPORTS = 4096;

    private final CsvFile csv;
    private final int[] places;
    private double[][] values;
    private int rows;
    private boolean headerSeen;
    private boolean cancelled;

    /// @param places where the chosen columns stand
    CsvTable(CsvFile csv, int[] places) {
        this.csv = csv;
        this.places = places;
        this.values = new double[places.length][ROWS_BETWEEN_REPORTS];
    }

    /// One array a column; empty where it was cancelled.
    Optional<double[][]> read(CsvFile.Progress progress, BooleanSupplier isCancelled) throws CsvException {
        long total = size();
        CsvRows.read(csv.file(), csv.delimiter(), (row, line, bytes) -> {
            if (csv.header() && !headerSeen) {
                headerSeen = true;
            } else {
                add(row, line, bytes, total);
            }
            if (rows % ROWS_BETWEEN_REPORTS == 0) {
                progress.report(Math.min(bytes, total), total);
                cancelled |= isCancelled.getAsBoolean();
            }
            return !cancelled;
        });
        if (cancelled) {
            return Optional.empty();
        }
        if (rows < 2) {
            throw new CsvException(csv.file(), 0, "the file has changed; there are not two rows of numbers any more");
        }
        progress.report(total, total);
        resize(rows);
        return Optional.of(values);
    }

    private void add(CSVRecord row, long line, long bytes, long total) throws CsvException {
        int expected = csv.columns().size();
        boolean surplus = row.size() > expected && !row.stream().skip(expected).allMatch(String::isBlank);
        if (row.size() < expected || surplus) {
            throw new CsvException(
                    csv.file(), line, "this row has %d cells where %d were expected".formatted(row.size(), expected));
        }
        if (rows == MOST_ROWS) {
            throw new CsvException(csv.file(), line, "there are more rows than the %,d that fit".formatted(MOST_ROWS));
        }
        if (rows == values[0].length) {
            grow(bytes, total);
        }
        for (int k = 0; k < places.length; k++) {
            values[k][rows] = number(row.get(places[k]).strip(), places[k], line);
        }
        rows++;
    }

    private double number(String cell, int place, long line) throws CsvException {
        double value = Cells.number(cell, csv.delimiter().allowsDecimalComma());
        if (Double.isNaN(value)) {
            throw new CsvException(
                    csv.file(), line, Cells.problem(cell, csv.columns().get(place)));
        }
        if (Double.isInfinite(value)) {
            throw new CsvException(
                    csv.file(), line, Cells.tooLarge(cell, csv.columns().get(place)));
        }
        return value;
    }

    /// To as many rows as the file will have, if it goes on like this, and a little more; at least by a quarter.
    private void grow(long bytes, long total) {
        double whole = 1.02 * rows * ((double) total / Math.max(1, bytes)) + ROWS_BETWEEN_REPORTS;
        resize((int) Math.min(MOST_ROWS, Math.max(whole, 1.25 * rows)));
    }

    private void resize(int length) {
        for (int k = 0; k < values.length; k++) {
            if (values[k].length != length) {
                values[k] = Arrays.copyOf(values[k], length);
            }
        }
    }

    private long size() {
        try {
            return Files.size(csv.file());
        } catch (IOException gone) {
            return 0; // reading it will say so
        }
    }
}
