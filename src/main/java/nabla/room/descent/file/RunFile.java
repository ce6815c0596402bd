package nabla.room.descent.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.plot.file.WholeFile;
import nabla.room.descent.model.DescentState;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;

/// The room's settings as a text file that opens again exactly: a line a setting, and samples that were edited or read
/// from a file row by row. Every number is written so that reading it gives the same bits.
public final class RunFile {
    public static final String ENDING = ".nabla";
    static final String FIRST = "# Settings of a run in Nabla";
    static final String SAMPLES = "samples";

    private RunFile() {}

    /// Writes it whole or not at all.
    public static void write(Path file, DescentState state) throws IOException {
        WholeFile.write(file, fresh -> {
            try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
                write(out, state);
            }
            return true;
        });
    }

    /// @throws IOException with a sentence that says what is wrong with it
    static DescentState read(Path file) throws IOException {
        try {
            return new RunFileReader(String.valueOf(file.getFileName()), Files.readAllLines(file)).state();
        } catch (MalformedInputException binary) {
            throw new IOException("“%s” is no settings file: it is not text.".formatted(file.getFileName()), binary);
        } catch (CharacterCodingException binary) {
            throw new IOException("“%s” is no settings file: it is not UTF-8.".formatted(file.getFileName()), binary);
        } catch (java.nio.file.NoSuchFileException gone) {
            throw new IOException("“%s” is not there any more.".formatted(file.getFileName()), gone);
        }
    }

    /// What a file would hold.
    public static String text(DescentState state) {
        var out = new StringBuilder();
        try {
            write(out, state);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toString();
    }

    public static void write(Appendable out, DescentState state) throws IOException {
        RunSettings settings = state.settings();
        Samples samples = settings.samples();
        line(out, FIRST);
        Optional<Samples.Recipe> recipe = samples.recipe();
        if (recipe.isPresent()) {
            setting(out, "noise", recipe.get().noise().key());
            setting(out, "data seed", recipe.get().seed());
            setting(out, "size", recipe.get().size());
        }
        setting(out, "standardised", samples.scaling().isPresent() ? "yes" : "no");
        setting(out, "bias", settings.bias() ? "yes" : "no");
        run(out, "", settings);
        if (state.pinned().isPresent()) {
            run(out, "pinned ", state.pinned().get());
        }
        setting(out, "step", state.step());
        setting(out, "chosen", state.chosen());
        setting(out, "feature", state.feature());
        setting(out, "map", state.pair().across() + ", " + state.pair().up());
        setting(out, "page", state.page().name().toLowerCase(java.util.Locale.ROOT));
        if (recipe.isEmpty()) {
            rows(out, samples);
        }
    }

    private static void run(Appendable out, String prefix, RunSettings settings) throws IOException {
        setting(out, prefix + "optimizer", settings.method().key());
        setting(out, prefix + "rate", settings.rate());
        setting(out, prefix + "batch", settings.batch());
        setting(out, prefix + "sign", settings.wrongSign() ? "wrong" : "right");
        setting(
                out,
                prefix + "start",
                settings.start().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        setting(out, prefix + "steps", settings.steps());
        setting(out, prefix + "seed", settings.seed());
    }

    /// Standardised features stand there scaled, with what they are scaled by.
    private static void rows(Appendable out, Samples samples) throws IOException {
        if (samples.scaling().isPresent()) {
            setting(out, "means", numbers(samples.scaling().get().means()));
            setting(out, "deviations", numbers(samples.scaling().get().deviations()));
        }
        setting(out, "name", samples.name().replace('\n', ' '));
        setting(out, SAMPLES, samples.size());
        line(out, String.join("\t", samples.features()) + "\t" + samples.target());
        for (int i = 0; i < samples.size(); i++) {
            for (double[] column : samples.x()) {
                out.append(String.valueOf(column[i])).append('\t');
            }
            line(out, String.valueOf(samples.t()[i]));
        }
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void setting(Appendable out, String key, Object value) throws IOException {
        line(out, key + ": " + value);
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }

    static List<String> cells(String row) {
        return List.of(row.split("\t", -1));
    }
}
