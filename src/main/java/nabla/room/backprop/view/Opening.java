package nabla.room.backprop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import nabla.data.CsvException;
import nabla.data.CsvFile;
import nabla.data.Dataset;
import nabla.data.network.NetworkFile;
import nabla.data.network.NetworkFileException;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.Setup;
import nabla.math.nn.TargetKind;
import nabla.math.nn.Targets;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.Reshape;
import nabla.ui.work.Background;

/// Opens network files (JSON) and tables of samples (CSV, the last column the target) in the background.
public final class Opening {
    static final List<String> ENDINGS = List.of(".json", ".csv", ".tsv");

    private final BackpropModel model;
    private final Background background;
    private final Consumer<String> say;

    /// What became of a file.
    private record Opened(Optional<Setup> setup, String words) {}

    /// @param say told what is wrong, or what was opened
    Opening(BackpropModel model, Background background, Consumer<String> say) {
        this.model = model;
        this.background = background;
        this.say = say;
    }

    public static boolean opens(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    public void open(Path file) {
        Setup now = model.setup();
        long seed = model.state().seed();
        background.run(cancelled -> read(file, now, seed), opened -> {
            opened.setup.ifPresent(model::open);
            say.accept(opened.words);
        });
    }

    private static Opened read(Path file, Setup now, long seed) {
        try {
            boolean network = name(file).toLowerCase(Locale.ROOT).endsWith(".json");
            if (!network) {
                return samples(file, now, seed);
            }
            Setup setup = NetworkFile.read(file);
            Reshape.settings(setup, seed); // says what is too large for the room
            return new Opened(Optional.of(setup), "Opened “%s”.".formatted(name(file)));
        } catch (CsvException wrong) { // names the file itself
            return new Opened(Optional.empty(), "Cannot be opened: " + wrong.getMessage());
        } catch (NetworkFileException | IllegalArgumentException wrong) {
            return new Opened(Optional.empty(), "“%s” cannot be opened: %s".formatted(name(file), wrong.getMessage()));
        }
    }

    private static Opened samples(Path file, Setup now, long seed) throws CsvException {
        CsvFile csv = CsvFile.open(file);
        List<String> columns = csv.columns();
        if (columns.size() < 2) {
            throw new IllegalArgumentException(
                    "it has one column; at least one for an input and, as the last, one for the target were expected");
        }
        Dataset data = csv.read(
                        columns.subList(0, columns.size() - 1), columns.getLast(), (bytes, total) -> {}, () -> false)
                .orElseThrow(() -> new IllegalArgumentException("it was not read to its end"));
        Setup setup = setup(data, now, seed);
        String which = setup.samples() < data.samples()
                ? "the first %d of %,d samples".formatted(setup.samples(), data.samples())
                : "%d samples".formatted(setup.samples());
        return new Opened(
                Optional.of(setup),
                "Opened “%s”: %s, the last column “%s” as %s; the loss is %s."
                        .formatted(
                                name(file),
                                which,
                                columns.getLast(),
                                setup.targets() instanceof Targets.Labels ? "classes" : "targets",
                                setup.loss().word()));
    }

    /// The network for a table: its first samples, as many as the room shows. Few whole numbers in the last column are
    /// classes where the loss is the softmax cross-entropy; else they are targets of one output.
    public static Setup setup(Dataset data, Setup now, long seed) {
        int samples = Math.min(data.samples(), NetworkSettings.MOST_SAMPLES);
        Matrix inputs = Matrix.filled(samples, data.dimensions(), (i, k) -> data.x()[k][i]);
        var values = new TreeSet<Double>();
        for (int i = 0; i < samples; i++) {
            values.add(data.t()[i]);
        }
        boolean whole = values.stream().allMatch(it -> it == Math.rint(it)) && values.size() <= 10;
        TargetKind kind = now.loss().targets();
        boolean classes = kind == TargetKind.CLASSES && whole;
        boolean fits = classes || (kind != TargetKind.CLASSES && values.stream().allMatch(kind::allows));
        Loss loss = fits ? now.loss() : Loss.LEAST_SQUARES;
        var sorted = List.copyOf(values);
        int outputs = classes ? Math.max(2, sorted.size()) : loss.outputsFrom(1);
        NetworkSettings settings =
                Reshape.inputs(Reshape.samples(Reshape.settings(now, seed), samples), data.dimensions());
        settings = Reshape.units(Reshape.loss(settings, loss), settings.units().size() - 1, outputs);
        Setup drawn = Reshape.to(settings, now);
        Targets targets = classes
                ? new Targets.Labels(java.util.stream.IntStream.range(0, samples)
                        .mapToObj(i -> sorted.indexOf(data.t()[i]))
                        .toList())
                : new Targets.Values(Matrix.filled(samples, 1, (i, none) -> data.t()[i]));
        return new Setup(drawn.network(), inputs, targets, loss, now.conventions());
    }
}
