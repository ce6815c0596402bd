package nabla.math.expr.tree;

/// `left = right`: of whole matrices, or of one entry with free indices.
public record Equation(Expr left, Expr right) {}
