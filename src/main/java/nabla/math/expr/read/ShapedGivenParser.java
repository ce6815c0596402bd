package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.token.Hints;
import nabla.math.expr.token.Numeral;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Limits;

/// Reads declarations of what has entries, of sizes, indices and unknown functions.
///
/// ```
/// N : size 1..6 = 4                      # a slider; a check draws other sizes too
/// w, v : vector(D)
/// X : matrix(N, D) in [0, 1]             # the domain holds for every entry
/// k : labels(N, K)                       # N whole numbers from 1..K
/// a : index(N)
/// V : matrix(D, D) for l in 1..L         # a family: V[l] is a matrix
/// p : function(real) smooth(2)           # any function, twice continuously differentiable
/// u[i in 1..N] = w' * X[i]               # a vector by its entries
/// ```
final class ShapedGivenParser {
    private static final String SIZE = "a size is a number or a declared size, as in `vector(D)`";

    private final Tokens tokens;
    private final Scope scope;

    ShapedGivenParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /// What makes a declaration for a name.
    @FunctionalInterface
    interface Made {
        Declaration named(String name);
    }

    /// What follows the colon, if it is of this kind.
    Optional<Made> read() throws SyntaxError {
        Token word = tokens.peek();
        boolean bracket = tokens.second().is("(");
        if (word.isWord("size") && !bracket) {
            return Optional.of(size());
        }
        if (!bracket) {
            return Optional.empty();
        }
        return switch (word.text()) {
            case "vector" -> Optional.of(array(new Shape.Column(sizes(1).getFirst())));
            case "matrix" -> {
                List<Size> sizes = sizes(2);
                yield Optional.of(array(new Shape.Matrix(sizes.getFirst(), sizes.getLast())));
            }
            case "labels" -> {
                List<Size> sizes = sizes(2);
                end();
                yield Optional.of(name -> new Declaration.Labels(name, sizes.getFirst(), sizes.getLast()));
            }
            case "index" -> {
                Size size = sizes(1).getFirst();
                end();
                yield Optional.of(name -> new Declaration.Index(name, IndexReach.upTo(size)));
            }
            case "function" -> Optional.of(function());
            default -> Optional.empty();
        };
    }

    private Made size() throws SyntaxError {
        tokens.next();
        Token first = tokens.peek();
        if (first.is("=") || first.kind() == Token.Kind.END) {
            throw tokens.error(first, "a size is declared as `N : size 1..6 = 4`");
        }
        int from = whole();
        if (!tokens.accept("..")) {
            throw tokens.error(tokens.peek(), "a size is declared as `N : size 1..6 = 4`");
        }
        int to = whole();
        if (from < 1 || to < from || to > Limits.SIZE) {
            throw tokens.error(
                    first, "a size goes from 1 or more to %d at most, as in `size 1..6`".formatted(Limits.SIZE));
        }
        int start = from;
        if (tokens.accept("=")) {
            Token where = tokens.peek();
            start = whole();
            if (start < from || start > to) {
                throw tokens.error(where, "the start lies outside %d..%d".formatted(from, to));
            }
        }
        end();
        int begins = start;
        return name -> new Declaration.SizeParameter(name, from, to, begins);
    }

    private int whole() throws SyntaxError {
        Token number = tokens.next();
        if (number.kind() == Token.Kind.NUMBER) {
            Rational value = Numeral.value(number, tokens);
            if (value.isInteger() && value.numerator().bitLength() < Integer.SIZE) {
                return value.numerator().intValueExact();
            }
        }
        throw tokens.error(number, "a whole number is expected here");
    }

    /// `(N, D)`; each a declared size or a number.
    private List<Size> sizes(int count) throws SyntaxError {
        Token word = tokens.next();
        tokens.next();
        var sizes = new ArrayList<Size>();
        do {
            sizes.add(oneSize());
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw tokens.error(tokens.peek(), "`)` is expected here");
        }
        if (sizes.size() != count) {
            throw tokens.error(
                    word,
                    "`%s` takes %d size%s, not %d".formatted(word.text(), count, count == 1 ? "" : "s", sizes.size()));
        }
        return sizes;
    }

    private Size oneSize() throws SyntaxError {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            int length = whole();
            if (length < 1 || length > Limits.SIZE) {
                throw tokens.error(token, "a size goes from 1 to " + Limits.SIZE);
            }
            return new Size.Fixed(length);
        }
        tokens.next();
        if (!token.isName()) {
            throw tokens.error(token, SIZE);
        }
        if (!(scope.find(token.text()).orElse(null) instanceof Declaration.SizeParameter)) {
            throw tokens.error(
                    token,
                    "`%s` is no size: declare `%s : size 1..6 = 4` before"
                            .formatted(tokens.text(token), tokens.text(token)));
        }
        return new Size.Named(token.text());
    }

    private Made array(Shape shape) throws SyntaxError {
        Domain entries = domain();
        if (tokens.acceptWord("for")) {
            Token index = tokens.next();
            Size count = axis(index, "a family is declared as `V : matrix(D, D) for l in 1..L`");
            end();
            return name -> new Declaration.Family(name, shape, entries, count);
        }
        end();
        return name -> new Declaration.Array(name, shape, entries);
    }

    /// The domain of every entry; all reals where nothing is said.
    private Domain domain() throws SyntaxError {
        if (!tokens.peek().isWord("in") && Relations.of(tokens.peek()).isEmpty()) {
            return Domain.Interval.REAL;
        }
        return new DomainParser(tokens, scope).afterReal();
    }

    /// `in 1..N` after the name of an index.
    Size axis(Token index, String form) throws SyntaxError {
        if (index.kind() != Token.Kind.NAME || !tokens.acceptWord("in")) {
            throw tokens.error(index, form);
        }
        IndexNames.check(index, tokens, scope);
        Token one = tokens.peek();
        if (one.kind() != Token.Kind.NUMBER || whole() != 1 || !tokens.accept("..")) {
            throw tokens.error(one, "an axis starts at 1: " + form);
        }
        return oneSize();
    }

    private Made function() throws SyntaxError {
        tokens.next();
        tokens.next();
        boolean real = tokens.acceptWord("real") && tokens.accept(")");
        Token smooth = tokens.peek();
        if (!real || !tokens.acceptWord("smooth") || !tokens.accept("(")) {
            throw tokens.error(smooth, "an unknown function is declared as `f : function(real) smooth(2)`");
        }
        int smoothness = whole();
        if (smoothness > 5 || !tokens.accept(")")) {
            throw tokens.error(smooth, "smooth(k) takes a whole number from 0 to 5");
        }
        end();
        return name -> new Declaration.Unknown(name, smoothness);
    }

    private void end() throws SyntaxError {
        if (!tokens.atEnd()) {
            throw tokens.error(tokens.peek(), Hints.shown(tokens.peek()) + " cannot follow here");
        }
    }
}
