package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Uses;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.Lexer;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// Reads one line of a derivation after its first: a relation, an expression, a reason.
final class LineParser {
    private static final String LIMIT = "a limit is written `-> 0 for z -> inf`";
    private static final String ORDER =
            "an order is written at the end of its line, as in `= a + O(eps^2) for eps -> 0`";
    private static final String MINIMISER = "the same minimiser is written `~ a for w` or `~ a for w, v`";

    private final Tokens tokens;
    private final Scope scope;
    private final ExpressionParser expressions;
    private final OrderParser orders;

    private LineParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = new ExpressionParser(tokens, scope);
        this.orders = new OrderParser(tokens, scope, expressions);
    }

    static ParsedLine read(String text, Scope scope) throws SyntaxError {
        Tokens tokens = Lexer.read(text);
        var parser = new LineParser(tokens, scope);
        Line line = parser.line();
        return new ParsedLine(line, parser.expressions.notes());
    }

    /// What does not fit on a line, at its place in the text; empty where all does.
    ///
    /// @throws SyntaxError where it cannot be read
    static Optional<SyntaxError> misfit(String text, Scope scope) throws SyntaxError {
        Tokens tokens = Lexer.read(text);
        var parser = new LineParser(tokens, scope);
        Token start = tokens.peek();
        Line line = parser.line();
        try {
            Shapes.of(line.right(), scope);
            return Optional.empty();
        } catch (Misfit misfit) {
            return Optional.of(parser.expressions.misfit(misfit, start));
        }
    }

    private Line line() throws SyntaxError {
        boolean marked = tokens.accept("!");
        Token mark = tokens.next();
        if (mark.is("!=") && !marked) {
            return related(true, Relation.EQUAL);
        }
        Optional<Relation> relation = Relations.of(mark);
        if (relation.isPresent()) {
            return related(marked, relation.get());
        }
        if (mark.is("->")) {
            return limit(marked);
        }
        if (mark.is("=>")) {
            Expr statement = new StatementParser(tokens, expressions).statement();
            return new Line(marked, new Line.Link.Implies(), statement, tokens.comment());
        }
        if (mark.is("~")) {
            return minimiser(marked);
        }
        throw tokens.error(mark, "a line starts with " + Relations.MARKS + instead(mark));
    }

    private static String instead(Token mark) {
        return switch (mark.text()) {
            case "==" -> "; for `==` write `=`";
            case "=<" -> "; for `=<` write `<=`";
            case "≈", "≠", "and" -> "; `" + mark.text() + "` is none of them";
            default -> "";
        };
    }

    private Line related(boolean marked, Relation relation) throws SyntaxError {
        Optional<Token> order = orders.find();
        if (order.isPresent()) {
            if (relation != Relation.EQUAL) {
                throw tokens.error(order.get(), "an order stands only on a line with `=`");
            }
            return upToOrder(marked);
        }
        Expr right = expressions.expression();
        if (Relations.of(tokens.peek()).isPresent()
                || tokens.peek().is("->")
                || tokens.peek().is("=>")) {
            throw tokens.error(tokens.peek(), "one relation stands on a line: start a new line here");
        }
        if (!tokens.atEnd()) {
            throw expressions.leftOver();
        }
        return new Line(marked, new Line.Link.Related(relation), right, tokens.comment());
    }

    private Line limit(boolean marked) throws SyntaxError {
        Expr right = expressions.expression();
        if (!tokens.acceptWord("for")) {
            throw tokens.atEnd() ? tokens.error(tokens.peek(), LIMIT) : expressions.leftOver();
        }
        Way way = way(LIMIT);
        return new Line(marked, new Line.Link.TendsTo(way.variable, way.point), right, tokens.comment());
    }

    private Line upToOrder(boolean marked) throws SyntaxError {
        OrderParser.Read read = orders.read();
        if (!tokens.acceptWord("for")) {
            throw tokens.error(tokens.peek(), ORDER);
        }
        Way way = way(ORDER);
        return new Line(
                marked, new Line.Link.UpToOrder(read.order(), way.variable, way.point), read.right(), tokens.comment());
    }

    /// `z -> inf`, to the end of the line.
    private record Way(String variable, Expr point) {}

    private Way way(String expected) throws SyntaxError {
        Token variable = tokens.next();
        if (!variable.isName()) {
            throw tokens.error(variable, expected);
        }
        checkVariable(variable);
        if (!tokens.accept("->")) {
            throw tokens.error(tokens.peek(), expected);
        }
        Token start = tokens.peek();
        Expr point = expressions.whole();
        if (!Uses.of(point).isEmpty()) {
            throw tokens.error(start, "a limit goes to a number, `inf` or `-inf`");
        }
        ConstantValue.of(point, tokens, start, scope);
        return new Way(variable.text(), point);
    }

    private Line minimiser(boolean marked) throws SyntaxError {
        Expr right = expressions.expression();
        if (!tokens.acceptWord("for")) {
            throw tokens.atEnd() ? tokens.error(tokens.peek(), MINIMISER) : expressions.leftOver();
        }
        var over = new ArrayList<String>();
        do {
            Token name = tokens.next();
            if (!name.isName()) {
                throw tokens.error(name, MINIMISER);
            }
            checkFree(name);
            over.add(name.text());
        } while (tokens.accept(","));
        if (!tokens.atEnd()) {
            throw tokens.error(tokens.peek(), MINIMISER);
        }
        return new Line(marked, new Line.Link.SameMinimiser(over), right, tokens.comment());
    }

    /// What a minimum is sought over can be chosen.
    private void checkFree(Token name) throws SyntaxError {
        Declaration declaration = scope.find(name.text()).orElse(null);
        String quoted = "`" + tokens.text(name) + "`";
        boolean free = declaration instanceof Declaration.Parameter
                || declaration instanceof Declaration.Array
                || declaration instanceof Declaration.Labels
                || declaration instanceof Declaration.Family;
        if (declaration == null) {
            throw tokens.error(name, quoted + " is not declared here" + Names.suggestion(name.text(), scope, false));
        }
        if (!free) {
            throw tokens.error(
                    name, quoted + " cannot be chosen; a minimiser is sought over a parameter, a vector or a matrix");
        }
    }

    private void checkVariable(Token variable) throws SyntaxError {
        Declaration declaration = scope.find(variable.text()).orElse(null);
        String name = "`" + tokens.text(variable) + "`";
        switch (declaration) {
            case null ->
                throw tokens.error(
                        variable, name + " is not declared here" + Names.suggestion(variable.text(), scope, false));
            case Declaration.Parameter parameter -> {}
            case Declaration.Shaped shaped ->
                throw tokens.error(variable, name + " is no single number; a limit follows a parameter");
            case Declaration.Definition definition ->
                throw tokens.error(variable, name + " is defined by other names; a limit follows a parameter");
            case Declaration.Defined defined ->
                throw tokens.error(variable, name + " is a function; a limit follows a parameter");
        }
    }
}
