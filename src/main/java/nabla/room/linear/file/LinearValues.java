package nabla.room.linear.file;

import java.util.HashMap;
import java.util.Map;
import nabla.lesson.Lesson;
import nabla.lesson.LessonParameters;
import nabla.model.Parameters;
import nabla.room.linear.model.AffineLayer;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearModel;
import nabla.room.linear.model.LinearState;
import org.jspecify.annotations.Nullable;

/// The names of the lesson's formulas that the stage moves and that move the stage: the sizes `D`, `H` (of two layers)
/// and `K`, the number of layers `L`, the point `x`, and the entries of `W1`, `b1`, `W2` and so on; those of a family
/// `V` of matrices are the weights too.
public final class LinearValues {
    private static final String INPUTS = "D";
    private static final String HIDDEN = "H";
    private static final String OUTPUTS = "K";
    private static final String DEPTH = "L";
    private static final String[][][] WEIGHTS = weights("W%d[%d, %d]");
    private static final String[][][] MEMBERS = weights("V[%d][%d, %d]");
    private static final String[][] BIASES = biases();

    private final LinearModel model;
    private final Parameters parameters;
    private boolean following;

    private LinearValues(LinearModel model, Parameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /// By layer, row and column, all from 0.
    private static String[][][] weights(String form) {
        var names = new String[LayerStack.MOST][LayerStack.WIDEST][LayerStack.WIDEST];
        for (int layer = 0; layer < names.length; layer++) {
            for (int i = 0; i < LayerStack.WIDEST; i++) {
                for (int j = 0; j < LayerStack.WIDEST; j++) {
                    names[layer][i][j] = form.formatted(layer + 1, i + 1, j + 1);
                }
            }
        }
        return names;
    }

    private static String[][] biases() {
        var names = new String[LayerStack.MOST][LayerStack.WIDEST];
        for (int layer = 0; layer < names.length; layer++) {
            for (int i = 0; i < LayerStack.WIDEST; i++) {
                names[layer][i] = "b%d[%d]".formatted(layer + 1, i + 1);
            }
        }
        return names;
    }

    /// The lesson's parameters, from now on kept together with the model.
    public static Parameters of(Lesson lesson, LinearModel model) {
        Parameters parameters = LessonParameters.of(lesson);
        new LinearValues(model, parameters).follow();
        return parameters;
    }

    private void follow() {
        model.pictureProperty().subscribe(picture -> {
            Map<String, Double> others = changed(picture.state());
            if (!others.isEmpty()) {
                following = true;
                parameters.move(others);
                following = false;
            }
        });
        parameters.valuesProperty().addListener((property, before, now) -> {
            if (!following) {
                var moved = new HashMap<String, Double>();
                now.forEach((name, value) -> {
                    if (!value.equals(before.get(name))) {
                        moved.put(name, value);
                    }
                });
                model.move(moved(model.state(), moved));
            }
        });
    }

    /// What is no longer as the parameters say.
    private Map<String, Double> changed(LinearState state) {
        LayerStack stack = state.stack();
        Map<String, Double> now = parameters.values();
        var changed = new HashMap<String, Double>();
        note(changed, now, INPUTS, stack.inputs());
        note(changed, now, HIDDEN, stack.size(stack.depth() - 1));
        note(changed, now, OUTPUTS, stack.outputs());
        note(changed, now, DEPTH, stack.depth());
        note(changed, now, "x[1]", state.x1());
        note(changed, now, "x[2]", state.x2());
        for (int number = 1; number <= LayerStack.MOST; number++) {
            AffineLayer layer = stack.kept().get(number - 1);
            for (int i = 0; i < LayerStack.WIDEST; i++) {
                note(changed, now, BIASES[number - 1][i], layer.bias().at(i, 0));
                for (int j = 0; j < LayerStack.WIDEST; j++) {
                    note(
                            changed,
                            now,
                            WEIGHTS[number - 1][i][j],
                            layer.weights().at(i, j));
                    note(
                            changed,
                            now,
                            MEMBERS[number - 1][i][j],
                            layer.weights().at(i, j));
                }
            }
        }
        return changed;
    }

    private static void note(Map<String, Double> changed, Map<String, Double> now, String name, double value) {
        Double before = now.get(name);
        if (before != null && before != value) {
            changed.put(name, value);
        }
    }

    /// The state with what was moved by name: a counterexample that is shown.
    static LinearState moved(LinearState state, Map<String, Double> values) {
        LayerStack stack = state.stack();
        for (int number = 1; number <= LayerStack.MOST; number++) {
            for (int i = 0; i < LayerStack.WIDEST; i++) {
                Double bias = values.get(BIASES[number - 1][i]);
                stack = bias == null ? stack : stack.withBias(number, i, bias);
                for (int j = 0; j < LayerStack.WIDEST; j++) {
                    Double weight =
                            values.getOrDefault(WEIGHTS[number - 1][i][j], values.get(MEMBERS[number - 1][i][j]));
                    stack = weight == null ? stack : stack.withWeight(number, i, j, weight);
                }
            }
        }
        int depth = values.getOrDefault(DEPTH, (double) stack.depth()).intValue();
        if (depth != stack.depth()) {
            stack = stack.withDepth(depth);
        }
        stack = sized(stack, 0, values.get(INPUTS));
        stack = sized(stack, stack.depth() - 1, values.get(HIDDEN));
        stack = sized(stack, stack.depth(), values.get(OUTPUTS));
        return state.with(stack).at(values.getOrDefault("x[1]", state.x1()), values.getOrDefault("x[2]", state.x2()));
    }

    private static LayerStack sized(LayerStack stack, int passed, @Nullable Double size) {
        return size == null ? stack : stack.withSize(passed, Math.clamp(size.intValue(), 1, LayerStack.WIDEST));
    }
}
