package nabla.math.check.verdict;

import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// `left link right` under the names of `scope`: what a check decides.
public record Claim(Expr left, Line.Link link, Expr right, Scope scope) {}
