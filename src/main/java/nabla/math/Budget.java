package nabla.math;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// How much work a computation may still do; shared by its parts, used by one thread.
///
/// Work is counted, never timed, so that the same computation ends in the same place on any machine. The unit is one
/// operation in doubles, some 5 ns with all that belongs to it.
public final class Budget {
    private final BooleanSupplier cancelled;
    private final @Nullable Budget whole;
    private final long allowance;
    private final int weight;
    private long left;

    /// @param nodes     how much work may be done
    /// @param cancelled asked now and then; true ends the work
    public Budget(long nodes, BooleanSupplier cancelled) {
        this(nodes, cancelled, null, 1);
    }

    private Budget(long nodes, BooleanSupplier cancelled, @Nullable Budget whole, int weight) {
        this.weight = weight;
        this.allowance = nodes;
        this.left = nodes;
        this.cancelled = cancelled;
        this.whole = whole;
    }

    public static Budget of(long nodes) {
        return new Budget(nodes, () -> false);
    }

    /// @throws Spent where nothing is left or the work was cancelled
    public void spend(long nodes) {
        left -= nodes;
        if (whole != null) {
            whole.spend(nodes * weight);
        }
        if (left < 0 || (whole == null && cancelled.getAsBoolean())) {
            throw new Spent(left < 0 ? "this took more work than is allowed" : "cancelled");
        }
    }

    /// The same allowance from the start, for the next of several pieces of work that must not take from one another;
    /// it is cancelled with this one.
    public Budget anew() {
        return new Budget(allowance, cancelled);
    }

    /// What was spent so far.
    public long spent() {
        return allowance - left;
    }

    /// A budget for a part of the work: it ends when that much was spent, and what it spends is spent here too.
    public Budget part(long nodes) {
        return part(nodes, 1);
    }

    /// A budget for a part of the work that may take one of so many equal shares of what is left.
    public Budget share(int shares) {
        return part(left / shares);
    }

    /// A budget for a part of the work that counts in coarser units.
    ///
    /// @param weight how much one of its units is here
    public Budget part(long nodes, int weight) {
        return new Budget(Math.min(nodes, left / weight), cancelled, this, weight);
    }

    /// The work was not finished; what was found so far is not an answer.
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// @param message a clause that follows "cannot decide: "
        public Spent(String message) {
            super(message);
        }
    }
}
