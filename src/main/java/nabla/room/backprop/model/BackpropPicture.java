package nabla.room.backprop.model;

import java.util.Optional;
import nabla.math.nn.Setup;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.Step;
import nabla.math.nn.step.Steps;
import nabla.math.optim.Memory;

/// All that the room shows at one moment: one snapshot, never half of a change.
///
/// @param shown       the setup of all samples, or of the one that is looked at alone
/// @param steps       all steps of it, in the default layout
/// @param index       of the step that is shown
/// @param step        that step, as the chosen layout shows it
/// @param explanation of the entry that is looked into
/// @param course      the training run of this network, as far as it is computed
public record BackpropPicture(
        BackpropState state,
        Setup shown,
        Steps steps,
        int index,
        Step step,
        Optional<Explanation> explanation,
        Optional<TrainingRun> course) {

    static BackpropPicture of(BackpropState state) {
        Setup shown = state.shown();
        return of(state, shown, steps(state, shown), Optional.empty());
    }

    /// The next picture; the matrices are computed again only where they can have changed.
    BackpropPicture then(BackpropState next) {
        boolean same = next.setup().equals(state.setup())
                && next.sample().equals(state.sample())
                && next.method() == state.method()
                && next.rate() == state.rate();
        Optional<TrainingRun> still = course.filter(it -> it.key().equals(next.key()));
        return same ? of(next, shown, steps, still) : of(next, next.shown(), steps(next, next.shown()), still);
    }

    /// With more of the training run, where it is this network's.
    BackpropPicture with(TrainingRun more) {
        return more.key().equals(state.key())
                ? new BackpropPicture(state, shown, steps, index, step, explanation, Optional.of(more))
                : this;
    }

    /// The step of the training run that is shown; the last one there is where the one wanted is still on its way.
    public int trainingStep() {
        return course.map(it -> Math.min(state.trained(), it.trajectory().lastStep()))
                .orElse(0);
    }

    /// The last step of the training run.
    public int trainingLast() {
        return course.map(TrainingRun::end).orElse(1);
    }

    private static Steps steps(BackpropState state, Setup shown) {
        return Steps.of(
                shown,
                state.method().at(state.rate()),
                new Memory(shown.network().parameterCount()));
    }

    /// A step that is no more, such as one of a layer taken away, becomes the first.
    private static BackpropPicture of(BackpropState state, Setup shown, Steps steps, Optional<TrainingRun> course) {
        int index = Math.max(0, steps.indexOf(state.step()));
        Step step = steps.list().get(index);
        BackpropState there = state.at(step.id());
        Step laidOut = step.in(state.layout());
        Optional<BackpropState.Entry> entry = there.entry()
                .filter(it -> it.row() < step.result().shape().rows()
                        && it.column() < step.result().shape().columns());
        Optional<Explanation> explanation = entry.map(
                        it -> it.turned(laidOut.result().flipped()))
                .map(it -> laidOut.explain(it.row(), it.column()));
        return new BackpropPicture(there.looking(entry), shown, steps, index, laidOut, explanation, course);
    }
}
