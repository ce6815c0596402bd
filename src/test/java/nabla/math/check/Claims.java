package nabla.math.check;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Line;

/// Claims from text, for tests: `left`, then a line such as `<= right` or `-> 0 for z -> inf`.
public final class Claims {
    private Claims() {}

    static Claim claim(String left, String line, Scope scope) {
        Line read = Read.line(line, scope);
        return new Claim(Read.first(left, scope), read.link(), read.right(), scope);
    }

    public static Verdict check(String left, String line, Scope scope) {
        return Checker.check(claim(left, line, scope));
    }
}
