package nabla.room.descent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nabla.data.CsvException;
import nabla.data.CsvFile;
import nabla.data.Dataset;
import nabla.ui.Background;
import nabla.ui.Lane;

/// Opens the user's files in the background: a table of numbers, whose columns are then chosen, or settings that were
/// exported. What cannot be opened is said, and everything stays as it was.
final class DataOpening {
    static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");
    static final List<String> ALL = List.of(".csv", ".tsv", ".txt", RunFile.ENDING);

    private static final int FEW = 10_000;

    private final DescentModel model;
    private final Background background;
    private final Lane reading;
    private final Consumer<CsvFile> choose;
    private final Consumer<String> say;

    /// @param choose shows a table whose columns are to be chosen
    /// @param say    shows a sentence
    DataOpening(DescentModel model, Background background, Consumer<CsvFile> choose, Consumer<String> say) {
        this.model = model;
        this.background = background;
        this.reading = background.lane();
        this.choose = choose;
        this.say = say;
    }

    boolean opens(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ALL.stream().anyMatch(name::endsWith);
    }

    void open(Path file) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(RunFile.ENDING)) {
            reading.replace(cancelled -> settings(file), read -> read.give(model::restore, say));
        } else {
            reading.replace(cancelled -> table(file), read -> read.give(choose, say));
        }
    }

    /// Makes samples; many take longer than a frame.
    void generate(Samples.Recipe recipe, Consumer<Samples> then) {
        if (recipe.size() <= FEW) {
            then.accept(Samples.generated(recipe));
        } else {
            reading.replace(cancelled -> Samples.generated(recipe), then);
        }
    }

    /// Reads the chosen columns; a table may have a million rows.
    ///
    /// @param progress told how much is read, from 0 to 1
    /// @param then     told the samples; empty where it was cancelled
    /// @param wrong    told the sentence that says why there are none
    Background.Job load(
            CsvFile table,
            List<String> features,
            String target,
            Consumer<Double> progress,
            Consumer<Optional<Samples>> then,
            Consumer<String> wrong) {
        Consumer<Double> shown = background.newest(progress);
        return background.run(
                cancelled -> samples(table, features, target, shown, cancelled), read -> read.give(then, wrong));
    }

    void close() {
        reading.cancel();
    }

    /// What came of reading: a value, or the sentence that says why there is none.
    private record Read<T>(Optional<T> value, String problem) {
        static <T> Read<T> of(T value) {
            return new Read<>(Optional.of(value), "");
        }

        static <T> Read<T> wrong(Exception problem) {
            return new Read<>(Optional.empty(), String.valueOf(problem.getMessage()));
        }

        void give(Consumer<? super T> take, Consumer<String> say) {
            value.ifPresentOrElse(take, () -> say.accept(problem));
        }
    }

    private static Read<DescentState> settings(Path file) {
        try {
            return Read.of(RunFile.read(file));
        } catch (IOException problem) {
            return Read.wrong(problem);
        }
    }

    private static Read<CsvFile> table(Path file) {
        try {
            return Read.of(CsvFile.open(file));
        } catch (CsvException problem) {
            return Read.wrong(problem);
        }
    }

    private static Read<Optional<Samples>> samples(
            CsvFile table,
            List<String> features,
            String target,
            Consumer<Double> shown,
            java.util.function.BooleanSupplier cancelled) {
        try {
            Optional<Dataset> data = table.read(
                    features, target, (bytes, total) -> shown.accept((double) bytes / Math.max(1, total)), cancelled);
            String name = String.valueOf(table.file().getFileName());
            return Read.of(data.map(numbers -> Samples.read(name, numbers)));
        } catch (CsvException problem) {
            return Read.wrong(problem);
        }
    }
}
