package nabla.math.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// Lines made to be slow or misread: those of a table, and long ones.
public final class HostileLines {
    private static final Scope SCOPE = Read.given("""
            x, y, z : real
            p : real in (0, 1)
            s : real > 0
            n : integer in 1..10000
            big : integer in 1..1000000000
            f : function(real) smooth(3)
            N : size 1..6 = 4
            v : vector(N)
            A, B : matrix(N, N)
            """);

    private HostileLines() {}

    /// A line: what stands above it, and the line itself.
    public record Hostile(String left, String line) {

        /// The verdict in words, or why it cannot be read.
        public String answer(Budget budget) {
            try {
                Expr above = Parser.expression(left, SCOPE).expression();
                Line below = Parser.line(line, SCOPE);
                return Wording.of(Checker.check(new Claim(above, below.link(), below.right(), SCOPE), budget));
            } catch (SyntaxError e) {
                return "column " + e.column() + ": " + e.getMessage();
            }
        }

        @Override
        public String toString() {
            String both = left + "  " + line;
            return both.length() < 100 ? both : both.substring(0, 97) + "...";
        }
    }

    public static List<Hostile> all() {
        var all = new ArrayList<Hostile>();
        for (String row : table()) {
            int bar = row.indexOf(" | ");
            all.add(new Hostile(row.substring(0, bar), row.substring(bar + 3)));
        }
        all.addAll(LONG);
        return all;
    }

    private static List<String> table() {
        try (var stream = requireNonNull(HostileLines.class.getResourceAsStream("hostile-lines.txt"))) {
            return new String(stream.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final List<Hostile> LONG = List.of(
            new Hostile(nested("d(", "tanh(x)", ", x)", 12), "= 1"),
            new Hostile(nested("d(", "exp(sin(x))", ", x)", 9), "= exp(sin(x))"),
            new Hostile(nested("d(", "x^x", ", x)", 8), "= x^x"),
            new Hostile(nested("d(", "log(1 + exp(x*y))", ", x)", 10), "= 0"),
            new Hostile(nested("sin(", "x", ")", 60), "= x"),
            new Hostile(nested("exp(", "x", ")", 60), "> 0"),
            new Hostile(nested("log(1 + ", "s", ")", 60), "<= s"),
            new Hostile(nested("relu(1 - ", "x", ")", 60), "= x"),
            new Hostile(nested("abs(1 - ", "x", ")", 40), "= abs(x)"),
            new Hostile(nested("sqrt(1 + ", "s", ")", 60), "< 2"),
            new Hostile(nested("(1 + 1/", "s", ")", 60), "= (1 + sqrt(5))/2"),
            new Hostile(nested("if(x > 1, ", "x", ", y)", 60), "= x"),
            new Hostile(nested("max(x, ", "y", ")", 80), "= max(x, y)"),
            new Hostile(nested("(", "x", ")", 190), "= x"),
            new Hostile(nested("(", "x", ")", 400), "= x"),
            new Hostile(nested("(", "x", "", 90), "= x"),
            new Hostile(nested("-", "x", "", 150), "= x"),
            new Hostile(nested("(1 + x*", "y", ")^2", 30), "= 0"),
            new Hostile("d(" + joined("(x + k)", "*", 600) + ", x)", "= x"),
            new Hostile("d(" + joined("(x + k)", "*", 300) + ", x)", "= " + joined("(x - k)", "*", 300)),
            new Hostile(joined("sin(k*x)", " + ", 300), "= 0"),
            new Hostile(joined("exp(-k*x^2)", " + ", 300), "> 0"),
            new Hostile(joined("1/k", " + ", 500), "= 6.8"),
            new Hostile(joined("1/(x + k)", " + ", 200), "= 0"),
            new Hostile(joined("abs(x - k)", " + ", 300), ">= 22500"),
            new Hostile(joined("relu(x - k/7)", " - ", 300), "<= x"),
            new Hostile(joined("(1 + x/k^9)", "*", 40), "= 0"),
            new Hostile(joined("sqrt(k)", " + ", 60), "= 313"),
            new Hostile(joined("sqrt(k)", "*", 60), "= 9.1e40"),
            new Hostile(joined("x^k", " + ", 400), "= (x^401 - x)/(x - 1)"),
            new Hostile("x", "= " + "9".repeat(3_000)),
            new Hostile("0." + "3".repeat(5_000), "= 1/3"),
            new Hostile("x", "= " + "x".repeat(9_000)),
            new Hostile("1" + "+1".repeat(6_000), "= 6001"),
            new Hostile("x", "= x" + " ".repeat(12_000)));

    private static String nested(String open, String inside, String close, int count) {
        return open.repeat(count) + inside + close.repeat(count);
    }

    private static String joined(String term, String by, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(k -> term.replace("k", Integer.toString(k)))
                .collect(Collectors.joining(by));
    }
}
