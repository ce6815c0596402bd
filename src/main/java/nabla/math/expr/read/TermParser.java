package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Reads products, quotients and powers.
///
/// ```
/// term   = power { "*" factor | ".*" factor | "/" factor | power }   the last after a number or `)`, before a name or
/// `(`
/// factor = [ "+" ] { "-" } power
/// power  = primary { ("^" | ".^") [ "+" ] { "-" } primary }          from the right
/// ```
final class TermParser {
    private static final int LONGEST_QUOTED = 40;

    private final Tokens tokens;
    private final Tree tree;
    private final ExpressionParser expressions;
    private final NameParser names;
    private final Shapes shapes;
    private final List<Note> notes;

    TermParser(
            Tokens tokens, Tree tree, ExpressionParser expressions, NameParser names, Scope scope, List<Note> notes) {
        this.tokens = tokens;
        this.tree = tree;
        this.expressions = expressions;
        this.names = names;
        this.shapes = Shapes.in(scope);
        this.notes = notes;
    }

    Expr term() throws SyntaxError {
        Token first = tokens.peek();
        var factors = new ArrayList<Expr>();
        factors.add(power());
        boolean divided = false;
        boolean entrywise = false;
        while (true) {
            Token last = tokens.previous();
            Token operator = tokens.peek();
            if (tokens.accept("*")) {
                join(factors, entrywise, false, first);
                entrywise = false;
                factors.add(factor());
                divided = false;
            } else if (tokens.accept(".*")) {
                join(factors, entrywise, true, first);
                entrywise = true;
                factors.add(factor());
                divided = false;
            } else if (tokens.accept("/")) {
                boolean fraction = endsInOne(factors.getLast(), last);
                Token divisor = tokens.peek();
                Expr numerator = product(factors, entrywise, first);
                entrywise = false;
                factors.clear();
                factors.add(tree.node(new Expr.Quotient(numerator, factor()), operator));
                if (fraction) {
                    note(first, last, "/", divisor);
                }
                divided = true;
            } else if (juxtaposed()) {
                names.checkExponent(last, operator);
                join(factors, entrywise, false, first);
                entrywise = false;
                factors.add(power());
                if (divided) {
                    note(first, last, "·", operator);
                }
                divided = false;
            } else {
                return product(factors, entrywise, first);
            }
        }
    }

    private Expr factor() throws SyntaxError {
        tokens.accept("+");
        List<Token> minuses = expressions.minuses();
        return expressions.negated(minuses, power());
    }

    /// Where the kind of product changes, what stands so far becomes one factor.
    private void join(List<Expr> factors, boolean entrywise, boolean next, Token first) throws SyntaxError {
        if (entrywise != next && factors.size() > 1) {
            Expr so = product(factors, entrywise, first);
            factors.clear();
            factors.add(so);
        }
    }

    private Expr product(List<Expr> factors, boolean entrywise, Token first) throws SyntaxError {
        if (factors.size() == 1) {
            return factors.getFirst();
        }
        boolean numbers = factors.stream().allMatch(shapes::isNumber);
        Expr made = numbers
                ? new Expr.Product(factors)
                : entrywise ? new Expr.Hadamard(factors) : new Expr.MatrixProduct(factors);
        return tree.node(made, first);
    }

    private boolean juxtaposed() {
        Token left = tokens.previous();
        Token right = tokens.peek();
        return (left.kind() == Token.Kind.NUMBER || left.is(")")) && (right.isName() || right.is("(") || right.is("√"));
    }

    /// `x^1/2` could have been meant as x^(1/2).
    private static boolean endsInOne(Expr factor, Token last) {
        if (last.kind() != Token.Kind.NUMBER || !(factor instanceof Expr.Power(var base, var exponent))) {
            return false;
        }
        Expr size = exponent instanceof Expr.Neg(var operand) ? operand : exponent;
        return size.equals(Exprs.ONE);
    }

    /// `1/2 x` could have been meant as 1/(2 x).
    private void note(Token first, Token last, String operator, Token factor) {
        String left = tokens.text(first, last);
        String right = tokens.text(factor, tokens.previous());
        String shown = "(" + shortened(left) + ")" + operator + shortened(right);
        notes.add(new Note(factor.start(), "read as " + shown));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTED ? text : "...";
    }

    private Expr power() throws SyntaxError {
        Expr base = expressions.primary();
        if (!raises(tokens.peek())) {
            return base;
        }
        var bases = new ArrayList<>(List.of(base));
        var carets = new ArrayList<Token>();
        var signs = new ArrayList<List<Token>>();
        while (raises(tokens.peek())) {
            carets.add(tokens.next());
            tokens.accept("+");
            signs.add(expressions.minuses());
            bases.add(expressions.primary());
        }
        Expr result = bases.getLast();
        for (int i = carets.size() - 1; i >= 0; i--) {
            Expr exponent = expressions.negated(signs.get(i), result);
            Token caret = carets.get(i);
            boolean entrywise = caret.is(".^") && !shapes.isNumber(bases.get(i));
            result = tree.node(
                    entrywise ? new Expr.EntryPower(bases.get(i), exponent) : new Expr.Power(bases.get(i), exponent),
                    caret);
        }
        return result;
    }

    private static boolean raises(Token token) {
        return token.is("^") || token.is(".^");
    }
}
