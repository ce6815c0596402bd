package nabla.room.playground.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import nabla.data.CsvChoices;
import nabla.data.CsvException;
import nabla.data.CsvFile;
import nabla.data.LabelledPoints;
import nabla.room.playground.model.Recipe;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Opens the user's tables in the background: two features and a label. What cannot be opened is said, and everything
/// stays as it was.
public final class PointsOpening {
    public static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    /// So many classes have a colour.
    public static final int MOST_CLASSES = 6;

    private static final double TEST_SHARE = 0.3;
    private static final long SPLIT_SEED = 1;
    /// Of features as they are.
    private static final double LARGEST = 1e6;

    private final LatestJob reading;
    private final Consumer<CsvFile> beforehand;
    private final Consumer<CsvFile> choose;
    private final Consumer<String> say;

    /// @param beforehand told a table in the background before it is shown
    /// @param choose     shows a table whose columns are to be chosen
    /// @param say        shows why something could not be opened
    public PointsOpening(
            Background background, Consumer<CsvFile> beforehand, Consumer<CsvFile> choose, Consumer<String> say) {
        this.reading = background.latest();
        this.beforehand = beforehand;
        this.choose = choose;
        this.say = say;
    }

    public static boolean opens(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    public void open(Path file) {
        reading.replace(cancelled -> table(file, CsvChoices.NONE, cancelled), read -> read.give(choose, say));
    }

    /// Opens a table again, as a user says it is written.
    public void reopen(CsvFile table, CsvChoices choices, Consumer<String> wrong) {
        reading.replace(cancelled -> table(table.file(), choices, cancelled), read -> read.give(choose, wrong));
    }

    /// Reads two features and a label; of very many rows some, evenly from all.
    ///
    /// @param standardise whether each feature loses its mean and is divided by its deviation
    /// @param wrong told the sentence that says why there are no points
    public void load(
            CsvFile table,
            List<String> features,
            String label,
            boolean standardise,
            Consumer<LabelledPoints> then,
            Consumer<String> wrong) {
        reading.replace(
                cancelled -> points(table, features, label, standardise, cancelled), read -> read.give(then, wrong));
    }

    public void close() {
        reading.cancel();
    }

    /// What came of reading: a value, or the sentence that says why there is none.
    private record Read<T>(Optional<T> value, String problem) {
        void give(Consumer<? super T> take, Consumer<String> say) {
            value.ifPresentOrElse(take, () -> say.accept(problem));
        }
    }

    private Read<CsvFile> table(Path file, CsvChoices choices, BooleanSupplier cancelled) {
        try {
            Optional<CsvFile> table = CsvFile.open(file, choices, cancelled);
            int columns = table.map(it -> it.columns().size()).orElse(3);
            if (columns < 3) {
                return new Read<>(
                        Optional.empty(),
                        "“%s” has %s; two features and a label are needed: at least three columns."
                                .formatted(file.getFileName(), columns == 1 ? "one column" : "two columns"));
            }
            table.ifPresent(beforehand);
            return new Read<>(table, "");
        } catch (CsvException problem) {
            return new Read<>(Optional.empty(), String.valueOf(problem.getMessage()));
        }
    }

    private static Read<LabelledPoints> points(
            CsvFile table, List<String> features, String label, boolean standardise, BooleanSupplier cancelled) {
        try {
            Optional<LabelledPoints> points =
                    table.readLabelled(features.getFirst(), features.getLast(), label, MOST_CLASSES, cancelled);
            return points.filter(it -> !standardise && !isWithin(it)).isPresent()
                    ? new Read<>(
                            Optional.empty(), "Numbers beyond a million are learned only where they are standardised.")
                    : new Read<>(
                            points.map(it -> standardise ? it.standardised() : it)
                                    .map(it -> it.thinned(Recipe.MOST_POINTS).split(TEST_SHARE, SPLIT_SEED)),
                            "");
        } catch (CsvException problem) {
            return new Read<>(Optional.empty(), String.valueOf(problem.getMessage()));
        }
    }

    private static boolean isWithin(LabelledPoints points) {
        return DoubleStream.concat(Arrays.stream(points.x()), Arrays.stream(points.y()))
                .allMatch(it -> Math.abs(it) <= LARGEST);
    }
}
