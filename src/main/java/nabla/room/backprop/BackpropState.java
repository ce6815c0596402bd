package nabla.room.backprop;

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
record BackpropState(
        Setup setup,
        long seed,
        Step.Id step,
        Optional<Entry> entry,
        Optional<Integer> sample,
        Layout layout,
        Optimizers method,
        double rate,
        Page page)
        implements Room.State {

    /// A row and a column, from 0.
    record Entry(int row, int column) {
        Entry turned(boolean turn) {
            return turn ? new Entry(/* row= */ column, /* column= */ row) : this;
        }
    }

    static BackpropState of(Setup setup, long seed, double rate) {
        return new BackpropState(
                setup,
                seed,
                new Step.Id(Step.Kind.Z, 2),
                Optional.empty(),
                Optional.empty(),
                Layout.DEFAULT,
                Optimizers.GD,
                rate,
                Page.STEPS);
    }

    /// The setup whose matrices are shown: of all samples, or of one.
    Setup shown() {
        return sample.map(it -> Samples.only(setup, it)).orElse(setup);
    }

    BackpropState with(Setup other) {
        Optional<Integer> still = sample.filter(it -> it < other.samples());
        return new BackpropState(other, seed, step, entry, still, layout, method, rate, page);
    }

    BackpropState withSeed(long other) {
        return new BackpropState(setup, other, step, entry, sample, layout, method, rate, page);
    }

    /// Another step; what was looked into belongs to the step before.
    BackpropState at(Step.Id other) {
        Optional<Entry> kept = other.equals(step) ? entry : Optional.empty();
        return new BackpropState(setup, seed, other, kept, sample, layout, method, rate, page);
    }

    BackpropState looking(Optional<Entry> other) {
        return new BackpropState(setup, seed, step, other, sample, layout, method, rate, page);
    }

    BackpropState alone(Optional<Integer> other) {
        return new BackpropState(setup, seed, step, entry, other, layout, method, rate, page);
    }

    BackpropState with(Layout other) {
        return new BackpropState(setup, seed, step, entry, sample, other, method, rate, page);
    }

    BackpropState with(Optimizers other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, other, rate, page);
    }

    BackpropState withRate(double other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, other, page);
    }

    BackpropState with(Page other) {
        return new BackpropState(setup, seed, step, entry, sample, layout, method, rate, other);
    }
}
