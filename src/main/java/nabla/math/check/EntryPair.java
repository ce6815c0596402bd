package nabla.math.check;

import nabla.math.expr.tree.Expr;

/// One entry of both sides of a claim, as numbers.
///
/// @param place which entry: `[2, 1]`, `a = 2`; empty where there is one only
record EntryPair(String place, Expr left, Expr right) {}
