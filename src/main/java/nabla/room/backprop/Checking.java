package nabla.room.backprop;

import java.util.function.Consumer;
import nabla.math.Budget;
import nabla.math.nn.GradientCheck;
import nabla.math.nn.Setup;
import nabla.ui.Background;
import nabla.ui.Lane;

/// Compares backpropagation with central differences in the background, while somebody looks at it.
final class Checking {
    private final Lane lane;
    private final Consumer<Checked> done;
    private Wanted wanted = new Wanted(null, 0);

    /// What is to be compared.
    private record Wanted(@org.jspecify.annotations.Nullable Setup setup, double epsilon) {}

    /// @param setup what was checked
    record Checked(Setup setup, GradientCheck check) {}

    Checking(Background background, Consumer<Checked> done) {
        this.lane = background.lane();
        this.done = done;
    }

    /// Whether a new comparison has begun.
    boolean follow(BackpropPicture picture) {
        if (picture.state().page() != Page.CHECK) {
            return false;
        }
        Setup setup = picture.shown();
        double epsilon = picture.state().epsilon();
        var next = new Wanted(setup, epsilon);
        if (!next.equals(wanted)) {
            wanted = next;
            lane.replace(
                    cancelled ->
                            new Checked(setup, GradientCheck.of(setup, epsilon, new Budget(Long.MAX_VALUE, cancelled))),
                    done);
            return true;
        }
        return false;
    }

    void close() {
        lane.cancel();
    }
}
