package nabla.wrong.math.expr.read;

/// What reads a leaf.
public final class Reader {}
