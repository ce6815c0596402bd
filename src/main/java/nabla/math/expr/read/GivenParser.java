package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Dependence;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Size;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.Lexer;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;

/// Reads a `given` block: one declaration a line, each seeing the names before it.
///
/// ```
/// t, u : real in [-4, 4]                 # two parameters
/// z : real in [-4, 4] = 1 step 0.1       # where the slider starts and how far an arrow key goes
/// sigma = sqrt(1 + z^2)                  # a definition
/// f(u, sigma) = -(t - u)^2/(2 sigma^2)   # a function
/// ```
///
/// Declaring a name again replaces it. A definition keeps its body as written, and its names mean what the
/// scope says at the place of use: after `z` is declared again, `sigma` is a function of the new `z`. A
/// declaration that would make a name depend on itself is an error, and so is one that leaves an older
/// definition without sense.
public final class GivenParser {
    private static final String FORMS = "a declaration is `z : real`, `sigma = sqrt(1 + z^2)` or `f(u) = u^2`";

    private static final int MOST_NAMES = 1_000;

    private final String text;
    private final Map<String, Token> declared = new LinkedHashMap<>();
    private final Dependence dependence = new Dependence();
    private Scope scope;

    private GivenParser(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    /// The scope with the declarations of `text` added.
    ///
    /// @throws SyntaxError where it cannot be read; line and column are those in `text`
    public static Scope parse(String text, Scope scope) throws SyntaxError {
        var parser = new GivenParser(text, scope);
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            Label label = Label.split(text, from, to);
            Tokens tokens = Lexer.read(text, from, from + label.declaration().length());
            if (!tokens.atEnd()) {
                parser.declaration(tokens, label);
            }
            from = to + 1;
        }
        parser.checkOlderUses();
        return parser.scope;
    }

    /// A domain on its own, such as the `[-4, 4]` of a plot's axis.
    ///
    /// @throws SyntaxError where it cannot be read
    public static Domain domain(String text, Scope scope) throws SyntaxError {
        Tokens tokens = Lexer.read(text);
        var parser = new DomainParser(tokens, scope);
        Domain domain = parser.domain();
        parser.end();
        return domain;
    }

    private void declaration(Tokens tokens, Label label) throws SyntaxError {
        Token name = name(tokens);
        declaration(name, tokens);
        if (label.latex().isPresent()) {
            scope = scope.withLabel(name.text(), label.latex().get());
        }
    }

    private void declaration(Token name, Tokens tokens) throws SyntaxError {
        Token mark = tokens.peek();
        if (mark.is("==") || (mark.is(":") && tokens.second().is("="))) {
            throw tokens.error(mark, "a definition is written with `=` alone, as in `sigma = sqrt(1 + z^2)`");
        }
        if (mark.is(",") || mark.is(":")) {
            parameters(name, tokens);
        } else if (mark.is("=")) {
            definition(name, tokens);
        } else if (mark.is("(")) {
            function(name, tokens);
        } else if (mark.is("[")) {
            byEntries(name, tokens);
        } else if (mark.isWord("in")) {
            throw tokens.error(mark, "`:` is expected: write `%s : real in [-4, 4]`".formatted(tokens.text(name)));
        } else {
            throw tokens.error(mark, "`:` or `=` is expected after `%s`; %s".formatted(tokens.text(name), FORMS));
        }
    }

    /// A name that may be declared.
    private static Token name(Tokens tokens) throws SyntaxError {
        Token name = tokens.next();
        if (name.kind() != Token.Kind.NAME) {
            throw tokens.error(name, "a name is expected: " + FORMS);
        }
        Optional<String> taken = Names.taken(name.text());
        if (taken.isPresent()) {
            throw tokens.error(name, "`%s` is %s; choose another name".formatted(tokens.text(name), taken.get()));
        }
        return name;
    }

    private void parameters(Token first, Tokens tokens) throws SyntaxError {
        var names = new ArrayList<>(List.of(first));
        while (tokens.accept(",")) {
            Token name = name(tokens);
            checkOnce(name, names, tokens);
            names.add(name);
        }
        if (!tokens.accept(":")) {
            throw tokens.error(tokens.peek(), "`:` and a domain are expected, as in `t, u : real`");
        }
        Optional<ShapedGivenParser.Made> made = new ShapedGivenParser(tokens, scope).read();
        if (made.isPresent()) {
            for (Token name : names) {
                declare(name, made.get().named(name.text()));
            }
            return;
        }
        Declaration.Parameter read = new DomainParser(tokens, scope).parameter(first.text());
        for (Token name : names) {
            declare(name, new Declaration.Parameter(name.text(), read.domain(), read.start(), read.step()));
        }
    }

    private static void checkOnce(Token name, List<Token> before, Tokens tokens) throws SyntaxError {
        if (before.stream().anyMatch(other -> other.text().equals(name.text()))) {
            throw tokens.error(name, "`" + tokens.text(name) + "` is there twice");
        }
    }

    private void definition(Token name, Tokens tokens) throws SyntaxError {
        tokens.next();
        Token first = tokens.peek();
        checkSelf(name, tokens);
        var expressions = new ExpressionParser(tokens, scope);
        Expr body = expressions.whole();
        var definition = new Declaration.Definition(name.text(), body);
        checkCircle(definition, first, tokens);
        Kind kind = checkShapes(body, scope, first, expressions);
        declare(name, definition);
        scope.keep(name.text(), Kind.of(kind.shape()));
    }

    private void byEntries(Token name, Tokens tokens) throws SyntaxError {
        var reading = new ShapedGivenParser(tokens, scope);
        String form =
                "a vector by its entries is written `u[i in 1..N] = ...`, a matrix `A[i in 1..N, j in 1..K] = ...`";
        tokens.next();
        var axes = new ArrayList<Declaration.Axis>();
        Scope inside = scope;
        do {
            Token index = tokens.next();
            Size size = reading.axis(index, form);
            axes.add(new Declaration.Axis(index.text(), size));
            inside = inside.with(new Declaration.Index(index.text(), IndexReach.upTo(size)));
        } while (tokens.accept(","));
        if (axes.size() > 2 || !tokens.accept("]") || !tokens.accept("=")) {
            throw tokens.error(tokens.peek(), form);
        }
        Token first = tokens.peek();
        checkSelf(name, tokens);
        var expressions = new ExpressionParser(tokens, inside);
        Expr body = expressions.whole();
        var definition = new Declaration.ByEntries(name.text(), axes, body);
        checkCircle(definition, first, tokens);
        if (!checkShapes(body, inside, first, expressions).isNumber()) {
            throw tokens.error(
                    first,
                    "an entry is a number; here it is "
                            + Shapes.find(body, inside).orElseThrow().shape().text());
        }
        declare(name, definition);
    }

    private static Kind checkShapes(Expr body, Scope scope, Token first, ExpressionParser read) throws SyntaxError {
        try {
            return Shapes.of(body, scope);
        } catch (Misfit e) {
            throw read.misfit(e, first);
        }
    }

    private void function(Token name, Tokens tokens) throws SyntaxError {
        tokens.next();
        var parameters = new ArrayList<Token>();
        Scope inside = scope;
        do {
            if (tokens.peek().kind() != Token.Kind.NAME) {
                throw tokens.error(tokens.peek(), "the name of a parameter is expected, as in `f(u) = u^2`");
            }
            Token parameter = name(tokens);
            checkOnce(parameter, parameters, tokens);
            if (parameter.text().equals(name.text())) {
                throw tokens.error(parameter, "a parameter cannot be called like its function");
            }
            parameters.add(parameter);
            inside = inside.with(local(parameter.text()));
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw tokens.error(tokens.peek(), "`)` is expected after the parameters, as in `f(u, sigma) = ...`");
        }
        if (!tokens.accept("=")) {
            throw tokens.error(tokens.peek(), "`=` is expected, as in `f(u, sigma) = ...`");
        }
        Token first = tokens.peek();
        checkSelf(name, tokens);
        Expr body = new ExpressionParser(tokens, inside).whole();
        var names = parameters.stream().map(Token::text).toList();
        var function = new Declaration.Defined(name.text(), names, body);
        checkCircle(function, first, tokens);
        declare(name, function);
    }

    /// Inside the body of a function its parameters are numbers, whatever they are outside.
    private static Declaration local(String name) {
        return new Declaration.Parameter(name, Domain.Interval.REAL, 0, 1);
    }

    private void declare(Token name, Declaration declaration) throws SyntaxError {
        if (scope.declarations().size() >= MOST_NAMES && scope.find(name.text()).isEmpty()) {
            throw new SyntaxError("more than 1,000 names are declared", text, name.start());
        }
        scope = scope.with(declaration);
        declared.put(name.text(), name);
    }

    private static void checkSelf(Token name, Tokens tokens) throws SyntaxError {
        Optional<Token> self = tokens.rest().stream()
                .filter(token -> token.isWord(name.text()))
                .findFirst();
        if (self.isPresent()) {
            throw tokens.error(self.get(), "`" + tokens.text(name) + "` cannot be defined by itself");
        }
    }

    private void checkCircle(Declaration made, Token body, Tokens tokens) throws SyntaxError {
        Optional<String> through = dependence.circle(made, scope);
        if (through.isPresent()) {
            String name = made.name();
            throw tokens.error(
                    body,
                    through.get().equals(name)
                            ? "`" + name + "` cannot be defined by itself"
                            : "`%s` is defined by `%s`, so `%s` cannot be defined by `%s`"
                                    .formatted(through.get(), name, name, through.get()));
        }
    }

    /// Once the block is read: an older definition must still make sense where a name it uses was declared again.
    private void checkOlderUses() throws SyntaxError {
        for (Dependence.Broken broken : dependence.broken(scope)) {
            Token again = declared.get(broken.use().name());
            if (again != null) {
                throw new SyntaxError(
                        "`%s` uses `%s` as %s: declare `%s` again too, or choose another name"
                                .formatted(
                                        broken.user(),
                                        broken.use().name(),
                                        broken.use().as(),
                                        broken.user()),
                        text,
                        again.start());
            }
        }
    }
}
