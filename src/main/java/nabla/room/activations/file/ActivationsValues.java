package nabla.room.activations.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nabla.lesson.Lesson;
import nabla.lesson.LessonParameters;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsState;

/// The names of the lesson's formulas that the stage moves and that move the stage: `z`, the number of logits `D`, the
/// logits `x` with the shift; and the shift `c`.
public final class ActivationsValues {
    public static final String Z = "z";
    public static final String SHIFT = "c";
    public static final String COUNT = "D";
    private static final String LOGITS = "x";
    private static final double FAR = 2 * ActivationsState.LARGEST;

    private final ActivationsModel model;
    private final Parameters parameters;
    private boolean following;

    private ActivationsValues(ActivationsModel model, Parameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /// The lesson's parameters, from now on kept together with the model.
    public static Parameters of(Lesson lesson, ActivationsModel model) {
        Parameters given = LessonParameters.of(lesson);
        var all = new ArrayList<Declaration.Parameter>();
        all.add(new Declaration.Parameter(Z, closed(ActivationsState.FARTHEST), ActivationsState.START.z(), 0.1));
        all.add(new Declaration.Parameter(SHIFT, closed(ActivationsState.LARGEST), 0, 1));
        given.all().stream()
                .map(Parameter::declaration)
                .filter(it -> !it.name().equals(Z) && !it.name().equals(SHIFT))
                .map(it -> isLogit(it.name())
                        ? new Declaration.Parameter(it.name(), closed(FAR), it.start(), it.step())
                        : it)
                .forEach(all::add);
        var parameters = new Parameters(all.stream().map(Parameter::new).toList(), given.names());
        new ActivationsValues(model, parameters).follow();
        return parameters;
    }

    private static Domain closed(double far) {
        return new Domain.Interval(-far, far, true, true);
    }

    private static boolean isLogit(String name) {
        return name.startsWith(LOGITS + "[");
    }

    private static String logit(int index) {
        return "%s[%d]".formatted(LOGITS, index + 1);
    }

    private void follow() {
        model.pictureProperty().subscribe(picture -> {
            following = true;
            parameters.move(values(picture.state()));
            following = false;
        });
        parameters.valuesProperty().addListener((property, before, now) -> {
            if (!following) {
                model.restore(moved(model.state(), now));
            }
        });
    }

    private static Map<String, Double> values(ActivationsState state) {
        var values = new HashMap<String, Double>();
        values.put(Z, state.z());
        values.put(SHIFT, state.shift());
        values.put(COUNT, (double) state.logits().size());
        List<Double> logits = state.shifted();
        for (int i = 0; i < logits.size(); i++) {
            values.put(logit(i), logits.get(i));
        }
        return values;
    }

    /// The state with what was moved by name: a slider, or a counterexample that is shown.
    static ActivationsState moved(ActivationsState state, Map<String, Double> values) {
        double shift = values.getOrDefault(SHIFT, state.shift());
        boolean shifted = shift != state.shift();
        int count = values.getOrDefault(COUNT, (double) state.logits().size()).intValue();
        List<Double> logits = IntStream.range(
                        0, Math.clamp(count, ActivationsState.FEWEST_LOGITS, ActivationsState.MOST_LOGITS))
                .mapToObj(i -> logit(state, values, i, shifted))
                .toList();
        return state.at(values.getOrDefault(Z, state.z())).withLogits(logits).withShift(shift);
    }

    /// A shift moves all logits, and so none before the shift.
    private static double logit(ActivationsState state, Map<String, Double> values, int index, boolean shifted) {
        boolean there = index < state.logits().size();
        double before = there ? state.logits().get(index) : 0;
        double now = values.getOrDefault(logit(index), before + state.shift());
        boolean moved = there && now != before + state.shift();
        return moved && !shifted ? now - state.shift() : before;
    }
}
