package nabla.math.expr.write;

import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.FunctionForm;

/// What an expression looks like once typeset: how tall it is, what it starts and ends with, what holds it together.
final class LatexShape {
    private LatexShape() {}

    static String bracketed(String latex, boolean tall) {
        return tall ? "\\left(" + latex + "\\right)" : "(" + latex + ")";
    }

    static boolean anyTall(List<Expr> expressions) {
        return expressions.stream().anyMatch(LatexShape::isTall);
    }

    /// Whether brackets of the size of a letter are too small for it.
    static boolean isTall(Expr node) {
        return switch (node) {
            case Expr.Num(var value) -> form(value) instanceof NumberForm.Fraction;
            case Expr.Const constant -> false;
            case Expr.Sym symbol -> false;
            case Expr.Quotient quotient -> true;
            case Expr.Derivative derivative -> true;
            case Expr.EntryDerivative derivative -> true;
            case Expr.Fold fold -> true;
            case Expr.If choice -> true;
            case Expr.Power(var base, var exponent) -> isTall(base) || isTallAbove(exponent);
            case Expr.Call(var function, var arguments)
            when function.form() == FunctionForm.POWER_OF_E ->
                LatexPrinter.isAboveTheLine(arguments.getFirst())
                        ? isTallAbove(arguments.getFirst())
                        : isTall(arguments.getFirst());
            case Expr.Call(var function, var arguments)
            when function.form() == FunctionForm.ROOT -> hasPower(arguments.getFirst()) || isTall(arguments.getFirst());
            default -> anyTall(node.parts());
        };
    }

    /// Whether an exponent towers over its base: a fraction or an exponent of its own.
    private static boolean isTallAbove(Expr exponent) {
        return isTall(exponent) || hasPower(exponent);
    }

    private static boolean hasPower(Expr node) {
        return node instanceof Expr.Power
                || (node instanceof Expr.Call(var function, var arguments)
                        && function.form() == FunctionForm.POWER_OF_E)
                || node.parts().stream().anyMatch(LatexShape::hasPower);
    }

    static boolean hasFraction(Expr node) {
        return isFraction(node)
                || node instanceof Expr.If
                || node.parts().stream().anyMatch(LatexShape::hasFraction);
    }

    static boolean hasFractionBeforeLast(List<Expr> factors) {
        return factors.subList(0, factors.size() - 1).stream().anyMatch(LatexShape::hasFraction);
    }

    private static boolean isFraction(Expr node) {
        return node instanceof Expr.Quotient
                || node instanceof Expr.Derivative
                || node instanceof Expr.EntryDerivative
                || (node instanceof Expr.Num(var value) && form(value) instanceof NumberForm.Fraction);
    }

    /// Whether it starts with a minus sign of its own.
    static boolean isNegative(Expr node) {
        return node instanceof Expr.Neg || (node instanceof Expr.Num(var value) && value.signum() < 0);
    }

    private static NumberForm form(Rational value) {
        return NumberForm.of(value.signum() < 0 ? value.negated() : value);
    }

    /// Whether it needs brackets as a factor, minus signs aside.
    static boolean isLooserThanFactor(Expr node) {
        return switch (node) {
            case Expr.Sum sum -> true;
            case Expr.Product product -> true;
            case Expr.MatrixProduct product -> true;
            case Expr.Hadamard product -> true;
            case Expr.Fold fold -> true;
            case Expr.If choice -> true;
            default -> false;
        };
    }

    /// Whether it needs brackets under an exponent, minus signs aside.
    static boolean isLooserThanBase(Expr node) {
        return switch (node) {
            case Expr.Num(var value) -> !(form(value) instanceof NumberForm.Plain);
            case Expr.Const constant -> false;
            case Expr.Sym symbol -> false;
            case Expr.Apply apply -> false;
            // e^x and log(x) would take the exponent for their own argument's
            case Expr.Call(var function, var arguments) ->
                function.form() == FunctionForm.POWER_OF_E || function.form() == FunctionForm.NAME_APART_FROM_POWER;
            case Expr.Sum sum -> true;
            case Expr.Product product -> true;
            case Expr.Quotient quotient -> true;
            case Expr.Power power -> true;
            case Expr.Neg neg -> true;
            case Expr.Derivative derivative -> true;
            case Expr.If choice -> true;
            case Expr.Shaped shaped -> !(shaped instanceof Expr.Form || shaped instanceof Expr.Entry);
        };
    }

    /// Whether `tanh(x)` to that power is written tanh²(x).
    static boolean takesExponent(Function function, Expr exponent) {
        return function.form() == FunctionForm.NAME_WITH_POWER
                && exponent instanceof Expr.Num(var value)
                && value.isInteger()
                && value.signum() > 0;
    }

    /// Whether its derivative is written ∂f/∂z or ∂sig(z)/∂z and not ∂/∂z (...).
    static boolean isBesidePartial(Expr of) {
        boolean callOfNames = of instanceof Expr.Call(var function, var arguments)
                && function.form() != FunctionForm.POWER_OF_E
                && function.form() != FunctionForm.ROOT
                && areNames(arguments);
        boolean applied = of instanceof Expr.Apply(var name, var arguments) && areNames(arguments);
        boolean entry = of instanceof Expr.Entry(var whole, var indices) && whole instanceof Expr.Sym;
        return of instanceof Expr.Sym || entry || applied || callOfNames;
    }

    static boolean areNames(List<Expr> arguments) {
        return arguments.stream().allMatch(Expr.Sym.class::isInstance);
    }

    /// What stands between two factors: a dot where digits or fractions would run together and before a bracketed
    /// negative, else a thin space or nothing.
    static String between(Expr left, boolean leftBracketed, Expr right, boolean rightBracketed) {
        boolean fractions = !rightBracketed && isFraction(right) && (isFraction(left) || left instanceof Expr.Num);
        if (isNegative(right) || (!rightBracketed && startsWithDigit(right)) || fractions) {
            return " \\cdot ";
        }
        // TeX itself leaves space round a fraction, round brackets that grow and before a function's name
        boolean afterFraction =
                isFraction(left) && !(left instanceof Expr.Derivative(var of, var by) && !isBesidePartial(of));
        boolean spaced = afterFraction
                || (leftBracketed ? isTall(left) : endsWithGrowingBracket(left))
                || (rightBracketed ? isTall(right) : isFraction(right) || startsWithName(right));
        boolean coefficient = left instanceof Expr.Num(var value) && form(value) instanceof NumberForm.Plain;
        return spaced || coefficient ? " " : "\\, ";
    }

    private static boolean endsWithGrowingBracket(Expr node) {
        return switch (node) {
            case Expr.Call(var function, var arguments) ->
                switch (function.form()) {
                    case BARS -> true;
                    case ROOT -> false;
                    case POWER_OF_E -> !LatexPrinter.isAboveTheLine(arguments.getFirst()) && anyTall(arguments);
                    case NAME, NAME_APART_FROM_POWER, NAME_WITH_POWER -> anyTall(arguments);
                };
            case Expr.Apply(var name, var arguments) -> anyTall(arguments);
            case Expr.Derivative(var of, var by) -> !isBesidePartial(of) && isTall(of);
            default -> false;
        };
    }

    private static boolean startsWithName(Expr node) {
        return node instanceof Expr.Call(var function, var arguments) && startsWithName(function, arguments);
    }

    private static boolean startsWithName(Function function, List<Expr> arguments) {
        return switch (function.form()) {
            case POWER_OF_E -> !LatexPrinter.isAboveTheLine(arguments.getFirst());
            case ROOT -> false;
            case BARS, NAME, NAME_APART_FROM_POWER, NAME_WITH_POWER -> true;
        };
    }

    private static boolean startsWithDigit(Expr node) {
        return switch (node) {
            case Expr.Num(var value) -> !(form(value) instanceof NumberForm.Fraction);
            case Expr.Power(var base, var exponent) -> !isLooserThanBase(base) && startsWithDigit(base);
            default -> false;
        };
    }
}
