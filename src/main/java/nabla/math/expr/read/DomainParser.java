package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.Hints;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Relation;

/// Reads what follows the colon of a declaration: a domain, where its slider starts, how far a step goes.
final class DomainParser {
    private static final String DOMAINS =
            "the domains are real, real > 0, real in [-4, 4], (0, 1), {0, 1} and integer in 1..10;"
                    + " with entries `vector(D)`, `matrix(N, D)`, `labels(N, K)`";
    private static final String INTERVAL = "an interval is written [a, b], (a, b), [a, b) or (a, b]";
    private static final int MOST_VALUES = 1_000;
    private static final double LARGEST_INTEGER = 1e9;

    private final Tokens tokens;
    private final Scope scope;

    DomainParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /// A parameter of this domain, start and step.
    Declaration.Parameter parameter(String name) throws SyntaxError {
        Token step = tokens.find("step");
        var before = new DomainParser(tokens.until(step), scope);
        Token first = before.tokens.peek();
        Domain domain = before.domain();
        double start = before.start(domain, first);
        before.end();
        return new Declaration.Parameter(name, domain, start, step(domain, start));
    }

    /// Nothing may follow.
    void end() throws SyntaxError {
        if (!tokens.atEnd()) {
            String next = Hints.shown(tokens.peek());
            throw tokens.error(
                    tokens.peek(), next + " cannot follow a domain; a start and a step can, as in `real = 1 step 0.1`");
        }
    }

    private double start(Domain domain, Token first) throws SyntaxError {
        if (tokens.accept("=")) {
            Token where = tokens.peek();
            double start = number();
            if (!Double.isFinite(start) || !domain.contains(start)) {
                throw tokens.error(where, "the start lies outside the domain");
            }
            return start;
        }
        return Sliders.start(domain)
                .orElseThrow(() -> tokens.error(first, "this domain is too narrow: no number lies inside"));
    }

    private double step(Domain domain, double start) throws SyntaxError {
        if (!tokens.acceptWord("step")) {
            return Sliders.step(domain, start);
        }
        Token where = tokens.peek();
        double step = number();
        if (!tokens.atEnd()) {
            throw tokens.error(tokens.peek(), "nothing can follow the step");
        }
        Optional<String> wrong = Sliders.wrong(step, domain, start);
        if (wrong.isPresent()) {
            throw tokens.error(where, wrong.get());
        }
        return step;
    }

    Domain domain() throws SyntaxError {
        Token first = tokens.peek();
        if (first.is("[") || first.is("(")) {
            return interval();
        }
        if (first.is("{")) {
            return values();
        }
        if (tokens.acceptWord("real")) {
            return real();
        }
        if (tokens.acceptWord("integer")) {
            return integers();
        }
        boolean end = first.kind() == Token.Kind.END;
        throw tokens.error(
                first, end ? "a domain is expected: " + DOMAINS : Hints.shown(first) + " is no domain; " + DOMAINS);
    }

    /// What can follow `real`: `in [a, b]`, `> 0`, nothing.
    Domain afterReal() throws SyntaxError {
        return real();
    }

    private Domain real() throws SyntaxError {
        if (tokens.acceptWord("in")) {
            if (tokens.peek().is("{")) {
                return values();
            }
            return interval();
        }
        Optional<Relation> relation = Relations.of(tokens.peek());
        if (relation.isEmpty() || relation.get() == Relation.EQUAL) {
            return Domain.Interval.REAL;
        }
        tokens.next();
        double bound = finite("a bound");
        return switch (relation.get()) {
            case GREATER, AT_LEAST ->
                new Domain.Interval(bound, Double.POSITIVE_INFINITY, relation.get() == Relation.AT_LEAST, false);
            case LESS, AT_MOST, EQUAL ->
                new Domain.Interval(Double.NEGATIVE_INFINITY, bound, false, relation.get() == Relation.AT_MOST);
        };
    }

    private Domain interval() throws SyntaxError {
        Token open = tokens.next();
        if (!open.is("[") && !open.is("(")) {
            throw tokens.error(open, INTERVAL);
        }
        Token first = tokens.peek();
        double from = number();
        if (!tokens.accept(",")) {
            throw tokens.error(tokens.peek(), INTERVAL);
        }
        Token second = tokens.peek();
        double to = number();
        Token close = tokens.next();
        if (!close.is("]") && !close.is(")")) {
            throw tokens.error(close, INTERVAL);
        }
        var interval = new Domain.Interval(from, to, open.is("["), close.is("]"));
        if (Double.isInfinite(from) && open.is("[")) {
            throw tokens.error(first, "infinity is no value: write `(-inf, ...`");
        }
        if (Double.isInfinite(to) && close.is("]")) {
            throw tokens.error(second, "infinity is no value: write `..., inf)`");
        }
        if (!(from < to)) {
            throw tokens.error(
                    second,
                    from > to
                            ? "this interval ends before it starts: the smaller bound stands first"
                            : "this interval has no length: its bounds are equal");
        }
        if (Double.isFinite(from) && Double.isFinite(to) && Double.isInfinite(to - from)) {
            throw tokens.error(second, "this interval is too long");
        }
        return interval;
    }

    private Domain values() throws SyntaxError {
        Token open = tokens.next();
        var values = new ArrayList<Double>();
        do {
            Token where = tokens.peek();
            double value = finite("a value");
            if (values.contains(value)) {
                throw tokens.error(where, "this value is there twice");
            }
            values.add(value);
        } while (tokens.accept(","));
        if (!tokens.accept("}")) {
            throw tokens.error(tokens.peek(), "a set of values is written {0, 1}");
        }
        if (values.size() < 2 || values.size() > MOST_VALUES) {
            throw tokens.error(open, "a set has 2 to 1,000 values, as in {0, 1}");
        }
        return new Domain.Values(values);
    }

    private Domain integers() throws SyntaxError {
        if (!tokens.acceptWord("in")) {
            throw tokens.error(tokens.peek(), "the range is expected, as in `integer in 1..10`");
        }
        if (tokens.peek().is("[") || tokens.peek().is("(") || tokens.peek().is("{")) {
            throw tokens.error(tokens.peek(), "whole numbers are written as a range, as in `integer in 1..10`");
        }
        int from = integer();
        if (!tokens.accept("..")) {
            throw tokens.error(tokens.peek(), "`..` is expected, as in `integer in 1..10`");
        }
        Token second = tokens.peek();
        int to = integer();
        if (from >= to) {
            throw tokens.error(second, "the range must end above where it starts, as in `integer in 1..10`");
        }
        return new Domain.Integers(from, to);
    }

    private int integer() throws SyntaxError {
        Token where = tokens.peek();
        double value = number();
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_INTEGER) {
            throw tokens.error(where, "a whole number is expected here, at most a billion");
        }
        return (int) value;
    }

    private double finite(String what) throws SyntaxError {
        Token where = tokens.peek();
        double value = number();
        if (Double.isInfinite(value)) {
            throw tokens.error(where, what + " must be finite here");
        }
        return value;
    }

    private double number() throws SyntaxError {
        Token token = tokens.peek();
        if (token.is("]") || token.is("}") || token.is(")") || token.is(",")) {
            throw tokens.error(token, "a number is expected here");
        }
        return ConstantValue.read(tokens, scope);
    }
}
