package nabla.data;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nabla.data.CsvException.Cure;

/// The chosen columns of a file on their way into arrays, which grow as rows come.
final class CsvTable {
    /// The most rows: beyond, the window would no longer follow.
    static final int MOST_ROWS = 20_000_000;

    private static final int ROWS_BETWEEN_REPORTS = 4096;

    private final CsvFile csv;
    private final CsvSource source;
    private final CsvSurvey survey;
    private final int[] places;
    private final DecimalMark[] marks;
    private final int label;
    private final List<String> labels = new ArrayList<>();
    private double[][] values;
    private int rows;
    private long seen;
    private boolean headerSeen;
    private boolean cancelled;

    /// @param places where the chosen columns stand
    /// @param marks  before the fractions of each
    /// @param label  where the column stands that is read as it is written; −1 where there is none
    CsvTable(CsvFile csv, CsvSource source, CsvSurvey survey, int[] places, DecimalMark[] marks, int label) {
        this.csv = csv;
        this.source = source;
        this.survey = survey;
        this.places = places;
        this.marks = marks;
        this.label = label;
        this.values = new double[places.length][ROWS_BETWEEN_REPORTS];
    }

    /// One array a column; empty where it was cancelled.
    Optional<double[][]> read(CsvFile.Progress progress, BooleanSupplier isCancelled) throws CsvException {
        long total = size();
        source.read(csv.delimiter(), (row, bytes) -> {
            if (csv.header() && !headerSeen) {
                headerSeen = true;
            } else {
                add(row, bytes, total);
            }
            if (seen % ROWS_BETWEEN_REPORTS == 0) {
                progress.report(Math.min(bytes, total), total);
                cancelled |= isCancelled.getAsBoolean();
            }
            return !cancelled;
        });
        if (cancelled) {
            return Optional.empty();
        }
        if (rows < 2) {
            throw new CsvException(
                    csv.file(),
                    0,
                    seen < 2
                            ? "the file has changed; there are not two rows of numbers any more"
                            : "with the other rows left out there are not two rows of numbers");
        }
        progress.report(total, total);
        resize(rows);
        return Optional.of(values);
    }

    private void add(CsvRow row, long bytes, long total) throws CsvException {
        int expected = survey.width();
        if (row.size() < survey.named() || (row.size() > expected && !row.isBlankFrom(expected))) {
            throw new CsvException(
                    csv.file(),
                    row.line(),
                    "this row has %d cells where %d were expected".formatted(row.size(), expected));
        }
        seen++;
        if (rows == MOST_ROWS) {
            throw new CsvException(
                    csv.file(), row.line(), "there are more rows than the %,d that fit".formatted(MOST_ROWS));
        }
        if (rows == values[0].length) {
            grow(bytes, total);
        }
        for (int k = 0; k < places.length; k++) {
            double value = number(row, k);
            if (Double.isNaN(value)) {
                return; // the row is left out; the next one takes its place
            }
            values[k][rows] = value;
        }
        if (label >= 0 && !readLabel(row)) {
            return;
        }
        rows++;
    }

    /// What stands in the column of labels, row by row.
    List<String> labels() {
        return labels;
    }

    /// False where the row is to be left out.
    private boolean readLabel(CsvRow row) throws CsvException {
        String cell = label < row.size() ? row.cell(label) : "";
        if (!Cells.isMissing(cell)) {
            labels.add(cell);
            return true;
        }
        if (!csv.choices().leaveOut()) {
            throw new CsvException(
                    csv.file(),
                    row.line(),
                    "in column \"%s\" there is no label".formatted(name(label)),
                    Cure.LEAVE_OUT);
        }
        return false;
    }

    /// NaN where the row is to be left out.
    private double number(CsvRow row, int k) throws CsvException {
        int place = places[k];
        boolean there = place < row.size();
        int from = there ? row.from(place) : 0;
        int to = there ? row.to(place, from) : 0;
        double value = CellNumber.value(row.text(), from, to, marks[k]);
        if (!Double.isFinite(value)) {
            String cell = new String(row.text(), from, to - from);
            if (!Double.isNaN(value)) {
                throw new CsvException(csv.file(), row.line(), Cells.tooLarge(cell, name(place)));
            }
            if (!Cells.isMissing(cell)) {
                throw new CsvException(csv.file(), row.line(), problem(cell, k));
            }
            if (!csv.choices().leaveOut()) {
                throw new CsvException(csv.file(), row.line(), missing(cell, place), Cure.LEAVE_OUT);
            }
        }
        return value;
    }

    private String problem(String cell, int k) {
        boolean otherMark = !Double.isNaN(CellNumber.value(cell, marks[k].other()));
        return otherMark ? Cells.wrongMark(cell, name(places[k]), marks[k]) : Cells.problem(cell, name(places[k]));
    }

    private String missing(String cell, int place) {
        int without = survey.gaps().rows(places);
        return "%s; %s%,d of %,d rows %s no number in a chosen column"
                .formatted(
                        Cells.problem(cell, name(place)),
                        survey.gaps().isComplete() ? "" : "at least ",
                        without,
                        csv.rows(),
                        without == 1 ? "has" : "have");
    }

    private String name(int place) {
        return csv.columns().get(place);
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
