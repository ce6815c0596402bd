package nabla.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nabla.math.Budget;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.entries.NeededNames;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DoubleArithmetic;
import nabla.math.expr.value.Evaluate;

/// One lesson file being read: its text, the names declared so far and the problems found so far.
final class LessonReading {
    private static final int ENOUGH = 100;

    private final Source source;
    private final List<Problem> problems = new ArrayList<>();
    private Scope scope = Scope.EMPTY;

    LessonReading(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /// The names that hold at this place of the file.
    Scope scope() {
        return scope;
    }

    void declare(Scope more) {
        scope = more;
    }

    void report(Problem problem) {
        if (problems.size() < ENOUGH) {
            problems.add(problem);
        }
    }

    void report(Piece at, String message) {
        report(source.problem(at, message));
    }

    /// Whether no further problem will be read.
    boolean isFull() {
        return problems.size() >= ENOUGH;
    }

    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    /// The expression a piece holds; empty where it cannot be read, which is reported.
    Optional<Expr> expression(Piece piece, Scope names) {
        return read(piece, names, () -> Parser.expression(piece.text(), names).expression());
    }

    /// The expression or statement that a derivation begins with.
    Optional<Expr> first(Piece piece, Scope names) {
        return read(piece, names, () -> Parser.first(piece.text(), names));
    }

    /// What reads a piece.
    @FunctionalInterface
    private interface Read {
        Expr expression() throws SyntaxError;
    }

    private Optional<Expr> read(Piece piece, Scope names, Read read) {
        try {
            Expr expression = read.expression();
            Optional<String> trouble = trouble(expression, names);
            trouble.ifPresent(message -> report(piece, message));
            return trouble.isPresent() ? Optional.empty() : Optional.of(expression);
        } catch (SyntaxError e) {
            report(source.problem(piece, e));
            return Optional.empty();
        }
    }

    /// Why an expression could never be shown or drawn: its definitions, put in, outgrow every bound.
    static Optional<String> trouble(Expr expression, Scope names) {
        try {
            if (NeededNames.areNumbers(names, List.of(expression))) {
                ResolvedForms.of(expression, names);
            }
            return Optional.empty();
        } catch (Budget.Spent | IllegalArgumentException e) {
            return Optional.of("this cannot be worked out: " + e.getMessage());
        }
    }

    /// An expression without names, such as `-1/2` or `2 pi`.
    Optional<Expr> constant(Piece piece, String what) {
        Optional<Expr> value = expression(piece, scope);
        if (value.isPresent() && hasNames(value.get())) {
            report(piece, what + " is a number such as 1, -1/2 or 2 pi, without names");
            return Optional.empty();
        }
        return value;
    }

    /// The finite value of an expression without names.
    OptionalDouble number(Piece piece, String what) {
        Optional<Expr> constant = constant(piece, what);
        if (constant.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = Evaluate.in(DoubleArithmetic.INSTANCE, constant.get(), Map.of());
        if (!Double.isFinite(value)) {
            report(piece, what + " must be finite");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /// The name of a parameter, as it was declared; empty where there is none, which is reported.
    Optional<String> parameter(Piece piece) {
        Optional<Expr> expression = expression(piece, scope);
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        if (expression.get() instanceof Expr.Sym(var name)
                && scope.find(name).orElse(null) instanceof Declaration.Parameter) {
            return Optional.of(name);
        }
        String known =
                scope.parameters().stream().map(Declaration.Parameter::name).collect(Collectors.joining(", "));
        report(piece, "`" + piece.text() + "` is not a parameter; the parameters here are " + known);
        return Optional.empty();
    }

    private static boolean hasNames(Expr expression) {
        Predicate<Expr> named = e -> e instanceof Expr.Sym || e instanceof Expr.Apply || e instanceof Expr.Derivative;
        return named.test(expression) || expression.parts().stream().anyMatch(LessonReading::hasNames);
    }
}
