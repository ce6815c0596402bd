package nabla.room.likelihood.model;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.room.Story;

/// The room's model: ten outputs with their densities, the losses made of them, and two samples with widths of their
/// own. Its state holds all there is; what is drawn is asked of it.
public final class LikelihoodModel {
    private static final double ROUND = 100;

    private final Story<LikelihoodState> story;
    private final ReadOnlyObjectWrapper<LikelihoodState> state;

    public LikelihoodModel(Story<LikelihoodState> story) {
        this.story = story;
        this.state = new ReadOnlyObjectWrapper<>(this, "state", story.opening());
    }

    public ReadOnlyObjectProperty<LikelihoodState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public LikelihoodState state() {
        return state.get();
    }

    public Story<LikelihoodState> story() {
        return story;
    }

    public void restore(LikelihoodState wanted) {
        state.set(wanted);
    }

    /// Everything as the lesson opens with it.
    public void reset() {
        restore(story.opening());
    }

    /// A part of the way from one state to another.
    ///
    /// @param part from 0 to 1
    public void go(LikelihoodState from, LikelihoodState to, double part) {
        restore(new Between(from, to, part).state());
    }

    public void open(LikelihoodPage page) {
        restore(state().on(page));
    }

    /// @param d from 0
    public void measure(int d, double y) {
        change(outputs().withMeasured(d, rounded(y)));
    }

    /// @param d from 0
    /// @param f with the shift
    public void predict(int d, double f) {
        change(outputs().withPredicted(d, rounded(f)));
    }

    public void shift(double b) {
        change(outputs().withShift(rounded(b)));
    }

    public void widen(double sigma) {
        change(outputs().withSigma(sigma));
    }

    public void change(Outputs outputs) {
        restore(state().with(outputs));
    }

    public void change(Rewriting rewriting) {
        restore(state().with(rewriting));
    }

    public void change(SamplePair pair) {
        restore(state().with(pair));
    }

    /// One of the pair's targets is moved.
    public void target(int i, double t) {
        SamplePair pair = state().pair();
        change(pair.withTargets(Outputs.replaced(pair.targets(), i, rounded(t))));
    }

    /// One of the pair's widths is changed: from now on they differ.
    public void widen(int i, double sigma) {
        SamplePair pair = state().pair();
        double variance = rounded(sigma * sigma);
        List<Double> now = List.of(pair.variance(0), pair.variance(1));
        change(pair.withVariances(Outputs.replaced(now, i, variance)).differing(1));
    }

    /// To the nearest whole number of factors.
    public void count(double factors) {
        restore(state().withFactors((int) Math.rint(factors)));
    }

    public void guess(int i, double f) {
        change(state().pair().withGuess(i, rounded(f)));
    }

    private Outputs outputs() {
        return state().outputs();
    }

    private static double rounded(double number) {
        return Math.rint(number * ROUND) / ROUND + 0.0;
    }
}
