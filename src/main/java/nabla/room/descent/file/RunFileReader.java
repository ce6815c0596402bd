package nabla.room.descent.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.data.Generators;
import nabla.data.Scaling;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Run;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentState;
import nabla.room.descent.model.Pair;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;

/// Reads what [RunFile] writes; whatever is missing or makes no sense is said with its line.
public final class RunFileReader {
    private static final int MOST_SAMPLES = 5_000_000;

    private final String name;
    private final List<String> lines;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Integer> where = new HashMap<>();
    private int rowsFrom;

    public RunFileReader(String name, List<String> lines) throws IOException {
        this.name = name;
        this.lines = lines;
        if (lines.isEmpty() || !lines.getFirst().strip().equals(RunFile.FIRST)) {
            throw new IOException(
                    "“%s” is no settings file of Nabla: its first line is not “%s”.".formatted(name, RunFile.FIRST));
        }
        for (int i = 1; i < lines.size() && rowsFrom == 0; i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (colon >= 0) {
                String key = line.substring(0, colon).strip();
                said.put(key, line.substring(colon + 1).strip());
                where.put(key, i + 1);
                rowsFrom = key.equals(RunFile.SAMPLES) ? i + 1 : 0;
            }
        }
    }

    /// A run from text that [RunFile] wrote earlier; empty where it is damaged.
    public static Optional<DescentState> kept(String text) {
        try {
            return Optional.of(new RunFileReader("kept", text.lines().toList()).state());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    public DescentState state() throws IOException {
        Samples samples = samples();
        boolean bias = word("bias", "no").equals("yes");
        RunSettings settings = run("", samples, bias);
        Optional<RunSettings> pinned =
                said.containsKey("pinned optimizer") ? Optional.of(run("pinned ", samples, bias)) : Optional.empty();
        return new DescentState(
                settings,
                whole("step", 0, settings.steps()),
                pinned,
                whole("chosen", 0, samples.size() - 1),
                whole("feature", 0, samples.dimensions() - 1),
                pair(settings),
                page());
    }

    private Samples samples() throws IOException {
        boolean standardised = word("standardised", "no").equals("yes");
        if (rowsFrom > 0) {
            Samples read = new RunFileRows(name, lines, rowsFrom)
                    .read(word("name", "samples"), whole(RunFile.SAMPLES, 1, MOST_SAMPLES));
            int features = read.dimensions();
            return standardised
                    ? read.scaledBy(new Scaling(numbers("means", features), numbers("deviations", features)))
                    : read;
        }
        String word = word("noise", "growing");
        Generators noise = Generators.ofKey(word).orElseThrow(() -> wrong("noise", "one of " + kinds()));
        return Samples.generated(new Samples.Recipe(noise, longNumber("data seed"), whole("size", 1, MOST_SAMPLES)))
                .standardised(standardised);
    }

    private static String kinds() {
        return Arrays.stream(Generators.values()).map(Generators::key).collect(Collectors.joining(", "));
    }

    private RunSettings run(String prefix, Samples samples, boolean bias) throws IOException {
        String key = prefix + "optimizer";
        Optimizers method =
                Optimizers.ofKey(word(key, "gd")).orElseThrow(() -> wrong(key, "one of " + Optimizers.keys()));
        double rate = number(prefix + "rate");
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw wrong(prefix + "rate", "a number above 0");
        }
        return new RunSettings(
                samples,
                bias,
                method,
                rate,
                whole(prefix + "batch", 1, Integer.MAX_VALUE),
                word(prefix + "sign", "right").equals("wrong"),
                numbers(prefix + "start", 2 * (samples.dimensions() + (bias ? 1 : 0))),
                whole(prefix + "steps", 1, Run.LONGEST),
                longNumber(prefix + "seed"));
    }

    private List<Double> numbers(String key, int count) throws IOException {
        var start = new ArrayList<Double>();
        for (String each : word(key, "").split(",", -1)) {
            try {
                start.add(Double.valueOf(each.strip()));
            } catch (NumberFormatException letters) {
                throw wrong(key, numbersOf(key, count));
            }
        }
        if (start.size() != count) {
            throw wrong(key, numbersOf(key, count));
        }
        return start;
    }

    private static String numbersOf(String key, int count) {
        return key.endsWith("start") ? "%d numbers, w then v".formatted(count) : "%d numbers".formatted(count);
    }

    private Pair pair(RunSettings settings) throws IOException {
        String[] both = word("map", "").split(",", -1);
        try {
            var pair = new Pair(Integer.parseInt(both[0].strip()), Integer.parseInt(both[both.length - 1].strip()));
            if (pair.fits(settings) && pair.across() >= 0 && pair.up() >= 0) {
                return pair;
            }
        } catch (NumberFormatException letters) {
            // said below
        }
        throw wrong("map", "two different numbers of parameters, such as 0, " + settings.columns());
    }

    private DescentPage page() throws IOException {
        try {
            return DescentPage.valueOf(word("page", "map").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("page", "one of data, width, loss, map, numbers");
        }
    }

    private String word(String key, String otherwise) {
        return said.getOrDefault(key, otherwise);
    }

    private double number(String key) throws IOException {
        try {
            return Double.parseDouble(word(key, ""));
        } catch (NumberFormatException letters) {
            throw wrong(key, "a number");
        }
    }

    private long longNumber(String key) throws IOException {
        try {
            return Long.parseLong(word(key, ""));
        } catch (NumberFormatException letters) {
            throw wrong(key, "a whole number");
        }
    }

    private int whole(String key, int from, int to) throws IOException {
        long value = longNumber(key);
        if (value < from || value > to) {
            throw wrong(key, "a whole number from %,d to %,d".formatted(from, to));
        }
        return (int) value;
    }

    private IOException wrong(String key, String expected) {
        Integer line = where.get(key);
        return new IOException(
                line == null
                        ? "“%s” does not say “%s”, which is %s.".formatted(name, key, expected)
                        : "“%s”, line %d: “%s” is %s.".formatted(name, line, key, expected));
    }
}
