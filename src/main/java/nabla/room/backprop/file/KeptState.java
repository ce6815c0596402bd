package nabla.room.backprop.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Properties;
import nabla.data.network.NetworkFile;
import nabla.data.network.NetworkFileException;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.Step;
import nabla.math.optim.Optimizers;
import nabla.room.backprop.model.BackpropState;
import nabla.room.backprop.model.Page;
import nabla.room.backprop.model.Pick;

/// The room's state as text: the network as its file has it, and beside it what is looked at.
public final class KeptState {
    private KeptState() {}

    public static String write(BackpropState state) {
        var all = new Properties();
        all.setProperty("setup", NetworkFile.write(state.setup()));
        all.setProperty("seed", Long.toString(state.seed()));
        all.setProperty("step", state.step().kind() + " " + state.step().place());
        state.entry().ifPresent(it -> all.setProperty("entry", it.row() + " " + it.column()));
        state.sample().ifPresent(it -> all.setProperty("sample", Integer.toString(it)));
        all.setProperty("samples", state.layout().samples().name());
        all.setProperty("derivatives", state.layout().derivatives().name());
        all.setProperty("method", state.method().key());
        all.setProperty("rate", Double.toString(state.rate()));
        all.setProperty("page", state.page().name());
        Pick pick = state.pick();
        all.setProperty("pick", pick.layer() + " " + pick.i() + " " + pick.j() + " " + (pick.printed() ? 1 : 0));
        all.setProperty("epsilon", Double.toString(state.epsilon()));
        all.setProperty("trained", Integer.toString(state.trained()));
        var out = new StringWriter();
        try {
            all.store(out, null);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toString();
    }

    /// Empty where it makes no sense.
    public static Optional<BackpropState> read(String text) {
        try {
            var all = new Properties();
            all.load(new StringReader(text));
            int[] pick = numbers(all, "pick", 4);
            var setup = NetworkFile.read(all.getProperty("setup", ""));
            return Optional.of(new BackpropState(
                    setup,
                    Long.parseLong(all.getProperty("seed", "1")),
                    step(all.getProperty("step", "")),
                    Optional.ofNullable(all.getProperty("entry"))
                            .map(it -> numbers(all, "entry", 2))
                            .map(it -> new BackpropState.Entry(/* row= */ it[0], /* column= */ it[1])),
                    Optional.ofNullable(all.getProperty("sample"))
                            .map(Integer::valueOf)
                            .filter(it -> it >= 0 && it < setup.samples()),
                    new Layout(
                            Layout.Samples.valueOf(all.getProperty("samples", "")),
                            Layout.Derivatives.valueOf(all.getProperty("derivatives", ""))),
                    Optimizers.ofKey(all.getProperty("method", "")).orElse(Optimizers.GD),
                    positive(all, "rate"),
                    Page.valueOf(all.getProperty("page", "")),
                    new Pick(pick[0], pick[1], pick[2], pick[3] == 1).within(setup.network()),
                    positive(all, "epsilon"),
                    Math.max(0, Integer.parseInt(all.getProperty("trained", "0")))));
        } catch (IOException | NetworkFileException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Step.Id step(String text) {
        String[] both = text.split(" ", -1);
        return new Step.Id(Step.Kind.valueOf(both[0]), Integer.parseInt(both[both.length - 1]));
    }

    private static double positive(Properties all, String key) {
        double value = Double.parseDouble(all.getProperty(key, ""));
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    private static int[] numbers(Properties all, String key, int count) {
        String[] words = all.getProperty(key, "").split(" ", -1);
        if (words.length != count) {
            throw new IllegalArgumentException(key);
        }
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Math.max(0, Integer.parseInt(words[i]));
        }
        return numbers;
    }
}
