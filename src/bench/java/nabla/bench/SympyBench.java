package nabla.bench;

import java.util.List;
import java.util.OptionalDouble;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// Differentiates the Gaussian log-likelihood by the raw width and checks the result, from the text of the line to
/// its verdict, against SymPy's `diff` and `equals` in the same run.
///
/// Both are warm: the best of several times. SymPy's memory of earlier answers is emptied before each.
final class SympyBench implements Bench {
    private static final String FIGURE =
            "∂f/∂z of the Gaussian log-likelihood, differentiated and checked, against SymPy";
    /// Until the compiler is done with it: after 200 the best was still five times as long.
    private static final int TIMES = 5_000;
    /// At least 100 times faster.
    private static final double GOAL = 0.01;

    private static final String SYMPY = """
            import time
            from sympy import symbols, sqrt, log, pi, diff
            from sympy.core.cache import clear_cache
            t, u, z = symbols("t u z", real=True)
            sigma = sqrt(1 + z**2)
            f = -(t - u)**2/(2*sigma**2) - log(sqrt(2*pi)*sigma)
            claimed = ((t - u)**2/sigma**4 - 1/sigma**2)*z
            best = float("inf")
            for _ in range(5):
                clear_cache()
                start = time.perf_counter()
                same = diff(f, z).equals(claimed)
                best = min(best, time.perf_counter() - start)
                assert same is True
            print(1e3*best)
            """;

    @Override
    public List<Row> run() throws SyntaxError, InterruptedException {
        OptionalDouble sympy = Python.number(SYMPY);
        if (sympy.isEmpty()) {
            return List.of(Row.skipped(FIGURE, "python3-sympy is not installed here"));
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TIMES; i++) {
            Scope scope = scope(); // a new one, which remembers nothing
            long start = System.nanoTime();
            Verdict verdict = verdict(scope);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
            if (!verdict.accepts()) {
                throw new IllegalStateException("a right line was not accepted: " + verdict);
            }
        }
        return List.of(Row.of(FIGURE, "ms", best, sympy.getAsDouble(), GOAL));
    }

    private static Scope scope() throws SyntaxError {
        return GivenParser.parse("""
                t, u, z : real
                sigma = sqrt(1 + z^2)
                f = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
                """, Scope.EMPTY);
    }

    private static Verdict verdict(Scope scope) throws SyntaxError {
        Expr derivative = Parser.expression("d(f, z)", scope).expression();
        Line line = Parser.line("= ((t - u)^2/sigma^4 - 1/sigma^2) * z", scope);
        return Checker.check(new Claim(derivative, line.link(), line.right(), scope));
    }
}
