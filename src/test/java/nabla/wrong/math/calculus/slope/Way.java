package nabla.wrong.math.calculus.slope;

/// What goes by a law.
public final class Way {}
