package nabla.math.expr;

import java.util.ArrayList;
import java.util.List;

/// Reads one expression from a row of tokens, by recursive descent that recurses only where brackets open.
///
/// ```
/// sum    = [ "+" ] signed { ("+" | "-") signed }
/// signed = { "-" } term
/// term   = power { "*" factor | "/" factor | power }      the last after a number or `)`, before a name or `(`
/// factor = [ "+" ] { "-" } power
/// power  = primary { "^" [ "+" ] { "-" } primary }        from the right
/// ```
///
/// So `-x^2` and `-a*b` are the negative of a power and of a product, and a negative number is the negative of a
/// number.
final class ExpressionParser {
    private static final int LONGEST_QUOTED = 40;
    private static final String EXPECTED = "a number, a name or `(`";

    private final Tokens tokens;
    private final Tree tree;
    private final NameParser names;
    private final List<Note> notes = new ArrayList<>();
    private int nesting;

    ExpressionParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.tree = new Tree(tokens);
        this.names = new NameParser(tokens, scope, this, tree);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /// An expression; what follows it is left to the caller.
    Expr expression() throws SyntaxError {
        tokens.accept("+");
        Token first = tokens.peek();
        var terms = new ArrayList<Expr>();
        terms.add(signed());
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Token operator = tokens.next();
            Expr term = signed();
            terms.add(operator.is("-") ? tree.node(new Expr.Neg(term), operator) : term);
        }
        return terms.size() == 1 ? terms.getFirst() : tree.node(new Expr.Sum(terms), first);
    }

    /// An expression with nothing after it.
    Expr whole() throws SyntaxError {
        Expr expression = expression();
        if (!tokens.atEnd()) {
            throw leftOver();
        }
        return expression;
    }

    private Expr signed() throws SyntaxError {
        List<Token> minuses = minuses();
        return negated(minuses, term());
    }

    private Expr factor() throws SyntaxError {
        tokens.accept("+");
        List<Token> minuses = minuses();
        return negated(minuses, power());
    }

    private List<Token> minuses() {
        var minuses = new ArrayList<Token>();
        while (tokens.peek().is("-")) {
            minuses.add(tokens.next());
        }
        return minuses;
    }

    private Expr negated(List<Token> minuses, Expr operand) throws SyntaxError {
        Expr result = operand;
        for (Token minus : minuses.reversed()) {
            result = tree.node(new Expr.Neg(result), minus);
        }
        return result;
    }

    private Expr term() throws SyntaxError {
        Token first = tokens.peek();
        var factors = new ArrayList<Expr>();
        factors.add(power());
        boolean divided = false;
        while (true) {
            Token last = tokens.previous();
            Token operator = tokens.peek();
            if (tokens.accept("*")) {
                factors.add(factor());
                divided = false;
            } else if (tokens.accept("/")) {
                boolean fraction = endsInOne(factors.getLast(), last);
                Token divisor = tokens.peek();
                Expr numerator = product(factors, first);
                factors.clear();
                factors.add(tree.node(new Expr.Quotient(numerator, factor()), operator));
                if (fraction) {
                    note(first, last, "/", divisor);
                }
                divided = true;
            } else if (juxtaposed()) {
                names.checkExponent(last, operator);
                factors.add(power());
                if (divided) {
                    note(first, last, "·", operator);
                }
                divided = false;
            } else {
                return product(factors, first);
            }
        }
    }

    private Expr product(List<Expr> factors, Token first) throws SyntaxError {
        return factors.size() == 1 ? factors.getFirst() : tree.node(new Expr.Product(factors), first);
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
        Expr base = primary();
        if (!tokens.peek().is("^")) {
            return base;
        }
        var bases = new ArrayList<>(List.of(base));
        var carets = new ArrayList<Token>();
        var signs = new ArrayList<List<Token>>();
        while (tokens.peek().is("^")) {
            carets.add(tokens.next());
            tokens.accept("+");
            signs.add(minuses());
            bases.add(primary());
        }
        Expr result = bases.getLast();
        for (int i = carets.size() - 1; i >= 0; i--) {
            Expr exponent = negated(signs.get(i), result);
            result = tree.node(new Expr.Power(bases.get(i), exponent), carets.get(i));
        }
        return result;
    }

    private Expr primary() throws SyntaxError {
        Token token = tokens.next();
        if (token.kind() == Token.Kind.NUMBER) {
            return tree.node(new Expr.Num(Numeral.value(token, tokens)), token);
        }
        if (token.isName()) {
            return names.read(token);
        }
        if (token.is("(")) {
            open(token);
            Expr inside = expression();
            close(token);
            return inside;
        }
        if (token.is("√")) {
            open(token);
            Expr inside = primary();
            nesting--;
            return tree.node(new Expr.Call(Function.SQRT, List.of(inside)), token);
        }
        if (token.is("∂")) {
            throw tokens.error(token, DerivativeNotation.partial(tokens.rest()));
        }
        if (token.is("\\")) {
            throw tokens.error(token, Hints.latex(tokens.peek()));
        }
        if (token.is("+")) {
            throw tokens.error(token, "no `+` is needed here: " + EXPECTED + " is expected");
        }
        throw tokens.error(token, Hints.unexpected(token, EXPECTED));
    }

    /// Goes one bracket deeper.
    void open(Token bracket) throws SyntaxError {
        if (++nesting > Limits.DEPTH) {
            throw tree.tooDeep(bracket);
        }
    }

    /// Takes the `)` that belongs to `open`.
    void close(Token open) throws SyntaxError {
        if (!tokens.accept(")")) {
            throw missing(open);
        }
        nesting--;
    }

    /// What is wrong where a bracket should close or an argument should end.
    SyntaxError missing(Token open) {
        if (tokens.atEnd()) {
            int column = tokens.error(open, "").column();
            return tokens.error(tokens.peek(), "a `)` is missing for the `(` in column " + column);
        }
        return leftOver();
    }

    /// What is wrong with the next token, which stands after a complete expression.
    SyntaxError leftOver() {
        Token before = tokens.previous();
        Token token = tokens.peek();
        return tokens.error(token, Leftover.message(before, token, tokens.second()));
    }
}
