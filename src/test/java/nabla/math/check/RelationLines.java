package nabla.math.check;

import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;

/// Lines with `=>`, `~` and orders from text, for tests.
public final class RelationLines {
    private static final String NAMES = """
            x, y, z, m, b : real in [-4, 4]
            s, c : real in (0, 5]
            p : real in (0, 1)
            k : {0, 1}
            n : integer in 1..6
            h : real in (0, 1]
            e1 : real in [-1, 1]
            N : size 1..4 = 3
            D : size 1..3 = 2
            w, v : vector(D)
            t : vector(N)
            r : vector(N) in [0.5, 3]
            q : vector(N) in (0, 1)
            X : matrix(N, D)
            F, Y : matrix(N, D)
            a : index(N)
            g1 : function(real) smooth(1)
            g2 : function(real) smooth(2)
            g3 : function(real) smooth(3)
            lam : real in [0.1, 2]
            """;

    private RelationLines() {}

    static Scope scope() throws SyntaxError {
        return GivenParser.parse(NAMES, Scope.EMPTY);
    }

    public static Verdict verdict(String first, String line) throws SyntaxError {
        Scope scope = scope();
        Line read = Parser.line(line, scope);
        return Checker.check(new Claim(Parser.first(first, scope), read.link(), read.right(), scope));
    }
}
