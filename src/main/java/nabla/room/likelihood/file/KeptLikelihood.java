package nabla.room.likelihood.file;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.SamplePair;

/// The room's state as text: the settings that a lesson would set it up with, and how far the story has come.
public final class KeptLikelihood {
    private static final String SCENE = "scene";

    private KeptLikelihood() {}

    public static String write(LikelihoodState state) {
        Outputs outputs = state.outputs();
        SamplePair pair = state.pair();
        return String.join(
                "\n",
                "page: " + state.page().key(),
                "measured: " + list(outputs.measured()),
                "predicted: " + list(outputs.own()),
                "shift: " + outputs.shift(),
                "sigma: " + outputs.sigma(),
                "samples: " + state.samples(),
                "show: " + (state.rewriting().logs() < 0.5 ? "densities" : "logs"),
                "drop: " + dropped(state.rewriting().dropped()),
                "minus: " + (state.rewriting().minus() ? "there" : "missing"),
                "output: " + (state.output() + 1),
                "factors: " + state.factors(),
                "targets: " + list(pair.targets()),
                "variances: " + list(pair.variances()),
                "widths: " + (pair.differ() < 0.5 ? "equal" : "different"),
                "means: " + (pair.shared() ? "shared" : "own"),
                "guesses: " + list(pair.guesses()),
                SCENE + ": " + state.scene());
    }

    /// Empty where the text is damaged.
    public static Optional<LikelihoodState> read(String text) {
        var said = new HashMap<String, String>();
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                return Optional.empty();
            }
            said.put(line.substring(0, colon), line.substring(colon + 2));
        }
        String scene = said.getOrDefault(SCENE, "");
        said.remove(SCENE);
        boolean whole = scene.matches("\\d{1,4}")
                && said.entrySet().stream().allMatch(each -> LikelihoodBlock.isAllowed(each.getKey(), each.getValue()));
        return whole
                ? Optional.of(
                        LikelihoodBlock.changed(LikelihoodState.START, said).ofScene(Integer.parseInt(scene)))
                : Optional.empty();
    }

    private static String dropped(double dropped) {
        return dropped < Losses.CONSTANT / 2
                ? "nothing"
                : dropped < (Losses.CONSTANT + Losses.FACTOR) / 2 ? "constant" : "factor";
    }

    private static String list(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
