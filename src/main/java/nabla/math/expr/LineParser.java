package nabla.math.expr;

import java.util.Optional;

/// Reads one line of a derivation after its first: a relation, an expression, a reason.
final class LineParser {
    static final String RELATIONS = "=, <=, >=, <, > or ->";
    private static final String LIMIT = "a limit is written `-> 0 for z -> inf`";

    private final Tokens tokens;
    private final Scope scope;
    private final ExpressionParser expressions;

    private LineParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = new ExpressionParser(tokens, scope);
    }

    static ParsedLine read(String text, Scope scope) throws SyntaxError {
        Tokens tokens = Lexer.read(text);
        var parser = new LineParser(tokens, scope);
        Line line = parser.line();
        return new ParsedLine(line, parser.expressions.notes());
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
        throw tokens.error(mark, "a line starts with " + RELATIONS + instead(mark));
    }

    private static String instead(Token mark) {
        return switch (mark.text()) {
            case "==" -> "; for `==` write `=`";
            case "=<" -> "; for `=<` write `<=`";
            case "=>", "~", "≈", "≠", "and" -> "; `" + mark.text() + "` is none of them";
            default -> "";
        };
    }

    private Line related(boolean marked, Relation relation) throws SyntaxError {
        Expr right = expressions.expression();
        if (Relations.of(tokens.peek()).isPresent() || tokens.peek().is("->")) {
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
        Token variable = tokens.next();
        if (!variable.isName()) {
            throw tokens.error(variable, LIMIT);
        }
        checkVariable(variable);
        if (!tokens.accept("->")) {
            throw tokens.error(tokens.peek(), LIMIT);
        }
        Token start = tokens.peek();
        Expr point = expressions.whole();
        if (!Uses.of(point).isEmpty()) {
            throw tokens.error(start, "a limit goes to a number, `inf` or `-inf`");
        }
        ConstantValue.of(point, tokens, start, scope);
        return new Line(marked, new Line.Link.TendsTo(variable.text(), point), right, tokens.comment());
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
