package nabla.math.check;

import nabla.math.expr.Expr;
import nabla.math.expr.Line;
import nabla.math.expr.Scope;

/// `left link right` under the names of `scope`: what a check decides.
public record Claim(Expr left, Line.Link link, Expr right, Scope scope) {}
