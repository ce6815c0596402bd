package nabla.math.expr.read;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.FoldTerms;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Limits;
import nabla.math.expr.tree.ShapedFunction;

/// Reads the names that stand for sums, whole vectors and derivatives when a bracket follows: `sum(i in 1..N, ...)`,
/// `delta(i, j)`, `softmax(x)`, `f'(w)`. Without a bracket they are free for other use.
final class ShapedNameParser {
    private static final String ENTRY = "a derivative by an entry names it, as in d(J, Z[1, 2])";

    private final Tokens tokens;
    private final Scope scope;
    private final ExpressionParser expressions;
    private final Tree tree;

    ShapedNameParser(Tokens tokens, Scope scope, ExpressionParser expressions, Tree tree) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = expressions;
        this.tree = tree;
    }

    /// @param name just taken; `(` follows
    Optional<Expr> call(Token name) throws SyntaxError {
        Optional<Folding> folding = Arrays.stream(Folding.values())
                .filter(each -> each.word().equals(name.text()))
                .findFirst();
        if (folding.isPresent()) {
            return Optional.of(fold(name, folding.get()));
        }
        if (name.text().equals(Names.DELTA)) {
            List<Expr> indices = arguments(name, 2, "delta takes two indices, as in delta(i, j)");
            return Optional.of(tree.node(new Expr.Delta(indices.getFirst(), indices.getLast()), name));
        }
        Optional<ShapedFunction> function = ShapedFunction.named(name.text());
        if (function.isPresent()) {
            String form = "`%s` takes %d argument%s"
                    .formatted(
                            name.text(), function.get().arity(), function.get().arity() == 1 ? "" : "s");
            List<Expr> arguments = arguments(name, function.get().arity(), form);
            return Optional.of(tree.node(new Expr.Form(function.get(), arguments), name));
        }
        return Optional.empty();
    }

    private List<Expr> arguments(Token name, int wanted, String form) throws SyntaxError {
        Token open = tokens.next();
        expressions.open(open);
        var arguments = new ArrayList<Expr>();
        do {
            arguments.add(expressions.expression());
        } while (tokens.accept(","));
        expressions.close(open);
        if (arguments.size() != wanted) {
            throw tokens.error(name, form + ", not " + arguments.size());
        }
        return arguments;
    }

    /// `i in 1..N` of a sum.
    private record Range(Token index, Expr from, Expr to) {

        /// Over how many whole numbers it goes, where no size decides that.
        Optional<BigInteger> terms() {
            return whole(from)
                    .flatMap(low -> whole(to).map(high -> high.subtract(low).add(BigInteger.ONE)));
        }

        private static Optional<BigInteger> whole(Expr end) {
            return switch (end) {
                case Expr.Num(var value) when value.isInteger() -> Optional.of(value.numerator());
                case Expr.Neg(var operand) -> whole(operand).map(BigInteger::negate);
                default -> Optional.empty();
            };
        }
    }

    /// `sum(i in 1..N, j in 1..K, body)` is a sum in a sum.
    private Expr fold(Token word, Folding folding) throws SyntaxError {
        String form = "%s is written %s(i in 1..N, x[i])".formatted(folding.spoken(), word.text());
        Token open = tokens.next();
        expressions.open(open);
        var ranges = new ArrayList<Range>();
        Scope inside = scope;
        Token last = word;
        do {
            Token index = tokens.peek();
            if (index.kind() != Token.Kind.NAME || !tokens.second().isWord("in")) {
                break;
            }
            tokens.next();
            tokens.next();
            IndexNames.check(index, tokens, scope);
            if (expressions.isBound(index.text())
                    || ranges.stream().anyMatch(range -> range.index.text().equals(index.text()))) {
                throw tokens.error(
                        index, "`%s` runs in a sum round this one; choose another name".formatted(tokens.text(index)));
            }
            ExpressionParser reading = expressions.inside(inside);
            Expr from = reading.expression();
            if (!tokens.accept("..")) {
                throw tokens.error(tokens.peek(), "`..` is expected, as in `%s in 1..N`".formatted(index.text()));
            }
            Token end = tokens.peek();
            Expr to = reading.expression();
            ranges.add(new Range(index, from, to));
            checkTerms(ranges, end, folding);
            last = end;
            inside = inside.with(new Declaration.Index(index.text(), reach(from, to, inside, index)));
        } while (tokens.accept(","));
        if (ranges.isEmpty() || !tokens.previous().is(",")) {
            throw tokens.error(ranges.isEmpty() ? word : tokens.peek(), form);
        }
        String[] indices = ranges.stream().map(range -> range.index.text()).toArray(String[]::new);
        Expr body = expressions.inside(inside, indices).expression();
        expressions.close(open);
        for (Range range : ranges.reversed()) {
            body = tree.node(new Expr.Fold(folding, range.index.text(), range.from, range.to, body), word);
        }
        long all = FoldTerms.least(body, Map.of());
        if (all > Limits.TERMS_IN_ALL) {
            throw tokens.error(
                    last,
                    "%s and those in it have %,d terms; they are written out term by term, and at most %,d are"
                            .formatted(folding.spoken(), all, Limits.TERMS_IN_ALL));
        }
        return body;
    }

    /// Told before anything is written out.
    private void checkTerms(List<Range> ranges, Token end, Folding folding) throws SyntaxError {
        BigInteger all =
                ranges.stream().flatMap(range -> range.terms().stream()).reduce(BigInteger.ONE, BigInteger::multiply);
        int most = ranges.size() == 1 ? Limits.TERMS : Limits.TERMS_IN_ALL;
        if (all.compareTo(BigInteger.valueOf(most)) > 0) {
            throw tokens.error(
                    end,
                    "%s has %,d terms; it is written out term by term, and at most %,d are"
                            .formatted(folding.spoken(), all, most));
        }
    }

    private IndexReach reach(Expr from, Expr to, Scope inside, Token index) throws SyntaxError {
        try {
            Optional<IndexReach> low = Shapes.of(from, inside).reach();
            Optional<IndexReach> high = Shapes.of(to, inside).reach();
            if (low.isPresent() && high.isPresent()) {
                return new IndexReach(low.get().from(), high.get().to());
            }
        } catch (Misfit e) {
            throw expressions.misfit(e, index);
        }
        throw tokens.error(index, "an index runs between whole numbers and sizes, as in `i in 1..N`");
    }

    /// `f'(w)` where `f` is a function of one number; the name is taken already.
    Optional<Expr> primed(Token name) throws SyntaxError {
        int primes = 0;
        while (EntryParser.isPrime(tokens.ahead(primes))) {
            primes++;
        }
        if (primes == 0 || !tokens.ahead(primes).is("(") || !isFunctionOfOne(name.text())) {
            return Optional.empty();
        }
        if (scope.find(name.text()).orElse(null) instanceof Declaration.Unknown(var same, var smoothness)
                && primes > smoothness) {
            throw tokens.error(
                    name,
                    "`%s` is declared smooth(%d): a derivative of order %d need not exist"
                            .formatted(tokens.text(name), smoothness, primes));
        }
        for (int i = 0; i < primes; i++) {
            tokens.next();
        }
        List<Expr> argument = arguments(name, 1, "the derivative `%s'` takes 1 argument".formatted(name.text()));
        return Optional.of(tree.node(new Expr.Primed(name.text(), primes, argument.getFirst()), name));
    }

    private boolean isFunctionOfOne(String name) {
        return Function.named(name)
                .map(function -> function.arity() == 1)
                .orElseGet(() -> scope.find(name)
                        .map(declaration -> declaration instanceof Declaration.Unknown
                                || (declaration instanceof Declaration.Defined defined
                                        && defined.parameters().size() == 1))
                        .orElse(false));
    }

    /// `d(of, by[...])`; `[` is next.
    Expr byEntry(Expr of, Token by, Token open, Token d) throws SyntaxError {
        Expr entry = new EntryParser(tokens, tree, expressions, scope).of(tree.node(Exprs.sym(by.text()), by));
        if (!(entry instanceof Expr.Entry named)) {
            throw tokens.error(by, ENTRY);
        }
        expressions.close(open);
        return tree.node(new Expr.EntryDerivative(of, named), d);
    }
}
