package nabla.room.playground.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.data.LabelledPoints;
import nabla.data.LabelledSets;
import nabla.math.nn.Activation;
import nabla.math.optim.Optimizers;
import nabla.room.playground.model.PlaygroundState;
import nabla.room.playground.model.Recipe;
import nabla.room.playground.model.TrainingSettings;

/// The room's state as text: settings by name, points by their recipe or one by one.
public final class KeptTraining {
    private static final String PINNED = "pinned ";

    private KeptTraining() {}

    public static String write(PlaygroundState state) {
        var all = new Properties();
        TrainingSettings settings = state.settings();
        settings.recipe().ifPresentOrElse(it -> write(it, all), () -> write(settings.points(), all));
        all.setProperty("hidden", list(settings.hidden()));
        all.setProperty("activation", settings.activation().key());
        all.setProperty("weights", Long.toString(settings.seed()));
        write("", settings, all);
        state.pinned().ifPresent(it -> write(PINNED, it, all));
        all.setProperty("length", Integer.toString(state.length()));
        all.setProperty("step", Integer.toString(state.step()));
        state.alone().ifPresent(it -> all.setProperty("alone", Integer.toString(it)));
        var out = new StringWriter();
        try {
            all.store(out, null);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toString();
    }

    private static void write(Recipe recipe, Properties all) {
        all.setProperty("data", recipe.kind().key());
        all.setProperty("classes", Integer.toString(recipe.classes()));
        all.setProperty("size", Integer.toString(recipe.size()));
        all.setProperty("noise", Double.toString(recipe.noise()));
        all.setProperty("share", Double.toString(recipe.share()));
        all.setProperty("seed", Long.toString(recipe.seed()));
    }

    private static void write(LabelledPoints points, Properties all) {
        all.setProperty("features", String.join("\n", points.features()));
        all.setProperty("names", String.join("\n", points.classes()));
        all.setProperty(
                "points",
                IntStream.range(0, points.size())
                        .mapToObj(i -> "%s %s %d %d"
                                .formatted(
                                        Double.toString(points.x()[i]),
                                        Double.toString(points.y()[i]),
                                        points.labels()[i],
                                        points.held()[i] ? 1 : 0))
                        .collect(Collectors.joining("\n")));
    }

    private static void write(String prefix, TrainingSettings settings, Properties all) {
        all.setProperty(prefix + "optimizer", settings.method().key());
        all.setProperty(prefix + "rate", Double.toString(settings.rate()));
        all.setProperty(prefix + "lambda", Double.toString(settings.lambda()));
    }

    /// Empty where it makes no sense.
    public static Optional<PlaygroundState> read(String text) {
        try {
            var all = new Properties();
            all.load(new StringReader(text));
            Optional<Recipe> recipe =
                    Optional.ofNullable(all.getProperty("data")).map(kind -> recipe(kind, all));
            LabelledPoints points = recipe.map(Recipe::points).orElseGet(() -> points(all));
            var bare = new TrainingSettings(
                    points,
                    recipe,
                    numbers(all.getProperty("hidden", "")),
                    Activation.ofKey(all.getProperty("activation", "")),
                    Optimizers.ADAM,
                    1,
                    0,
                    Long.parseLong(all.getProperty("weights", "")));
            Optional<TrainingSettings> pinned =
                    all.containsKey(PINNED + "rate") ? Optional.of(read(PINNED, bare, all)) : Optional.empty();
            return Optional.of(PlaygroundState.of(read("", bare, all))
                    .recalled(
                            Integer.parseInt(all.getProperty("length", "0")),
                            Integer.parseInt(all.getProperty("step", "")),
                            pinned,
                            Optional.ofNullable(all.getProperty("alone")).map(Integer::valueOf)));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static TrainingSettings read(String prefix, TrainingSettings bare, Properties all) {
        return bare.with(Optimizers.ofKey(all.getProperty(prefix + "optimizer", ""))
                        .orElseThrow(() -> new IllegalArgumentException("no optimizer")))
                .withRate(positive(all.getProperty(prefix + "rate", "")))
                .withLambda(number(all.getProperty(prefix + "lambda", "")));
    }

    private static Recipe recipe(String kind, Properties all) {
        return new Recipe(
                LabelledSets.ofKey(kind).orElseThrow(() -> new IllegalArgumentException("no data " + kind)),
                Integer.parseInt(all.getProperty("classes", "")),
                Math.min(Integer.parseInt(all.getProperty("size", "")), Recipe.MOST_POINTS),
                number(all.getProperty("noise", "")),
                Math.min(number(all.getProperty("share", "")), 0.9),
                Long.parseLong(all.getProperty("seed", "")));
    }

    private static LabelledPoints points(Properties all) {
        List<String[]> rows = all.getProperty("points", "")
                .lines()
                .map(row -> row.split(" ", -1))
                .toList();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.length != 4)) {
            throw new IllegalArgumentException("no points");
        }
        var held = new boolean[rows.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = rows.get(i)[3].equals("1");
        }
        return new LabelledPoints(
                all.getProperty("features", "").lines().toList(),
                all.getProperty("names", "").lines().toList(),
                rows.stream().mapToDouble(row -> finite(row[0])).toArray(),
                rows.stream().mapToDouble(row -> finite(row[1])).toArray(),
                rows.stream().mapToInt(row -> Integer.parseInt(row[2])).toArray(),
                held);
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Integer> numbers(String list) {
        return list.isBlank()
                ? List.of()
                : Stream.of(list.strip().split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number: " + text);
        }
        return value;
    }

    private static double positive(String text) {
        double value = finite(text);
        if (value <= 0) {
            throw new IllegalArgumentException("not positive: " + text);
        }
        return value;
    }

    private static double number(String text) {
        double value = finite(text);
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + text);
        }
        return value;
    }
}
