package nabla.room.likelihood.model;

/// How far the likelihood is rewritten into a loss.
///
/// @param logs    from 0, densities that are multiplied, to 1, their logarithms, which are added
/// @param dropped from [Losses#NOTHING] through [Losses#CONSTANT] to [Losses#FACTOR]
/// @param minus   whether the loss has its minus; without it, making it small makes the likelihood small
public record Rewriting(double logs, double dropped, boolean minus) {
    public static final Rewriting NONE = new Rewriting(0, Losses.NOTHING, true);

    public Rewriting {
        logs = Math.clamp(logs, 0.0, 1.0);
        dropped = Math.clamp(dropped, Losses.NOTHING, Losses.FACTOR);
    }

    public Rewriting withLogs(double other) {
        return new Rewriting(other, dropped, minus);
    }

    public Rewriting dropping(double other) {
        return new Rewriting(logs, other, minus);
    }

    public Rewriting withMinus(boolean other) {
        return new Rewriting(logs, dropped, other);
    }
}
