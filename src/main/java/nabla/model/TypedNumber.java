package nabla.model;

import java.util.List;
import java.util.Map;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Greek;
import nabla.math.expr.value.Evaluate;

/// A number that the user types for a parameter, as an expression such as `1/3`, `2pi` or `-1e-3`.
public sealed interface TypedNumber {

    /// A value the parameter admits.
    record Accepted(double value) implements TypedNumber {}

    /// What is wrong and what was expected, in one or two sentences.
    record Refused(String message) implements TypedNumber {}

    /// Reads `text` for `parameter`.
    static TypedNumber read(String text, Parameter parameter) {
        if (text.isBlank()) {
            return new Refused("Type a number, such as 0.5, 1/3 or 2pi.");
        }
        try {
            Expr expression = Parser.expression(text, Scope.EMPTY).expression();
            return judge(Evaluate.at(expression, Map.of()) + 0.0, parameter);
        } catch (SyntaxError unreadable) {
            return new Refused(sentence(String.valueOf(unreadable.getMessage()))
                    + " A number is expected, such as 0.5, 1/3 or 2pi.");
        } catch (IllegalArgumentException open) {
            return new Refused("A number is expected, such as 0.5, 1/3 or 2pi, without names and derivatives.");
        }
    }

    private static TypedNumber judge(double value, Parameter parameter) {
        if (Double.isNaN(value)) {
            return new Refused("This has no value among the real numbers.");
        }
        if (!parameter.admits(value)) {
            return new Refused(range(parameter) + ".");
        }
        return new Accepted(value);
    }

    /// Where a parameter may be, in words: `z goes from −4 to 4`.
    static String range(Parameter parameter) {
        String name = name(parameter);
        return switch (parameter.declaration().domain()) {
            case Domain.Integers integers ->
                "%s is a whole number from %s to %s"
                        .formatted(name, written(parameter, integers.from()), written(parameter, integers.to()));
            case Domain.Values(var values) -> name + " is " + choice(parameter, values.size());
            case Domain.Interval interval -> range(parameter, interval);
        };
    }

    /// As it stands beside its slider; an entry is seen where it is typed.
    private static String name(Parameter parameter) {
        return parameter.isEntry()
                ? "This entry"
                : Greek.letter(parameter.name()).orElse(parameter.name());
    }

    private static String choice(Parameter parameter, int count) {
        List<String> choices = parameter.choices().stream()
                .map(choice -> written(parameter, choice))
                .toList();
        if (choices.isEmpty()) {
            return "one of %d values from %s to %s"
                    .formatted(count, written(parameter, parameter.from()), written(parameter, parameter.to()));
        }
        return String.join(", ", choices.subList(0, count - 1)) + " or " + choices.getLast();
    }

    private static String range(Parameter parameter, Domain.Interval interval) {
        boolean aboveFrom = !interval.fromClosed() && parameter.from() == interval.from();
        boolean belowTo = !interval.toClosed() && parameter.to() == interval.to();
        String from = written(parameter, parameter.from());
        String to = written(parameter, parameter.to());
        String range = "%s goes from %s to %s".formatted(name(parameter), from, to);
        if (aboveFrom && belowTo) {
            return "%s lies between %s and %s and is neither".formatted(name(parameter), from, to);
        }
        return aboveFrom ? range + ", without " + from : belowTo ? range + ", without " + to : range;
    }

    /// An end without the zeros that only keep a changing number still.
    private static String written(Parameter parameter, double end) {
        String written = parameter.written(end);
        return written.contains(".") && !written.contains("e")
                ? written.replaceFirst("0+$", "").replaceFirst("\\.$", "")
                : written;
    }

    private static String sentence(String text) {
        String capital = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") || capital.endsWith("?") ? capital : capital + ".";
    }
}
