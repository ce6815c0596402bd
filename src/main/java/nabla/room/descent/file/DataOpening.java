package nabla.room.descent.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nabla.data.CsvChoices;
import nabla.data.CsvException;
import nabla.data.CsvFile;
import nabla.data.Dataset;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentState;
import nabla.room.descent.model.Samples;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Opens the user's files in the background: a table of numbers, whose columns are then chosen, or settings that were
/// exported. What cannot be opened is said, and everything stays as it was.
public final class DataOpening {
    static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");
    public static final List<String> ALL = List.of(".csv", ".tsv", ".txt", RunFile.ENDING);

    private static final int FEW = 10_000;
    /// So many questions are too few for anybody to wait.
    private static final int PATIENCE = 8;

    private final DescentModel model;
    private final Background background;
    private final LatestJob reading;
    private final Consumer<CsvFile> beforehand;
    private final Consumer<CsvFile> choose;
    private final Consumer<String> meanwhile;
    private final Consumer<String> say;

    /// @param beforehand told a table in the background before it is shown
    /// @param choose shows a table whose columns are to be chosen
    /// @param meanwhile shows what goes on, where that takes long
    /// @param say       shows why something could not be opened
    public DataOpening(
            DescentModel model,
            Background background,
            Consumer<CsvFile> beforehand,
            Consumer<CsvFile> choose,
            Consumer<String> meanwhile,
            Consumer<String> say) {
        this.model = model;
        this.background = background;
        this.reading = background.latest();
        this.beforehand = beforehand;
        this.choose = choose;
        this.meanwhile = meanwhile;
        this.say = say;
    }

    public boolean opens(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ALL.stream().anyMatch(name::endsWith);
    }

    public void open(Path file) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(RunFile.ENDING)) {
            reading.replace(cancelled -> settings(file), read -> read.give(model::restore, say));
        } else {
            Consumer<String> waiting = background.newest(meanwhile);
            reading.replace(
                    cancelled -> table(file, CsvChoices.NONE, telling(file, cancelled, waiting)),
                    read -> read.give(choose, say));
        }
    }

    /// A job that looks through a long table asks again and again whether it is still wanted: then it is said.
    private static BooleanSupplier telling(Path file, BooleanSupplier cancelled, Consumer<String> say) {
        var asked = new AtomicInteger();
        return () -> {
            boolean unwanted = cancelled.getAsBoolean();
            if (!unwanted && asked.incrementAndGet() == PATIENCE) {
                say.accept("Looking through “%s” …".formatted(file.getFileName()));
            }
            return unwanted;
        };
    }

    /// Nothing is opened any more.
    public void stop() {
        reading.cancel();
    }

    /// Makes samples; many take longer than a frame.
    public void generate(Samples.Recipe recipe, Consumer<Samples> then) {
        if (recipe.size() <= FEW) {
            then.accept(Samples.generated(recipe));
        } else {
            reading.replace(cancelled -> Samples.generated(recipe), then);
        }
    }

    /// Standardises features, or undoes it; of many this takes longer than a frame.
    public void standardise(Samples samples, boolean wanted, Consumer<Samples> then) {
        if (samples.size() <= FEW) {
            then.accept(samples.standardised(wanted));
        } else {
            reading.replace(cancelled -> samples.standardised(wanted), then);
        }
    }

    /// Opens a table again, as a user says it is written.
    public void reopen(CsvFile table, CsvChoices choices, Consumer<String> wrong) {
        Consumer<String> waiting = background.newest(wrong);
        reading.replace(
                cancelled -> table(table.file(), choices, telling(table.file(), cancelled, waiting)),
                read -> read.give(choose, wrong));
    }

    /// Reads the chosen columns; a table may have a million rows.
    ///
    /// @param standardise whether the features are brought to one size
    /// @param progress told how much is read, from 0 to 1
    /// @param then     told the samples; empty where it was cancelled
    /// @param wrong    told the sentence that says why there are none
    public Background.Job load(
            CsvFile table,
            boolean standardise,
            List<String> features,
            String target,
            Consumer<Double> progress,
            Consumer<Optional<Samples>> then,
            Consumer<String> wrong) {
        Consumer<Double> shown = background.newest(progress);
        return background.run(
                cancelled -> samples(table, features, target, shown, cancelled, standardise),
                read -> read.give(then, wrong));
    }

    public void close() {
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

    private Read<CsvFile> table(Path file, CsvChoices choices, BooleanSupplier cancelled) {
        try {
            Optional<CsvFile> table = CsvFile.open(file, choices, cancelled);
            table.ifPresent(beforehand);
            return new Read<>(table, "");
        } catch (CsvException problem) {
            return Read.wrong(problem);
        }
    }

    private static Read<Optional<Samples>> samples(
            CsvFile table,
            List<String> features,
            String target,
            Consumer<Double> shown,
            BooleanSupplier cancelled,
            boolean standardise) {
        try {
            Optional<Dataset> data = table.read(
                    features, target, (bytes, total) -> shown.accept((double) bytes / Math.max(1, total)), cancelled);
            String name = String.valueOf(table.file().getFileName());
            return Read.of(data.map(numbers -> Samples.read(name, numbers).standardised(standardise)));
        } catch (CsvException problem) {
            return Read.wrong(problem);
        }
    }
}
