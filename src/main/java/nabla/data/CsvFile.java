package nabla.data;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.data.CsvException.Cure;

/// A table of numbers in a file, looked through once: its columns and first rows, so that a user can choose among
/// them, and how its numbers are written.
///
/// UTF-8, UTF-16 or Windows-1252, with or without a header; cells between commas, semicolons, tabs, pipes or blanks;
/// decimal points or commas, digits in groups. All that is decided over the whole file, and where it leaves two
/// readings, a user is asked.
public final class CsvFile {
    private final CsvSource source;
    private final CsvSurvey survey;
    private final List<Delimiter> undecided;
    private final CsvChoices choices;
    private final boolean header;
    private final List<String> columns;

    /// Told now and then how many bytes have been read.
    @FunctionalInterface
    public interface Progress {
        void report(long bytes, long total);
    }

    private CsvFile(CsvSource source, CsvSurvey survey, List<Delimiter> undecided, CsvChoices choices) {
        this.source = source;
        this.survey = survey;
        this.undecided = undecided;
        this.choices = choices;
        this.header = choices.header().orElse(survey.hasHeader());
        this.columns = ColumnNames.of(survey.first(), header);
        if (!header) {
            survey.countFirst();
        }
    }

    /// Looks through the file.
    ///
    /// @throws CsvException where it cannot be read, is no text or has no rows
    public static CsvFile open(Path file) throws CsvException {
        return open(file, CsvChoices.NONE, () -> false).orElseThrow();
    }

    /// @param cancelled asked now and then
    /// @return empty where it was cancelled
    public static Optional<CsvFile> open(Path file, CsvChoices choices, BooleanSupplier cancelled) throws CsvException {
        CsvSource source = CsvSource.of(file);
        Optional<String> named = Delimiter.named(source.beginning());
        Optional<Delimiter> given = choices.delimiter();
        if (named.isPresent()) {
            source = source.withSepLine();
            Optional<Delimiter> known = Delimiter.of(named.get());
            if (given.isEmpty() && known.isEmpty()) {
                throw new CsvException(
                        file,
                        1,
                        "\"%s\" does not stand between the cells of any table that is read here"
                                .formatted(named.get()));
            }
            given = given.or(() -> known);
        }
        CsvSource rows = source;
        DelimiterSearch search = given.map(
                        it -> new DelimiterSearch(CsvSurvey.of(rows, it, Long.MAX_VALUE, cancelled), List.of()))
                .orElseGet(() -> DelimiterSearch.of(rows, cancelled));
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        var csv = new CsvFile(source, search.best(), search.undecided(), choices);
        csv.check();
        return Optional.of(csv);
    }

    private void check() throws CsvException {
        if (survey.problem().isPresent()) {
            throw survey.problem().get();
        }
        if (survey.width() == 0) {
            throw new CsvException(file(), 0, "the file is empty; a table of numbers was expected");
        }
        long rows = survey.rows() + (header ? 0 : 1);
        if (rows == 0) {
            throw new CsvException(
                    file(),
                    survey.firstLine(),
                    "there are no rows below the header \"%s\"".formatted(ColumnNames.told(survey.first())));
        }
        if (rows == 1) {
            throw new CsvException(
                    file(), 0, "there is only one row of numbers; two are the fewest that can be fitted");
        }
    }

    public Path file() {
        return source.file();
    }

    /// What stands between the cells.
    public Delimiter delimiter() {
        return survey.delimiter();
    }

    /// All delimiters that the file may have, where it has to be asked which; else empty.
    public List<Delimiter> undecidedDelimiters() {
        return undecided;
    }

    /// Whether its first row names the columns.
    public boolean header() {
        return header;
    }

    /// Its text encoding.
    String encoding() {
        return source.charset().displayName(java.util.Locale.ROOT);
    }

    /// Rows of cells, without a header.
    public long rows() {
        return survey.rows() + (header ? 0 : 1);
    }

    /// The columns' names, all different; "column 2" where the file has none.
    public List<String> columns() {
        return columns;
    }

    /// The first rows of cells below the header.
    public List<List<String>> preview() {
        return header
                ? survey.preview()
                : Stream.concat(Stream.of(survey.first()), survey.preview().stream())
                        .toList();
    }

    public CsvChoices choices() {
        return choices;
    }

    /// The same table with other choices; another delimiter or header needs the file to be opened again.
    public CsvFile with(CsvChoices others) {
        return new CsvFile(source, survey, undecided, others);
    }

    /// The columns that hold numbers, in the table's order.
    public List<String> numeric() {
        return IntStream.range(0, columns.size())
                .filter(k -> survey.columns().get(k).isNumeric())
                .mapToObj(columns::get)
                .toList();
    }

    /// How many rows have no number in one of these columns: nothing, or a word such as NA.
    public int rowsWithout(List<String> chosen) {
        return survey.gaps()
                .rows(chosen.stream()
                        .mapToInt(columns::indexOf)
                        .filter(k -> k >= 0)
                        .toArray());
    }

    /// A number in one of these columns that has two readings, such as 12.500, and nothing in the file says which one
    /// is meant.
    public Optional<TwoReadings> undecidedNumber(List<String> chosen) {
        CsvDecimals decimals = decimals();
        return chosen.stream()
                .filter(columns::contains)
                .filter(name -> decimals.of(column(name)).isEmpty() && !isContradictory(column(name)))
                .map(name -> TwoReadings.of(name, column(name).ambiguous().orElseThrow()))
                .findFirst();
    }

    private static boolean isContradictory(CsvColumn column) {
        return column.has(DecimalMark.POINT) && column.has(DecimalMark.COMMA);
    }

    private CsvColumn column(String name) {
        return survey.columns().get(columns.indexOf(name));
    }

    private CsvDecimals decimals() {
        return new CsvDecimals(choices.decimal(), delimiter(), survey.columns());
    }

    /// Reads the chosen columns whole; a million rows take a second or two.
    ///
    /// @param progress  told after every few thousand rows
    /// @param cancelled asked as often
    /// @return empty where it was cancelled
    /// @throws CsvException where a column is missing, a row is not as it should be or a number has two readings
    public Optional<Dataset> read(List<String> features, String target, Progress progress, BooleanSupplier cancelled)
            throws CsvException {
        if (new HashSet<>(features).size() < features.size()) {
            throw new CsvException(file(), 0, "a feature was named twice: " + String.join(", ", features));
        }
        return table(Stream.concat(features.stream(), Stream.of(target)).toList(), -1)
                .read(progress, cancelled)
                .map(values -> {
                    var x = new double[features.size()][];
                    System.arraycopy(values, 0, x, 0, x.length);
                    return new Dataset(features, x, target, values[x.length]);
                });
    }

    /// Reads two columns of numbers and one of labels, such as names of species. None is held back.
    ///
    /// @return empty where it was cancelled
    /// @throws CsvException also where there are not 2 to `mostClasses` different labels
    public Optional<LabelledPoints> readLabelled(
            String first, String second, String label, int mostClasses, BooleanSupplier cancelled) throws CsvException {
        CsvTable table = table(List.of(first, second), place(label));
        Optional<double[][]> values = table.read((bytes, total) -> {}, cancelled);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<String> classes =
                table.labels().stream().distinct().sorted(CsvFile::byNumber).toList();
        if (classes.size() < 2 || classes.size() > mostClasses) {
            throw new CsvException(
                    file(),
                    0,
                    "in column \"%s\" stand%s; a label is one of 2 to %d words or numbers"
                            .formatted(
                                    label,
                                    classes.size() == 1
                                            ? "s nothing but \"%s\"".formatted(classes.getFirst())
                                            : " %,d different labels".formatted(classes.size()),
                                    mostClasses));
        }
        int[] labels = table.labels().stream().mapToInt(classes::indexOf).toArray();
        return Optional.of(new LabelledPoints(
                List.of(first, second), classes, values.get()[0], values.get()[1], labels, new boolean[labels.length]));
    }

    /// `2` before `10`; words by their letters.
    private static int byNumber(String one, String other) {
        double a = CellNumber.value(one, DecimalMark.POINT);
        double b = CellNumber.value(other, DecimalMark.POINT);
        return Double.isNaN(a) || Double.isNaN(b) ? one.compareTo(other) : Double.compare(a, b);
    }

    /// @param names of the columns of numbers
    /// @param label where the column of labels stands; −1 for none
    private CsvTable table(List<String> names, int label) throws CsvException {
        if (!undecided.isEmpty()) {
            throw new CsvException(
                    file(),
                    survey.firstLine(),
                    "commas stand between the cells, or are decimal commas between blanks",
                    Cure.DELIMITER);
        }
        int[] places = new int[names.size()];
        var marks = new DecimalMark[places.length];
        for (int k = 0; k < places.length; k++) {
            places[k] = place(names.get(k));
            marks[k] = decimals().decided(file(), survey.columns().get(places[k]), columns.get(places[k]));
        }
        return new CsvTable(this, source, survey, places, marks, label);
    }

    /// Where a column stands, from 0; in a file without a header also by its number, from 1.
    private int place(String column) throws CsvException {
        int place = columns.indexOf(Cells.tidy(column));
        if (place < 0 && !header) {
            place = columns.indexOf("column " + column);
        }
        if (place < 0) {
            String alike = ColumnNames.alike(columns, column)
                    .map(" (did you mean \"%s\"?)"::formatted)
                    .orElse("");
            throw new CsvException(
                    file(),
                    0,
                    "there is no column \"%s\"%s; there are: %s".formatted(column, alike, ColumnNames.told(columns)));
        }
        return place;
    }
}
