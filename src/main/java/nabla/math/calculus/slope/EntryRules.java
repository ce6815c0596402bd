package nabla.math.calculus.slope;

import nabla.math.calculus.rule.Rule;

/// The rules by which a formula of sums and entries is differentiated by one of those entries.
final class EntryRules {
    static final Rule KRONECKER = new Rule("Kronecker delta", "d(x[i], x[a]) = delta(i, a)", false);
    static final Rule TERM_BY_TERM = new Rule("sum over an index, term by term", "sum(i, u)' = sum(i, u')", false);
    static final Rule ONE_TERM = new Rule("only one term is left", "sum(i, delta(i, a) u) = u at i = a", true);
    static final Rule FACTOR_BY_FACTOR = new Rule(
            "product over an index: all factors but one", "prod(i, u)' = sum(j, u'[j] prod(i != j, u))", false);
    static final Rule LOG_OF_PRODUCT = new Rule("logarithm of a product", "log(prod(i, u))' = sum(i, u'/u)", false);
    static final Rule SOFTMAX = new Rule("softmax", "s[l] = softmax(x)[l]: s[l] (delta(l, j) - s[j])", false);
    static final Rule ENTRIES = new Rule("entry by entry", "(A x)[i] = sum(j, A[i, j] x[j])", true);

    private EntryRules() {}
}
