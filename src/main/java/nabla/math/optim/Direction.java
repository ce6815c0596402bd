package nabla.math.optim;

/// Which way a run moves on the loss: down it, or, the wrong sign, up it.
public enum Direction {
    /// Descent on the loss −J, which is ascent on the log-likelihood J.
    DESCEND(1),
    /// Ascent on the loss: it runs away.
    ASCEND(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /// What the loss's gradient is multiplied by before an [Optimizer], which always descends, gets it.
    int sign() {
        return sign;
    }
}
