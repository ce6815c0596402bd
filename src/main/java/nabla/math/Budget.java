package nabla.math;

import java.util.function.BooleanSupplier;

/// How much work a computation may still do; shared by its parts, used by one thread.
public final class Budget {
    private final BooleanSupplier cancelled;
    private long left;

    /// @param nodes     how many tree nodes may be visited
    /// @param cancelled asked now and then; true ends the work
    public Budget(long nodes, BooleanSupplier cancelled) {
        this.left = nodes;
        this.cancelled = cancelled;
    }

    public static Budget of(long nodes) {
        return new Budget(nodes, () -> false);
    }

    /// @throws Spent where nothing is left or the work was cancelled
    public void spend(long nodes) {
        left -= nodes;
        if (left < 0 || cancelled.getAsBoolean()) {
            throw new Spent(left < 0 ? "this took more work than is allowed" : "cancelled");
        }
    }

    /// The work was not finished; what was found so far is not an answer.
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent(String message) {
            super(message);
        }
    }
}
