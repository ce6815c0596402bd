package nabla.room.backprop.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import nabla.math.Budget;
import nabla.math.nn.Setup;
import nabla.math.nn.step.FormulaCheck;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Compares backpropagation with central differences in the background, while the page is in sight.
public final class Checking {
    /// What is done sooner needs no bar of progress.
    private static final long PATIENCE = 200_000_000;

    private final Background background;
    private final LatestJob latest;
    private final Consumer<Checked> done;
    private final DoubleConsumer progress;
    private Optional<Wanted> wanted = Optional.empty();

    /// What is to be compared.
    private record Wanted(Setup setup, double epsilon) {}

    /// @param setup what was checked
    public record Checked(Setup setup, FormulaCheck check) {}

    /// @param progress told which share is done where it takes a while
    public Checking(Background background, Consumer<Checked> done, DoubleConsumer progress) {
        this.background = background;
        this.latest = background.latest();
        this.done = done;
        this.progress = progress;
    }

    /// Whether a new comparison has begun.
    public boolean follow(BackpropPicture picture) {
        if (picture.state().page() != Page.CHECK) {
            return false;
        }
        var next = new Wanted(picture.shown(), picture.state().epsilon());
        if (wanted.filter(next::equals).isPresent()) {
            return false;
        }
        wanted = Optional.of(next);
        long start = System.nanoTime();
        // what an earlier comparison still has to say is about other numbers
        Consumer<Double> reached = background.newest(share -> {
            if (wanted.filter(next::equals).isPresent()) {
                progress.accept(share);
            }
        });
        latest.replace(
                cancelled -> new Checked(
                        next.setup,
                        FormulaCheck.of(next.setup, next.epsilon, new Budget(Long.MAX_VALUE, cancelled), share -> {
                            if (System.nanoTime() - start > PATIENCE) {
                                reached.accept(share);
                            }
                        })),
                done);
        return true;
    }

    /// Gives up the comparison that runs.
    public void stop() {
        latest.cancel();
    }

    /// The next [#follow(BackpropPicture)] compares again.
    public void forget() {
        wanted = Optional.empty();
    }
}
