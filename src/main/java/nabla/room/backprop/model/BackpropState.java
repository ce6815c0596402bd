package nabla.room.backprop.model;

import java.util.Optional;
import nabla.math.nn.Setup;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.Step;
import nabla.math.optim.Optimizers;
import nabla.room.Room;

/// Everything about the room that a user has changed.
///
/// @param setup  network, data, loss and conventions
/// @param seed   from which a part is drawn that is missing
/// @param step   which step is shown
/// @param entry  the entry of that step's matrix that is looked into, as the default layout has it
/// @param sample the sample that is looked at alone, from 0; empty for the whole batch
/// @param method how the update moves the parameters
/// @param rate   its learning rate η
/// @param pick    the element ∂z_i/∂h_j that is followed
/// @param epsilon of the central differences
/// @param trained the step of the training run that is shown
public record BackpropState(
        Setup setup,
        long seed,
        Step.Id step,
        Optional<Entry> entry,
        Optional<Integer> sample,
        Layout layout,
        Optimizers method,
        double rate,
        Page page,
        Pick pick,
        double epsilon,
        int trained)
        implements Room.State {

    /// A row and a column, from 0.
    public record Entry(int row, int column) {
        Entry turned(boolean turn) {
            return turn ? new Entry(/* row= */ column, /* column= */ row) : this;
        }
    }

    public static BackpropState of(Setup setup, long seed, double rate) {
        return new BackpropState(
                setup,
                seed,
                new Step.Id(Step.Kind.Z, 2),
                Optional.empty(),
                Optional.empty(),
                Layout.DEFAULT,
                Optimizers.GD,
                rate,
                Page.STEPS,
                Pick.FIRST,
                1e-5,
                0);
    }

    /// The setup whose matrices are shown: of all samples, or of one.
    Setup shown() {
        return sample.map(it -> SampleCount.only(setup, it)).orElse(setup);
    }

    public BackpropState with(Setup other) {
        Optional<Integer> still = sample.filter(it -> it < other.samples());
        return new BackpropState(other, seed, step, entry, still, layout, method, rate, page, pick, epsilon, trained);
    }

    BackpropState withSeed(long other) {
        return new BackpropState(setup, other, step, entry, sample, layout, method, rate, page, pick, epsilon, trained);
    }

    /// Another step; what was looked into belongs to the step before.
    BackpropState at(Step.Id other) {
        Optional<Entry> kept = other.equals(step) ? entry : Optional.empty();
        return new BackpropState(setup, seed, other, kept, sample, layout, method, rate, page, pick, epsilon, trained);
    }

    BackpropState looking(Optional<Entry> other) {
        return new BackpropState(setup, seed, step, other, sample, layout, method, rate, page, pick, epsilon, trained);
    }

    BackpropState alone(Optional<Integer> other) {
        return new BackpropState(setup, seed, step, entry, other, layout, method, rate, page, pick, epsilon, trained);
    }

    public BackpropState with(Layout other) {
        return new BackpropState(setup, seed, step, entry, sample, other, method, rate, page, pick, epsilon, trained);
    }

    public BackpropState with(Optimizers other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, other, rate, page, pick, epsilon, trained);
    }

    BackpropState withRate(double other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, other, page, pick, epsilon, trained);
    }

    public BackpropState with(Page other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, rate, other, pick, epsilon, trained);
    }

    public BackpropState with(Pick other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, rate, page, other, epsilon, trained);
    }

    BackpropState withEpsilon(double other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, rate, page, pick, other, trained);
    }

    BackpropState trained(int other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, rate, page, pick, epsilon, other);
    }

    TrainingRun.Key key() {
        return new TrainingRun.Key(setup, method, rate);
    }
}
