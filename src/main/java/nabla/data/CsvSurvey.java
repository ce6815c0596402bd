package nabla.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nabla.data.CellNumber.Kind;

/// A table as it is with one delimiter: how well its rows fit together, and what stands in its columns.
final class CsvSurvey {
    /// More columns cannot be chosen among.
    static final int MOST_COLUMNS = 2_000;

    private static final int PREVIEW = 20;
    private static final int ROWS_BETWEEN_QUESTIONS = 4096;

    private final Delimiter delimiter;
    private final List<CsvColumn> columns = new ArrayList<>();
    private final List<List<String>> preview = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    private final BitSet missing = new BitSet();
    private List<String> first = List.of();
    private long firstLine;
    private int named;
    private boolean firstCounted;
    private long rows;
    private long fitting;
    private Optional<CsvException> problem = Optional.empty();

    private CsvSurvey(Delimiter delimiter) {
        this.delimiter = delimiter;
    }

    /// @param most      rows that are looked at
    /// @param cancelled asked now and then; what is there then is of no use
    static CsvSurvey of(CsvSource source, Delimiter delimiter, long most, BooleanSupplier cancelled) {
        var survey = new CsvSurvey(delimiter);
        try {
            source.read(delimiter, (row, bytes) -> {
                survey.add(row, source);
                boolean go = survey.rows % ROWS_BETWEEN_QUESTIONS != 0 || !cancelled.getAsBoolean();
                return go && survey.rows < most;
            });
        } catch (CsvException problem) {
            survey.problem = Optional.of(problem);
        }
        return survey;
    }

    private void add(CsvRow row, CsvSource source) throws CsvException {
        if (columns.isEmpty()) {
            begin(row, source);
            return;
        }
        rows++;
        if (preview.size() < PREVIEW) {
            preview.add(row.cells());
        }
        if (!fits(row)) {
            return;
        }
        fitting++;
        missing.clear();
        for (int k = 0; k < columns.size(); k++) {
            boolean there = k < row.size();
            int from = there ? row.from(k) : 0;
            int to = there ? row.to(k, from) : 0;
            Kind kind = CellNumber.kind(row.text(), from, to);
            columns.get(k).add(row, kind, from, to);
            if (kind == Kind.MISSING) {
                missing.set(k);
            }
        }
        if (!missing.isEmpty()) {
            gaps.add(missing);
        }
    }

    private void begin(CsvRow row, CsvSource source) throws CsvException {
        first = row.cells().stream().map(Cells::tidy).toList();
        firstLine = row.line();
        named = first.size();
        while (named > 1 && first.get(named - 1).isEmpty()) {
            named--;
        }
        for (int k = 0; k < Math.min(MOST_COLUMNS, first.size()); k++) {
            columns.add(new CsvColumn());
        }
        if (first.size() > MOST_COLUMNS) {
            throw new CsvException(
                    source.file(),
                    firstLine,
                    "there are %,d columns, more than the %,d that fit".formatted(first.size(), MOST_COLUMNS));
        }
    }

    /// Cells that are blank in the first row may be missing at the end of others, and surplus ones may be blank.
    private boolean fits(CsvRow row) {
        return row.size() >= named && (row.size() <= first.size() || row.isBlankFrom(first.size()));
    }

    /// Counts the first row among the others: it holds cells, not names.
    void countFirst() {
        if (firstCounted) {
            return;
        }
        firstCounted = true;
        var gap = new BitSet();
        for (int k = 0; k < columns.size(); k++) {
            columns.get(k).addAbove(first.get(k), firstLine);
            gap.set(k, Cells.isMissing(first.get(k)));
        }
        if (!gap.isEmpty()) {
            gaps.add(gap);
        }
    }

    Delimiter delimiter() {
        return delimiter;
    }

    int width() {
        return first.size();
    }

    /// How many cells a row has at least.
    int named() {
        return named;
    }

    List<String> first() {
        return first;
    }

    long firstLine() {
        return firstLine;
    }

    /// Below the first one.
    long rows() {
        return rows;
    }

    List<CsvColumn> columns() {
        return columns;
    }

    /// The first rows below the first one.
    List<List<String>> preview() {
        return preview;
    }

    Gaps gaps() {
        return gaps;
    }

    /// Why it could not be read to its end.
    Optional<CsvException> problem() {
        return problem;
    }

    /// Whether every row has as many cells as the first, of which there are several.
    boolean isConsistent() {
        return width() > 1 && problem.isEmpty() && fitting == rows;
    }

    /// The share of the rows that fit.
    double fitting() {
        return rows == 0 ? 1 : (double) fitting / rows;
    }

    private static boolean isNumber(String cell) {
        Kind kind = CellNumber.kind(cell.toCharArray(), 0, cell.length());
        return kind != Kind.OTHER && kind != Kind.MISSING;
    }

    /// The share of the columns that are mostly numbers.
    double numeric() {
        long numeric = rows == 0
                ? first.stream().filter(CsvSurvey::isNumber).count()
                : columns.stream()
                        .filter(column -> column.numbers() > column.count(Kind.OTHER))
                        .count();
        return (double) numeric / Math.max(1, columns.size());
    }

    /// Whether the first row names the columns: one of them holds numbers below a word, or no cell of it is a number.
    boolean hasHeader() {
        boolean number = false;
        for (int k = 0; k < first.size(); k++) {
            String cell = first.get(k);
            Kind kind = CellNumber.kind(cell.toCharArray(), 0, cell.length());
            CsvColumn column = columns.get(k);
            if (kind == Kind.OTHER && column.numbers() >= Math.max(1, column.count(Kind.OTHER))) {
                return true;
            }
            number |= isNumber(cell);
        }
        return !number && first.stream().anyMatch(cell -> !Cells.isMissing(cell));
    }
}
