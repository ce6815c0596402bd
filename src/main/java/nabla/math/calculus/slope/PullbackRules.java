package nabla.math.calculus.slope;

import nabla.math.calculus.rule.Rule;

/// The rules by which the slope of a number, or of a vector's entries, goes back through a formula of vectors and
/// matrices to a part of it. In the formulas `G` is the slope by the whole, shaped like it, and what stands behind "to"
/// gets the slope that is named before.
final class PullbackRules {
    static final Rule PRODUCT =
            new Rule("chain rule through a product, the other factor transposed", "A B: G B' to A, A' G to B", false);
    static final Rule NUMBER_FACTOR =
            new Rule("a number before a matrix collects all entries", "c A: c G to A, trace(G' A) to c", false);
    static final Rule NUMBERS = new Rule("product rule", "u v: G v to u, G u to v", false);
    static final Rule TRANSPOSE = new Rule("through a transpose", "A': G' to A", false);
    static final Rule HADAMARD = new Rule("entry by entry", "A .* B: G .* B to A", false);
    static final Rule ENTRYWISE = new Rule("chain rule entry by entry", "f(A): f'(A) .* G to A", false);
    static final Rule CHAIN = new Rule("chain rule", "f(u): f'(u) G to u", false);
    static final Rule POWER = new Rule("power rule", "u^n: n u^(n - 1) G to u", false);
    static final Rule ENTRY_POWER = new Rule("power rule entry by entry", "A .^ n: n A .^ (n - 1) .* G to A", false);
    static final Rule QUOTIENT = new Rule("quotient rule", "u/v: G/v to u, -G u/v^2 to v", false);
    static final Rule SQUARED_NORM = new Rule("square of a norm", "norm(A)^2: 2 G A to A", false);
    static final Rule NORM = new Rule("norm", "norm(A): G A/norm(A) to A", false);
    static final Rule TRACE = new Rule("trace", "trace(A): G on the diagonal to A", false);
    static final Rule DIAGONAL = new Rule("diagonal matrix", "diag(x): the diagonal of G to x", false);
    static final Rule SOFTMAX = new Rule("softmax", "s = softmax(x): (diag(s) - s s') G to x", false);
    static final Rule ROW_SOFTMAX =
            new Rule("softmax of each row", "S = rowsoftmax(A): S .* (G - (G .* S) 1 1') to A", false);
    static final Rule ENTRY = new Rule("an entry", "x[i]: G at place i to x, 0 elsewhere", false);
    static final Rule SUM = new Rule("sum over an index", "sum(i, e): the sum of what e sends back", false);
    static final Rule DEFINITION = new Rule("by its definition", "A = e: G to e", false);
    static final Rule NUMERATOR =
            new Rule("numerator layout, transposed", "d(y, x) has a row for each entry of y", false);

    private PullbackRules() {}
}
