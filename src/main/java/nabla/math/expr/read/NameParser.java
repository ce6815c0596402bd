package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.OtherNames;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.tree.ShapedFunction;

/// Reads what begins with a name: a parameter, a constant, a call, `d(e, z)`, `if(a < b, c, d)`; resolves it in a
/// scope.
final class NameParser {
    private static final String BY = "d takes an expression and the name to differentiate by, as in d(z^2, z)";
    private static final String CHOICE = "if takes a condition and two expressions, as in if(x > 0, x, 0)";

    private final Tokens tokens;
    private final Scope scope;
    private final ExpressionParser expressions;
    private final Tree tree;
    private final ShapedNameParser shaped;

    NameParser(Tokens tokens, Scope scope, ExpressionParser expressions, Tree tree) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = expressions;
        this.tree = tree;
        this.shaped = new ShapedNameParser(tokens, scope, expressions, tree);
    }

    /// @param name just taken
    Expr read(Token name) throws SyntaxError {
        boolean call = tokens.peek().is("(");
        Optional<Expr> primed = shaped.primed(name);
        if (primed.isPresent()) {
            return primed.get();
        }
        Optional<Function> function = Function.named(name.text());
        if (function.isPresent()) {
            return call(name, function.get());
        }
        if (call) {
            Optional<Expr> read = shaped.call(name);
            if (read.isPresent()) {
                return read.get();
            }
        }
        Optional<Constant> constant = Names.constant(name.text());
        if (constant.isPresent()) {
            if (call) {
                throw tokens.error(name, noFunction(name));
            }
            return tree.node(new Expr.Const(constant.get()), name);
        }
        return switch (name.text()) {
            case Names.DERIVATIVE ->
                !call && scope.find(name.text()).isPresent() ? declared(name, false) : derivative(name);
            case Names.CHOICE -> choice(name);
            default -> declared(name, call);
        };
    }

    /// Refuses `1e` where an exponent was forgotten; `2e^x`, `2 e` and `2*e` are products.
    void checkExponent(Token number, Token name) throws SyntaxError {
        boolean letter = name.isWord(Constant.E.word())
                || (name.isWord("E") && scope.find(name.text()).isEmpty());
        boolean joined = number.kind() == Token.Kind.NUMBER && number.end() == name.start();
        if (letter && joined && !tokens.second().is("^")) {
            String written = number.text();
            throw tokens.error(
                    number,
                    "`%s%s` lacks its exponent, as in `%s%s-3`; write `%s * e` for a product"
                            .formatted(written, name.text(), written, name.text(), written));
        }
    }

    private Expr declared(Token name, boolean call) throws SyntaxError {
        Declaration declaration = scope.find(name.text()).orElse(null);
        return switch (declaration) {
            case null -> throw tokens.error(name, unknown(name, call));
            case Declaration.Defined defined -> call ? apply(name, defined) : alone(name, defined);
            case Declaration.Parameter parameter -> symbol(name, call);
            case Declaration.Definition definition -> symbol(name, call);
            case Declaration.Unknown unknown -> unknownFunction(name, call);
            case Declaration.Shaped shaped -> symbol(name, call);
        };
    }

    private Expr unknownFunction(Token name, boolean call) throws SyntaxError {
        if (!call) {
            throw tokens.error(name, "`%s` is a function: write `%s(...)`".formatted(name.text(), name.text()));
        }
        return tree.node(new Expr.Apply(name.text(), arguments(name, 1)), name);
    }

    private Expr symbol(Token name, boolean call) throws SyntaxError {
        if (call) {
            throw tokens.error(name, noFunction(name));
        }
        return tree.node(new Expr.Sym(name.text()), name);
    }

    private String noFunction(Token name) {
        String written = tokens.text(name);
        String other = switch (name.text()) {
            case "sigma" -> "; the sigmoid is `sig(...)`";
            case "e" -> "; the exponential is `exp(...)`";
            default -> "";
        };
        return "`%s` is no function: write `%s * (...)` for a product%s".formatted(written, written, other);
    }

    private String unknown(Token name, boolean call) {
        String written = tokens.text(name);
        if (call && OrderParser.isOrder(name.text())) {
            return "`%s(...)` stands at the end of a line, outside all brackets, as in `= a + %s(eps^2) for eps -> 0`"
                    .formatted(written, written);
        }
        if (call && name.text().equals("sigma")) {
            return "`%s` is no function: the sigmoid is `sig(...)`".formatted(written);
        }
        if (!call && ShapedFunction.named(name.text()).isPresent()) {
            return "`%s` needs its argument in parentheses: `%s(x)`".formatted(written, written);
        }
        if (!call && name.text().equals("or")) {
            return "`or` is not in the language: conditions are joined by `and` alone";
        }
        if (!call && name.text().equals("T")) {
            return "`T` is not declared here; the transpose of A is written `A'`";
        }
        boolean operand = tokens.peek().isName() || tokens.peek().kind() == Token.Kind.NUMBER;
        if ((call || operand) && (written.equals("Σ") || written.equals("Π"))) {
            String word = written.equals("Σ") ? "sum" : "prod";
            return "`%s` is not declared here; over an index it is written %s(i in 1..N, x[i])"
                    .formatted(written, word);
        }
        String suggestion = DerivativeNotation.differential(name.text(), tokens.rest(), scope)
                .or(() -> call || operand ? OtherNames.instead(name.text()) : Optional.empty())
                .orElseGet(() -> Names.suggestion(name.text(), scope, call));
        return "`" + written + "` " + (call ? "is no function" : "is not declared here") + suggestion;
    }

    private Expr call(Token name, Function function) throws SyntaxError {
        if (!tokens.peek().is("(")) {
            throw tokens.error(name, "`" + name.text() + "` needs its argument in parentheses" + form(function));
        }
        List<Expr> arguments = arguments(name, function.arity());
        return tree.node(new Expr.Call(function, arguments), name);
    }

    private String form(Function function) {
        String word = function.word();
        if (!tokens.peek().is("^")) {
            return ": `" + word + (function.arity() == 2 ? "(x, y)`" : "(x)`");
        }
        if (function == Function.EXP) {
            return ": `exp(x)` is e^x";
        }
        boolean inverse = tokens.second().is("-") || tokens.second().is("(");
        return inverse
                ? ": write `1/%s(x)` for one over it".formatted(word)
                        + Function.named("a" + word)
                                .map(other -> ", `" + other.word() + "(x)` for its inverse")
                                .orElse("")
                : ", and its power after them: `" + word + "(x)^2`";
    }

    private Expr apply(Token name, Declaration.Defined defined) throws SyntaxError {
        List<Expr> arguments = arguments(name, defined.parameters().size());
        return tree.node(new Expr.Apply(defined.name(), arguments), name);
    }

    /// `f` stands for `f(u, sigma)` at the names of its parameters.
    private Expr alone(Token name, Declaration.Defined defined) throws SyntaxError {
        var arguments = new ArrayList<Expr>();
        for (String parameter : defined.parameters()) {
            if (!isNumber(parameter)) {
                String form = defined.name() + "(" + String.join(", ", defined.parameters()) + ")";
                throw tokens.error(
                        name,
                        "`%s` alone stands for `%s`, but `%s` is not declared here as a number"
                                .formatted(tokens.text(name), form, parameter));
            }
            arguments.add(tree.node(new Expr.Sym(parameter), name));
        }
        return tree.node(new Expr.Apply(defined.name(), arguments), name);
    }

    private boolean isNumber(String name) {
        Declaration declaration = scope.find(name).orElse(null);
        return declaration != null && !(declaration instanceof Declaration.Defined);
    }

    private List<Expr> arguments(Token name, int wanted) throws SyntaxError {
        Token open = tokens.next();
        expressions.open(open);
        var arguments = new ArrayList<Expr>();
        if (!tokens.peek().is(")")) {
            do {
                arguments.add(expressions.expression());
            } while (tokens.accept(","));
        }
        expressions.close(open);
        if (arguments.size() != wanted) {
            throw tokens.error(
                    name,
                    "`%s` takes %d argument%s, not %d%s"
                            .formatted(
                                    tokens.text(name),
                                    wanted,
                                    wanted == 1 ? "" : "s",
                                    arguments.size(),
                                    name.isWord(Function.LOG.word()) && arguments.size() == 2
                                            ? "; to another base it is `log(x)/log(b)`"
                                            : ""));
        }
        return arguments;
    }

    private Expr derivative(Token d) throws SyntaxError {
        Token open = bracket(d, DerivativeNotation.operator(tokens.rest()));
        Expr of = expressions.expression();
        comma(open, BY);
        Token by = tokens.next();
        if (!by.isName()) {
            throw tokens.error(by, BY);
        }
        if (!isNumber(by.text())) {
            boolean function = scope.find(by.text()).isPresent()
                    || Function.named(by.text()).isPresent();
            throw tokens.error(by, function ? "`" + by.text() + "` is a function; " + BY : unknown(by, false));
        }
        Optional<String> fixed = scope.find(by.text()).flatMap(NameParser::whole);
        if (fixed.isPresent()) {
            throw tokens.error(by, "`%s` is %s: it cannot move a little".formatted(tokens.text(by), fixed.get()));
        }
        if (EntryParser.isPrime(tokens.peek())) {
            throw tokens.error(tokens.peek(), "a derivative is taken by the vector or matrix, not by its transpose");
        }
        if (tokens.peek().is("[")) {
            return shaped.byEntry(of, by, open, d);
        }
        end(open, BY);
        return tree.node(new Expr.Derivative(of, by.text()), d);
    }

    /// What has whole numbers only, by which nothing is differentiated.
    private static Optional<String> whole(Declaration declaration) {
        return switch (declaration) {
            case Declaration.SizeParameter size -> Optional.of("a size");
            case Declaration.Index index -> Optional.of("an index");
            case Declaration.Labels labels -> Optional.of("a row of labels");
            case Declaration.Unknown function -> Optional.of("a function");
            default -> Optional.empty();
        };
    }

    private Expr choice(Token word) throws SyntaxError {
        Token open = bracket(word, CHOICE);
        Expr left = expressions.expression();
        Token mark = tokens.peek();
        Optional<Relation> relation = Relations.of(mark);
        if (relation.isEmpty()) {
            throw tokens.error(
                    mark, "a condition compares two expressions with =, <=, >=, < or >, as in if(x > 0, x, 0)");
        }
        tokens.next();
        Expr right = expressions.expression();
        if (Relations.of(tokens.peek()).isPresent()) {
            throw tokens.error(tokens.peek(), "a condition compares two expressions, not three");
        }
        comma(open, CHOICE);
        Expr then = expressions.expression();
        comma(open, CHOICE);
        Expr otherwise = expressions.expression();
        end(open, CHOICE);
        var condition = new Expr.Condition(left, relation.get(), right);
        return tree.node(new Expr.If(condition, then, otherwise), word);
    }

    private Token bracket(Token word, String form) throws SyntaxError {
        Token open = tokens.peek();
        if (!open.is("(")) {
            throw tokens.error(word, form);
        }
        expressions.open(tokens.next());
        return open;
    }

    private void comma(Token open, String form) throws SyntaxError {
        if (tokens.peek().is(")")) {
            throw tokens.error(tokens.peek(), form);
        }
        if (!tokens.accept(",")) {
            throw expressions.missing(open);
        }
    }

    private void end(Token open, String form) throws SyntaxError {
        if (!tokens.atEnd() && !tokens.peek().is(")")) {
            throw tokens.error(tokens.peek(), form);
        }
        expressions.close(open);
    }
}
