package nabla.math.expr.write;

import java.util.List;
import java.util.stream.Collectors;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.FunctionForm;
import nabla.math.expr.tree.Line;

/// An expression in words, for a screen reader and for reading aloud.
///
/// What is short is said as a teacher says it (`x over y`, `z squared`); around anything longer its beginning and end
/// are said, so that no two expressions sound the same.
public final class SpokenNotation {
    private SpokenNotation() {}

    public static String of(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> value.signum() < 0 ? "minus " + number(value.negated()) : number(value);
            case Expr.Const(var constant) -> constant.spoken();
            case Expr.Sym(var name) -> SpokenNames.name(name);
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Product(var factors) -> product(factors);
            case Expr.Quotient(var above, var below) ->
                isWord(above) && isWord(below)
                        ? of(above) + " over " + of(below)
                        : "the fraction " + of(above) + " over " + of(below) + ", end fraction";
            case Expr.Power(var base, var exponent) -> (isWord(base) ? of(base) : bracketed(base)) + raised(exponent);
            case Expr.Neg(var operand) ->
                "minus " + (isWeak(operand) || operand instanceof Expr.Neg ? bracketed(operand) : of(operand));
            case Expr.Call(var function, var arguments) -> call(function, arguments);
            case Expr.Apply(var name, var arguments) -> SpokenNames.name(name) + " of " + list(arguments);
            case Expr.Derivative(var of, var by) ->
                "the derivative of " + argument(of) + " with respect to " + SpokenNames.name(by);
            case Expr.If(var condition, var then, var otherwise) ->
                "the case %s if %s %s %s, otherwise %s, end case"
                        .formatted(
                                of(then),
                                of(condition.left()),
                                condition.relation().spoken(),
                                of(condition.right()),
                                of(otherwise));
            case Expr.Shaped shaped -> ShapedSpeech.of(shaped);
        };
    }

    /// A line of a derivation after its first: "is at most ...", "tends to 0 as z tends to minus infinity".
    public static String relation(Line.Link link, Expr right) {
        return sign(link) + " " + beside(link, right);
    }

    /// How a line is joined to the one before it.
    public static String sign(Line.Link link) {
        return switch (link) {
            case Line.Link.Related(var relation) -> relation.spoken();
            case Line.Link.TendsTo limit -> "tends to";
            case Line.Link.Implies implication -> "implies";
            case Line.Link.SameMinimiser minimiser -> "has the same minimiser as";
            case Line.Link.UpToOrder order -> "equals";
        };
    }

    /// A line without what joins it.
    public static String beside(Line.Link link, Expr right) {
        return switch (link) {
            case Line.Link.Related related -> of(right);
            case Line.Link.Implies implication -> of(right);
            case Line.Link.TendsTo(var variable, var point) -> of(right) + towards(variable, point);
            case Line.Link.SameMinimiser(var over) ->
                of(right) + ", over " + over.stream().map(SpokenNames::name).collect(Collectors.joining(" and "));
            case Line.Link.UpToOrder(Line.Link.Order(var little, var gauge), var variable, var point) ->
                (right.equals(Exprs.ZERO) ? "" : of(right) + " plus ")
                        + (little ? "little o of " : "big O of ")
                        + argument(gauge)
                        + towards(variable, point);
        };
    }

    private static String towards(String variable, Expr point) {
        return " as %s tends to %s".formatted(SpokenNames.name(variable), of(point));
    }

    /// A name alone: `w sub 1`.
    public static String name(String name) {
        return SpokenNames.name(name);
    }

    private static String number(Rational value) {
        return switch (NumberForm.of(value)) {
            case NumberForm.Fraction(var numerator, var denominator) -> numerator + " over " + denominator;
            case NumberForm.Plain(var digits) -> digits;
            case NumberForm.PowerOfTen form -> {
                String exponent = form.exponent() < 0 ? "minus " + -form.exponent() : "" + form.exponent();
                String power = "10 to the power of " + exponent;
                yield form.isBare() ? power : form.mantissa() + " times " + power;
            }
        };
    }

    private static String sum(List<Expr> terms) {
        var spoken = new StringBuilder(term(terms.getFirst()));
        for (Expr term : terms.subList(1, terms.size())) {
            if (term instanceof Expr.Neg(var operand)) {
                boolean unclear = isWeak(operand) || operand instanceof Expr.Neg;
                spoken.append(" minus ").append(unclear ? bracketed(operand) : of(operand));
            } else {
                spoken.append(" plus ").append(isNegative(term) ? bracketed(term) : term(term));
            }
        }
        return spoken.toString();
    }

    private static String term(Expr term) {
        return isWeak(term) ? bracketed(term) : of(term);
    }

    /// A number before a name is said without "times": `2 x`.
    private static String product(List<Expr> factors) {
        var spoken = new StringBuilder(factor(factors.getFirst()));
        for (int i = 1; i < factors.size(); i++) {
            boolean coefficient = factors.get(i - 1) instanceof Expr.Num && isNamed(factors.get(i));
            spoken.append(coefficient ? " " : " times ").append(factor(factors.get(i)));
        }
        return spoken.toString();
    }

    private static boolean isNamed(Expr factor) {
        return switch (factor) {
            case Expr.Sym symbol -> true;
            case Expr.Const constant -> true;
            case Expr.Power(var base, var exponent) -> isNamed(base);
            default -> false;
        };
    }

    static String factor(Expr factor) {
        boolean unclear = isWeak(factor) || isNegative(factor) || isProduct(factor);
        return unclear ? bracketed(factor) : of(factor);
    }

    private static boolean isProduct(Expr factor) {
        return factor instanceof Expr.Product
                || factor instanceof Expr.MatrixProduct
                || factor instanceof Expr.Hadamard;
    }

    private static String raised(Expr exponent) {
        if (exponent.equals(Exprs.TWO)) {
            return " squared";
        }
        if (exponent.equals(Exprs.num(3))) {
            return " cubed";
        }
        return " to the power of " + of(exponent) + (isShort(exponent) ? "" : ", end power");
    }

    private static String call(Function function, List<Expr> arguments) {
        Expr argument = arguments.getFirst();
        return switch (function.form()) {
            case POWER_OF_E -> "e" + " to the power of " + of(argument) + (isShort(argument) ? "" : ", end power");
            case ROOT -> function.spoken() + " " + of(argument) + (isShort(argument) ? "" : ", end root");
            case BARS -> function.spoken() + " " + of(argument) + (isShort(argument) ? "" : ", end absolute value");
            case NAME, NAME_APART_FROM_POWER, NAME_WITH_POWER ->
                function.spoken() + " " + (function.arity() == 1 ? argument(argument) : list(arguments));
        };
    }

    static String argument(Expr argument) {
        return isShort(argument) || isSimpleCall(argument) ? of(argument) : bracketed(argument);
    }

    private static String list(List<Expr> arguments) {
        return arguments.stream().map(SpokenNotation::argument).collect(Collectors.joining(" and "));
    }

    static String bracketed(Expr expression) {
        return "open bracket " + of(expression) + " close bracket";
    }

    /// Whether it is one word, or sounds like one.
    private static boolean isWord(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> value.signum() >= 0 && NumberForm.of(value) instanceof NumberForm.Plain;
            case Expr.Const constant -> true;
            case Expr.Sym symbol -> true;
            default -> false;
        };
    }

    /// Whether its end is heard without being said.
    static boolean isShort(Expr expression) {
        return switch (expression) {
            case Expr.Neg(var operand) -> isWord(operand) || isShortQuotient(operand);
            case Expr.Num number -> true;
            default -> isWord(expression) || isShortQuotient(expression);
        };
    }

    private static boolean isShortQuotient(Expr expression) {
        return expression instanceof Expr.Quotient(var above, var below) && isWord(above) && isWord(below);
    }

    private static boolean isSimpleCall(Expr expression) {
        return switch (expression) {
            case Expr.Call(var function, var arguments) ->
                function.arity() == 1 && function.form() != FunctionForm.POWER_OF_E && isShort(arguments.getFirst());
            case Expr.Apply(var name, var arguments) -> arguments.stream().allMatch(SpokenNotation::isWord);
            default -> false;
        };
    }

    /// Whether it would fall apart beside a plus or a minus.
    private static boolean isWeak(Expr expression) {
        return expression instanceof Expr.Sum;
    }

    private static boolean isNegative(Expr expression) {
        return expression instanceof Expr.Neg || (expression instanceof Expr.Num(var value) && value.signum() < 0);
    }
}
