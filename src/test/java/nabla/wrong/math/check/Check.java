package nabla.wrong.math.check;

import nabla.wrong.math.expr.Sum;

/// Needs what needs it.
public record Check(Sum sum) {}
