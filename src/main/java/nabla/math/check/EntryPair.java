package nabla.math.check;

import nabla.math.expr.tree.Expr;

/// One entry of both sides of a claim, as numbers.
///
record EntryPair(EntryPlace place, Expr left, Expr right) {}
