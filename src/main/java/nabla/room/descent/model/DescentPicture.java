package nabla.room.descent.model;

import java.util.Optional;
import nabla.math.optim.StableLimit;

/// All that the room shows at one moment: one snapshot, never half of a change.
///
/// @param state    what the user has chosen
/// @param course   the run as far as it is computed
/// @param pinned   the run that is raced against
/// @param step     the one that is shown; the last one there is where the one wanted is still on its way
/// @param now      w, then v, at that step
/// @param numbers  of the chosen sample
/// @param windows  which part of the plane each picture shows
/// @param map      the newest map; the one of a moment ago while a new one is on its way
/// @param gradient the newest table of gradients
/// @param limit    where −J is a bowl at the parameters of the last step
public record DescentPicture(
        DescentState state,
        DescentRun course,
        Optional<DescentRun> pinned,
        int step,
        double[] now,
        SampleNumbers numbers,
        Windows windows,
        Optional<LossMap> map,
        Optional<GradientTable> gradient,
        Optional<StableLimit> limit) {
    private static final int MOST_FOR_LIMIT = 50_000;

    /// The first picture.
    public static DescentPicture of(DescentState state, DescentRun course, Optional<DescentRun> pinned) {
        return of(
                state,
                course,
                pinned,
                Windows.of(course, pinned, state.feature(), state.pair()),
                Optional.empty(),
                Optional.empty(),
                limit(course));
    }

    /// The next picture; what did not change is taken over.
    public DescentPicture then(DescentState next, DescentRun other, Optional<DescentRun> race) {
        boolean sameRun = other.equals(course) && race.equals(pinned);
        return of(
                next, other, race, windows(next, other, race, sameRun), map, gradient, sameRun ? limit : limit(other));
    }

    public DescentPicture with(LossMap newest) {
        return of(state, course, pinned, windows, Optional.of(newest), gradient, limit);
    }

    public DescentPicture with(GradientTable newest) {
        return of(state, course, pinned, windows, map, Optional.of(newest), limit);
    }

    public RunSettings settings() {
        return state.settings();
    }

    public Samples samples() {
        return state.settings().samples();
    }

    /// Where the pinned run is at this step; it stays where it ended.
    public int pinnedStep() {
        return pinned.map(it -> Math.min(step, it.last())).orElse(0);
    }

    /// The last step there will be: where the run ends early, the last finite one.
    public int last() {
        return course.done() ? course.last() : settings().steps();
    }

    private Windows windows(DescentState next, DescentRun other, Optional<DescentRun> race, boolean sameRun) {
        boolean sameAxes = next.feature() == state.feature()
                && next.pair().equals(state.pair())
                && next.settings().columns() == settings().columns()
                && next.settings().wrongSign() == settings().wrongSign()
                && next.settings().samples().scaling().equals(samples().scaling())
                && next.settings().samples().name().equals(samples().name())
                && (next.settings().samples().equals(samples())
                        || next.settings().samples().recipe().isEmpty());
        if (sameAxes) {
            return sameRun ? windows : windows.fitting(other, race, next.feature(), next.pair());
        }
        return Windows.of(other, race, next.feature(), next.pair());
    }

    private static DescentPicture of(
            DescentState state,
            DescentRun course,
            Optional<DescentRun> pinned,
            Windows windows,
            Optional<LossMap> map,
            Optional<GradientTable> gradient,
            Optional<StableLimit> limit) {
        int step = Math.min(state.step(), course.last());
        double[] now = course.at(step);
        var prediction =
                new Prediction(state.settings().samples(), state.settings().bias(), now);
        var numbers = SampleNumbers.of(prediction, state.chosen(), state.feature());
        return new DescentPicture(state, course, pinned, step, now, numbers, windows, map, gradient, limit);
    }

    /// Of very many samples, or a run that goes on still, none.
    private static Optional<StableLimit> limit(DescentRun course) {
        Samples samples = course.settings().samples();
        return samples.size() > MOST_FOR_LIMIT || !course.done()
                ? Optional.empty()
                : StableLimit.at(samples.loss(course.settings().bias()), course.at(course.last()));
    }
}
