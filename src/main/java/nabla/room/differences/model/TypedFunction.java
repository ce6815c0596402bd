package nabla.room.differences.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// What the user typed for f(w), read; long ones take longer than a frame.
public sealed interface TypedFunction {
    /// People write a function of x as readily as of w; it is the same function.
    List<String> VARIABLES = List.of(TestFunction.VARIABLE, "x", "z", "t");

    /// A function.
    record Ready(TestFunction function) implements TypedFunction {}

    /// @param message what is wrong and what was expected
    /// @param caret   the text and below it a caret at the fault; empty where the fault is no place
    record Unreadable(String message, String caret) implements TypedFunction {}

    static TypedFunction read(String text) {
        if (text.isBlank()) {
            return new Unreadable("Type a function of w, such as sin(w) or w^2.", "");
        }
        String formula = withoutName(text);
        try {
            Expr read = Parser.expression(formula, scope()).expression();
            List<String> used =
                    VARIABLES.stream().filter(Trees.names(read)::contains).toList();
            if (used.size() > 1) {
                throw new SyntaxError(
                        "there is one variable only: write %s in place of %s"
                                .formatted(used.getFirst(), used.getLast()),
                        text,
                        place(formula, used.getLast()));
            }
            return ready(text.strip(), used, read);
        } catch (SyntaxError error) {
            var placed = new SyntaxError(message(error), text, error.offset());
            return new Unreadable(message(error), placed.caret());
        } catch (Budget.Spent spent) {
            return new Unreadable("This function is too long to be differentiated three times.", "");
        }
    }

    /// One that is known to be readable, such as a lesson's.
    static TestFunction ready(String text) {
        return switch (read(text)) {
            case Ready(var function) -> function;
            case Unreadable(var message, var caret) -> throw new IllegalArgumentException(text + ": " + message);
        };
    }

    private static TypedFunction ready(String text, List<String> used, Expr read) throws SyntaxError {
        boolean other = !used.isEmpty() && !used.getFirst().equals(TestFunction.VARIABLE);
        if (other && hasDerivative(read)) {
            throw new SyntaxError("write the function of w, for it has a derivative in it", text, 0);
        }
        Expr formula = other ? Trees.substitute(read, Map.of(used.getFirst(), Exprs.sym(TestFunction.VARIABLE))) : read;
        return new Ready(TestFunction.of(text, formula, TestFunction.budget()));
    }

    private static boolean hasDerivative(Expr expression) {
        return expression instanceof Expr.Derivative
                || expression.parts().stream().anyMatch(TypedFunction::hasDerivative);
    }

    private static Scope scope() {
        Scope scope = TestFunction.SCOPE;
        for (String name : VARIABLES) {
            scope = scope.with(new Declaration.Parameter(name, Domain.Interval.REAL, 0, 0.1));
        }
        return scope;
    }

    /// `f(w) = w^2` is meant to be `w^2`; blanks keep the columns where they are.
    private static String withoutName(String text) {
        Matcher name = Pattern.compile("\\s*f\\s*\\(\\s*\\w+\\s*\\)\\s*=").matcher(text);
        return name.lookingAt() ? " ".repeat(name.end()) + text.substring(name.end()) : text;
    }

    private static int place(String formula, String name) {
        Matcher found =
                Pattern.compile("(?<![A-Za-z_])" + name + "(?![A-Za-z0-9_])").matcher(formula);
        return found.find() ? found.start() : 0;
    }

    private static String message(SyntaxError error) {
        String text = Objects.requireNonNullElse(error.getMessage(), "This cannot be read");
        String capital = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") || capital.endsWith("?") ? capital : capital + ".";
    }
}
