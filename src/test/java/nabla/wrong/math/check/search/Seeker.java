package nabla.wrong.math.check.search;

/// What looks for an answer.
public final class Seeker {}
