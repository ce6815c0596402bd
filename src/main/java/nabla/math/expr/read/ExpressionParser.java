package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.token.Hints;
import nabla.math.expr.token.Leftover;
import nabla.math.expr.token.Numeral;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;

/// Reads one expression from a row of tokens, by recursive descent that recurses only where brackets open.
///
/// ```
/// sum     = [ "+" ] signed { ("+" | "-") signed }
/// signed  = { "-" } term                                   a term is read by TermParser
/// primary = ( number | name ... | "(" sum ")" ) { "[" sum { "," sum } "]" | "'" }
/// ```
///
/// So `-x^2` and `-a*b` are the negative of a power and of a product, and a negative number is the negative of a
/// number.
final class ExpressionParser {
    private static final String EXPECTED = "a number, a name or `(`";

    private final Tokens tokens;
    private final Tree tree;
    private final NameParser names;
    private final TermParser terms;
    private final EntryParser entries;
    private final List<Note> notes;
    private final Set<String> bound;

    ExpressionParser(Tokens tokens, Scope scope) {
        this(tokens, scope, new Tree(tokens), new ArrayList<>(), Set.of());
    }

    private ExpressionParser(Tokens tokens, Scope scope, Tree tree, List<Note> notes, Set<String> bound) {
        this.bound = bound;
        this.tokens = tokens;
        this.tree = tree;
        this.notes = notes;
        this.names = new NameParser(tokens, scope, this, tree);
        this.terms = new TermParser(tokens, tree, this, names, scope, notes);
        this.entries = new EntryParser(tokens, tree, this, scope);
    }

    /// Reads on with more names: the index of a sum inside its body.
    ExpressionParser inside(Scope more, String... indices) {
        var all = new HashSet<>(bound);
        Collections.addAll(all, indices);
        return new ExpressionParser(tokens, more, tree, notes, all);
    }

    /// Whether a name is the index of a sum that is being read.
    boolean isBound(String name) {
        return bound.contains(name);
    }

    /// What does not fit, at its place in the text.
    ///
    /// @param otherwise where it is told if it lies in nothing that was read here
    SyntaxError misfit(Misfit misfit, Token otherwise) {
        Token where = misfit.path().stream()
                .flatMap(part -> tree.beginning(part).stream())
                .findFirst()
                .orElse(otherwise);
        return tokens.error(where, misfit.sentence());
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
        return negated(minuses, terms.term());
    }

    /// The minus signs that come next.
    List<Token> minuses() {
        var minuses = new ArrayList<Token>();
        while (tokens.peek().is("-")) {
            minuses.add(tokens.next());
        }
        return minuses;
    }

    Expr negated(List<Token> minuses, Expr operand) throws SyntaxError {
        Expr result = operand;
        for (Token minus : minuses.reversed()) {
            result = tree.node(new Expr.Neg(result), minus);
        }
        return result;
    }

    /// A number, a name or a bracket with the entries and transposes taken of it.
    Expr primary() throws SyntaxError {
        return entries.of(bare());
    }

    private Expr bare() throws SyntaxError {
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
            tree.leave();
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
        tree.enter(bracket);
    }

    /// Takes the bracket that belongs to `open`.
    void close(Token open) throws SyntaxError {
        if (!tokens.accept(closing(open))) {
            throw missing(open);
        }
        tree.leave();
    }

    private static String closing(Token open) {
        return open.is("[") ? "]" : ")";
    }

    /// What is wrong where a bracket should close or an argument should end.
    SyntaxError missing(Token open) {
        if (tokens.atEnd()) {
            int column = tokens.error(open, "").column();
            return tokens.error(
                    tokens.peek(),
                    "a `%s` is missing for the `%s` in column %d".formatted(closing(open), open.text(), column));
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
