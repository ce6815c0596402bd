package nabla.room.likelihood.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nabla.lesson.Lesson;
import nabla.lesson.LessonParameters;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.ManyFactors;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.SamplePair;

/// The names of the lesson's formulas that the stage moves and that move the stage: `sigma`, `b`, the entries of `y`
/// and `f`, and of `Y` and `F`, whose rows are all like them; `n`, the number of factors; and of the pair of samples
/// `t`, `s`, `m`, the prediction for both, and `u`, one for each. `N` is the number of samples.
public final class LikelihoodValues {
    public static final String SIGMA = "sigma";
    public static final String SHIFT = "b";
    public static final String FACTORS = "n";
    public static final String SAMPLES = "N";
    private static final String GUESS = "m";
    private static final double FAR = Outputs.FARTHEST + Outputs.FARTHEST_SHIFT;

    private final LikelihoodModel model;
    private final Parameters parameters;
    private boolean following;

    private LikelihoodValues(LikelihoodModel model, Parameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /// The lesson's parameters, from now on kept together with the model.
    public static Parameters of(Lesson lesson, LikelihoodModel model) {
        Parameters given = LessonParameters.of(lesson);
        Outputs first = model.story().opening().outputs();
        var own = List.of(
                parameter(SIGMA, Outputs.NARROWEST, Outputs.WIDEST, first.sigma(), 0.1),
                parameter(SHIFT, -Outputs.FARTHEST_SHIFT, Outputs.FARTHEST_SHIFT, first.shift(), 0.1),
                new Declaration.Parameter(
                        FACTORS,
                        new Domain.Integers(1, ManyFactors.MOST),
                        model.story().opening().factors(),
                        1));
        var all = new ArrayList<Declaration.Parameter>(own);
        given.all().stream()
                .map(Parameter::declaration)
                .filter(it -> own.stream().noneMatch(other -> other.name().equals(it.name())))
                .map(LikelihoodValues::widened)
                .forEach(all::add);
        var parameters = new Parameters(all.stream().map(Parameter::new).toList(), given.names());
        new LikelihoodValues(model, parameters).follow();
        return parameters;
    }

    private static Declaration.Parameter parameter(String name, double from, double to, double start, double step) {
        return new Declaration.Parameter(name, new Domain.Interval(from, to, true, true), start, step);
    }

    /// The stage moves entries farther than a lesson's line looks for counterexamples.
    private static Declaration.Parameter widened(Declaration.Parameter declared) {
        String name = declared.name();
        double start = declared.start();
        double step = declared.step();
        if (name.matches("[yfYF]\\[.*")) {
            return parameter(name, -FAR, FAR, start, step);
        }
        if (name.matches("[tu]\\[.*|m")) {
            return parameter(name, SamplePair.LOWEST, SamplePair.HIGHEST, start, step);
        }
        boolean width = name.matches("s\\[.*");
        double narrow = Math.sqrt(SamplePair.LEAST_VARIANCE);
        return width ? parameter(name, narrow, Math.sqrt(SamplePair.LARGEST_VARIANCE), start, step) : declared;
    }

    private void follow() {
        var known = new LinkedHashMap<String, ToDoubleFunction<LikelihoodState>>();
        parameters.all().forEach(each -> value(each.name()).ifPresent(value -> known.put(each.name(), value)));
        model.stateProperty().subscribe(state -> {
            Map<String, Double> before = parameters.values();
            var changed = new HashMap<String, Double>();
            known.forEach((name, value) -> {
                double now = value.applyAsDouble(state);
                if (now != before.getOrDefault(name, Double.NaN)) {
                    changed.put(name, now);
                }
            });
            following = true;
            parameters.move(changed);
            following = false;
        });
        parameters.valuesProperty().addListener((property, before, now) -> {
            if (!following) {
                model.restore(moved(model.state(), before, now));
            }
        });
    }

    /// What of the state a name stands for; absent where the stage does not know it.
    static Optional<ToDoubleFunction<LikelihoodState>> value(String name) {
        int index = index(name);
        return switch (name.charAt(0) + (index >= 0 ? "[" : "")) {
            case "y[", "Y[" -> Optional.of(state -> state.outputs().measured().get(index));
            case "f[", "F[" -> Optional.of(state -> state.outputs().predicted(index));
            case "t[" -> ofPair(index, pair -> pair.targets().get(index));
            case "s[" -> ofPair(index, pair -> pair.sigma(index));
            case "u[" -> ofPair(index, pair -> pair.guess(index));
            default ->
                switch (name) {
                    case SIGMA -> Optional.of(state -> state.outputs().sigma());
                    case SHIFT -> Optional.of(state -> state.outputs().shift());
                    case FACTORS -> Optional.of(LikelihoodState::factors);
                    case SAMPLES -> Optional.of(LikelihoodState::samples);
                    case GUESS -> Optional.of(state -> state.pair().guess(0));
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<ToDoubleFunction<LikelihoodState>> ofPair(int index, ToDoubleFunction<SamplePair> value) {
        return index < SamplePair.COUNT ? Optional.of(state -> value.applyAsDouble(state.pair())) : Optional.empty();
    }

    /// The state with what was moved by name: a slider, or a counterexample that is shown.
    static LikelihoodState moved(LikelihoodState state, Map<String, Double> before, Map<String, Double> now) {
        Outputs outputs = state.outputs();
        LikelihoodState moved = state;
        for (Map.Entry<String, Double> entry : now.entrySet()) {
            double value = entry.getValue();
            if (value == before.getOrDefault(entry.getKey(), Double.NaN)) {
                continue;
            }
            String name = entry.getKey();
            int index = index(name);
            switch (name.charAt(0) + (index >= 0 ? "[" : "")) {
                case "y[", "Y[" -> outputs = outputs.withMeasured(index, value);
                case "f[", "F[" -> outputs = outputs.withPredicted(index, value);
                case "t[" -> moved = target(moved, index, value);
                case "s[" -> moved = width(moved, index, value);
                case "u[" -> moved = guess(moved, index, value);
                default -> {
                    outputs = name.equals(SIGMA) ? outputs.withSigma(value) : outputs;
                    outputs = name.equals(SHIFT) ? outputs.withShift(value) : outputs;
                    moved = number(moved, name, value);
                }
            }
        }
        return moved.with(outputs);
    }

    private static LikelihoodState number(LikelihoodState state, String name, double value) {
        return switch (name) {
            case FACTORS -> state.withFactors((int) value);
            case SAMPLES -> state.withSamples((int) value);
            case GUESS -> state.with(state.pair().withGuess(0, value));
            default -> state;
        };
    }

    private static LikelihoodState target(LikelihoodState state, int index, double value) {
        SamplePair pair = state.pair();
        var targets = new ArrayList<>(pair.targets());
        if (index < SamplePair.COUNT) {
            targets.set(index, value);
        }
        return state.with(pair.withTargets(targets));
    }

    private static LikelihoodState guess(LikelihoodState state, int index, double value) {
        return index < SamplePair.COUNT ? state.with(state.pair().sharing(false).withGuess(index, value)) : state;
    }

    private static LikelihoodState width(LikelihoodState state, int index, double value) {
        SamplePair pair = state.pair();
        var variances = new ArrayList<>(pair.variances());
        if (index < SamplePair.COUNT) {
            variances.set(index, value * value);
        }
        return state.with(pair.withVariances(variances).differing(1));
    }

    /// From 0, of `y[3]` or the last of `Y[1, 3]`; −1 where there is none.
    private static int index(String name) {
        if (!name.endsWith("]")) {
            return -1;
        }
        String inside = name.substring(name.indexOf('[') + 1, name.length() - 1);
        return Integer.parseInt(inside.substring(inside.lastIndexOf(' ') + 1)) - 1;
    }
}
