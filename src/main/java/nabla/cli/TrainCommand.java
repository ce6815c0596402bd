package nabla.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nabla.data.CsvException;
import nabla.data.CsvFile;
import nabla.data.Dataset;
import nabla.data.FeatureSizes;
import nabla.data.RunCsv;
import nabla.data.Scaling;
import nabla.math.optim.Direction;
import nabla.math.optim.Divergence;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Settings;
import nabla.math.optim.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `nabla train DATA.csv --target t --features x`: fits a Gaussian with learned mean and width to a table.
@Command(
        name = "train",
        description = {
            "Fits a Gaussian whose mean u = w'x and width sigma = sqrt(1 + (v'x)^2) are learned.",
            "Prints the run step by step: loss -J and parameters, first w, then v."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all steps were taken",
            "1:the run diverged; the steps before are printed",
            "2:something could not be read"
        })
final class TrainCommand implements Callable<Integer> {
    private static final double START_OF_V = 0.3;
    private static final int MOST_FEATURES = 8;

    @Parameters(
            paramLabel = "DATA.csv",
            description = "A table: commas, semicolons, tabs, pipes or blanks; header optional.")
    private Path data = Path.of("");

    @Option(names = "--target", required = true, paramLabel = "NAME", description = "The column t to predict.")
    private String target = "";

    @Option(
            names = "--features",
            required = true,
            paramLabel = "NAME[,NAME...]",
            description = {
                "The columns x, one to eight, with commas between them;",
                "a name with a comma in quotes ('\"a, b\",c'); may be repeated."
            })
    private List<String> features = new ArrayList<>();

    @Option(names = "--bias", description = "Adds a last feature that is always 1.")
    private boolean bias;

    @Option(
            names = "--standardise",
            description = {
                "Fits (x - mean)/deviation of every feature instead of x; the target stays as it is.",
                "Parameters belong to these; means and deviations are printed first, as a comment on stderr."
            })
    private boolean standardise;

    @Option(
            names = "--optimizer",
            defaultValue = "gd",
            converter = OptimizerConverter.class,
            paramLabel = "NAME",
            description = "gd, sgd, momentum (0.9), nesterov, rmsprop or adam; ${DEFAULT-VALUE} unless told.")
    private Optimizers optimizer = Optimizers.GD;

    @Option(
            names = "--rate",
            defaultValue = "0.01",
            converter = NumberConverter.class,
            description = "Learning rate; ${DEFAULT-VALUE} unless told.")
    private double rate = 0.01;

    @Option(names = "--steps", defaultValue = "200", description = "How many steps; ${DEFAULT-VALUE} unless told.")
    private int steps = 200;

    @Option(
            names = "--start",
            paramLabel = "FILE",
            description = "One line of numbers, w then v; without it w is 0 and v is 0.3.")
    private @Nullable Path start;

    @Option(names = "--seed", defaultValue = "0", description = "Of the order of mini-batches; ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--batch", paramLabel = "N", description = "Samples in a mini-batch of sgd; 32 unless told.")
    private @Nullable Integer batch;

    @Option(
            names = "--csv",
            description = "Prints every step as CSV with a header line; without it only how the run ends.")
    private boolean csv;

    @Mixin
    private TableOptions table = new TableOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CsvException {
        CommandLine commandLine = requireNonNull(spec).commandLine();
        check(commandLine);
        Dataset dataset = dataset(commandLine);
        double[] parameters = start(dataset);
        int size = batch == null ? optimizer.batch() : batch;
        var settings = new Settings(optimizer.at(rate), parameters, seed, size, Direction.DESCEND);
        return print(new Trainer(dataset.loss(), settings), dataset, commandLine);
    }

    private void check(CommandLine commandLine) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw wrong(commandLine, "--rate must be a positive number, not " + rate);
        }
        if (steps < 0) {
            throw wrong(commandLine, "--steps must be 0 or more, not " + steps);
        }
        if (batch != null && batch < 1) {
            throw wrong(commandLine, "--batch must be 1 or more, not " + batch);
        }
        if (batch != null && optimizer != Optimizers.SGD) {
            throw wrong(commandLine, "--batch goes with --optimizer sgd; the others take all samples in each step");
        }
    }

    private Dataset dataset(CommandLine commandLine) throws CsvException {
        CsvFile csv = CsvFile.open(data, table.choices(), () -> false).orElseThrow();
        List<String> names = names(csv, commandLine);
        Dataset read =
                csv.read(names, target, (bytes, total) -> {}, () -> false).orElseThrow();
        if (standardise) {
            read = standardised(read, commandLine);
        } else {
            FeatureSizes.apart(read)
                    .ifPresent(it -> commandLine
                            .getErr()
                            .println(it.told() + "; --standardise brings the features to one size"));
        }
        if (csv.rows() > read.samples()) {
            commandLine
                    .getErr()
                    .println("%,d of %,d rows are left out: they have no number in a chosen column"
                            .formatted(csv.rows() - read.samples(), csv.rows()));
        }
        if (bias && names.contains(Dataset.BIAS) && !read.hasBias()) {
            throw wrong(
                    commandLine,
                    "--bias adds a feature called \"bias\", and a column of that name is chosen already; rename that column");
        }
        return bias ? read.withBias() : read;
    }

    private static Dataset standardised(Dataset read, CommandLine commandLine) {
        Scaling scaling = Scaling.of(read);
        for (int k = 0; k < read.dimensions(); k++) {
            String name = read.features().get(k);
            commandLine.getErr().println("%s is fitted as %s".formatted(name, scaling.told(k, name)));
        }
        return scaling.applied(read);
    }

    private List<String> names(CsvFile csv, CommandLine commandLine) {
        List<String> names;
        try {
            names = ChosenColumns.of(features, csv.columns());
        } catch (IllegalArgumentException twoWays) {
            throw wrong(commandLine, String.valueOf(twoWays.getMessage()));
        }
        if (names.size() > MOST_FEATURES) {
            throw wrong(commandLine, "--features takes one to eight columns, not " + names.size());
        }
        if (names.contains(target)) {
            throw wrong(commandLine, "the target \"" + target + "\" cannot be a feature, too");
        }
        return names;
    }

    private double[] start(Dataset dataset) throws CsvException {
        int d = dataset.dimensions();
        if (start != null) {
            return RunCsv.readStart(start, 2 * d);
        }
        var parameters = new double[2 * d];
        Arrays.fill(parameters, d, 2 * d, START_OF_V);
        return parameters;
    }

    private int print(Trainer trainer, Dataset dataset, CommandLine commandLine) {
        PrintWriter out = commandLine.getOut();
        if (csv) {
            out.print(RunCsv.header(dataset.features()) + "\n");
        }
        boolean moving = true;
        while (moving) {
            if (csv) {
                out.print(row(trainer) + "\n");
            }
            moving = trainer.step() < steps && trainer.advance();
        }
        if (!csv) {
            out.println(ending(trainer, dataset));
        }
        out.flush();
        Optional<Divergence> divergence = trainer.divergence();
        if (divergence.isPresent()) {
            commandLine.getErr().println(divergence.get().message());
            return Cli.WRONG;
        }
        trainer.growth().ifPresent(growth -> commandLine.getErr().println(growth.message()));
        return Cli.RIGHT;
    }

    private static String row(Trainer trainer) {
        return RunCsv.row(trainer.step(), trainer.loss(), trainer.parameters());
    }

    private static String ending(Trainer trainer, Dataset dataset) {
        var text = new StringBuilder("step %d: loss %s".formatted(trainer.step(), trainer.loss()));
        List<String> names = RunCsv.parameterNames(dataset.features());
        double[] parameters = trainer.parameters();
        for (int k = 0; k < parameters.length; k++) {
            text.append(", ").append(names.get(k)).append(" = ").append(parameters[k]);
        }
        return text.toString();
    }

    private static CommandLine.ParameterException wrong(CommandLine commandLine, String message) {
        return new CommandLine.ParameterException(commandLine, message);
    }

    static final class NumberConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException wrong) {
                throw new TypeConversionException("\"" + text + "\" is not a number");
            }
        }
    }

    static final class OptimizerConverter implements ITypeConverter<Optimizers> {
        @Override
        public Optimizers convert(String text) {
            return Optimizers.ofKey(text.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + text + "\" is no optimizer; there are: " + Optimizers.keys()));
        }
    }
}
