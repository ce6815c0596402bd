package nabla.math.check.side;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nabla.math.calculus.rule.Numbers;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;

/// What must all be 0 for an expression to be 0 that is seen to be nowhere below 0.
///
/// e.g. u and v of `sqrt(u^2 + v^2)`, of `abs(u) + 3*abs(v)` and of `max(abs(u), v^2)`.
public final class NonnegativeParts {
    private static final Set<Function> POSITIVE =
            Set.of(Function.EXP, Function.GAUSS, Function.SIG, Function.SOFTPLUS, Function.COSH);

    private NonnegativeParts() {}

    /// Absent where it is not seen to be at least 0.
    static Optional<Set<Expr>> of(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) when value.signum() == 0 -> Optional.of(Set.of());
            case Expr.Sum(var terms) -> all(terms);
            case Expr.Product(var factors) -> ofProduct(factors);
            case Expr.Quotient(var numerator, var denominator) when isPositive(denominator) -> of(numerator);
            case Expr.Power(var base, var exponent) when isEvenOrBroken(exponent) -> Optional.of(inside(base));
            case Expr.Call(var function, var arguments)
            when function == Function.ABS || function == Function.SQRT -> Optional.of(inside(arguments.getFirst()));
            case Expr.Call(var function, var arguments) when function == Function.MAX -> all(arguments);
            default -> Optional.empty();
        };
    }

    /// Of what a line or a condition compares, whichever of the two is larger.
    public static Optional<Set<Expr>> ofDifference(Expr left, Expr right) {
        List<Expr> terms = new ArrayList<>();
        add(left, false, terms);
        add(right, true, terms);
        return all(terms)
                .or(() -> all(terms.stream().map(NonnegativeParts::negative).toList()));
    }

    /// What must be 0 together for a difference to be least, whatever number stands beside: 1/3 of x and of y in
    /// `abs(x - 1/3) + abs(y - 1/3) >= 1e-12`; absent where it is not seen to be least anywhere.
    public static Optional<Set<Expr>> ofLeast(Expr left, Expr right) {
        return ofDifference(withoutNumbers(left), withoutNumbers(right)).filter(parts -> parts.size() > 1);
    }

    /// What must be 0 for an expression to be nearest to 0 or beyond it, where a number stands beside what is nowhere
    /// below 0: u and v of `1e-20 - abs(u) - abs(v)`; absent where no number does.
    static Optional<Set<Expr>> ofTip(Expr expression) {
        List<Expr> terms = new ArrayList<>();
        add(expression, false, terms);
        boolean number = terms.stream().anyMatch(term -> Numbers.of(term).isPresent());
        return number
                ? ofDifference(withoutNumbers(expression), Exprs.ZERO).filter(parts -> !parts.isEmpty())
                : Optional.empty();
    }

    /// The same where only some terms are seen to be nowhere below a number.
    public static List<Set<Expr>> likelyLeast(Expr left, Expr right) {
        return likely(withoutNumbers(left), withoutNumbers(right));
    }

    private static Expr withoutNumbers(Expr side) {
        List<Expr> terms = new ArrayList<>();
        add(side, false, terms);
        return Exprs.sum(
                terms.stream().filter(term -> Numbers.of(term).isEmpty()).toList());
    }

    /// What may have to be 0 together where some terms of a difference are seen to be nowhere below 0: these, and the
    /// sum of the others, e.g. `x*y - 3` and `x^2 + y^2 - 2*x*y` of `x^2 + y^2 - 2*x*y + abs(x*y - 3) > 0`.
    public static List<Set<Expr>> likely(Expr left, Expr right) {
        List<Expr> terms = new ArrayList<>();
        add(left, false, terms);
        add(right, true, terms);
        List<Expr> negative = terms.stream().map(NonnegativeParts::negative).toList();
        return Stream.of(terms, negative)
                .flatMap(some -> Stream.of(likely(some, true), likely(some, false)))
                .filter(parts -> parts.size() > 1)
                .distinct()
                .toList();
    }

    /// @param powers whether even powers are looked at alone
    private static Set<Expr> likely(List<Expr> terms, boolean powers) {
        var parts = new LinkedHashSet<Expr>();
        var rest = new ArrayList<Expr>();
        for (Expr term : terms) {
            Optional<Set<Expr>> seen =
                    Numbers.of(term).isPresent() || !(powers || hasTip(term)) ? Optional.empty() : of(term);
            seen.ifPresent(parts::addAll);
            if (seen.isEmpty() && term instanceof Expr.Call(var function, var arguments) && function == Function.MAX) {
                arguments.forEach(argument -> parts.addAll(inside(argument)));
            } else if (seen.isEmpty() && !Exprs.ZERO.equals(term)) {
                rest.add(term);
            }
        }
        if (!rest.isEmpty() && !parts.isEmpty()) {
            parts.add(Exprs.sum(rest));
        }
        return parts;
    }

    private static boolean hasTip(Expr term) {
        return term instanceof Expr.Call || term.parts().stream().anyMatch(Expr.Call.class::isInstance);
    }

    private static void add(Expr expression, boolean negated, List<Expr> terms) {
        switch (expression) {
            case Expr.Sum(var parts) -> parts.forEach(part -> add(part, negated, terms));
            case Expr.Neg(var operand) -> add(operand, !negated, terms);
            default -> terms.add(negated ? negative(expression) : expression);
        }
    }

    private static Expr negative(Expr term) {
        return switch (term) {
            case Expr.Neg(var operand) -> operand;
            case Expr.Num(var value) -> new Expr.Num(value.negated());
            default -> Exprs.neg(term);
        };
    }

    private static Set<Expr> inside(Expr of) {
        return of(of).filter(parts -> !parts.isEmpty()).orElse(Set.of(of));
    }

    /// Numbers among the terms must be none but for their sum.
    private static Optional<Set<Expr>> all(List<Expr> terms) {
        Rational rest = Rational.ZERO;
        var parts = new LinkedHashSet<Expr>();
        for (Expr term : terms) {
            Optional<Rational> number = Numbers.of(term);
            if (number.isPresent()) {
                rest = rest.plus(number.get());
            } else {
                Optional<Set<Expr>> more = of(term);
                if (more.isEmpty()) {
                    return Optional.empty();
                }
                parts.addAll(more.get());
            }
        }
        return rest.signum() == 0 ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<Set<Expr>> ofProduct(List<Expr> factors) {
        List<Expr> rest = factors.stream().filter(factor -> !isPositive(factor)).toList();
        return rest.size() == 1 ? of(rest.getFirst()) : Optional.empty();
    }

    /// Above 0 wherever it has a value, as far as is seen at once; e.g. `exp(x)` and `1 + x^2`.
    private static boolean isPositive(Expr factor) {
        return switch (factor) {
            case Expr.Call(var function, var arguments) -> POSITIVE.contains(function);
            case Expr.Product(var factors) -> factors.stream().allMatch(NonnegativeParts::isPositive);
            case Expr.Quotient(var numerator, var denominator) -> isPositive(numerator) && isPositive(denominator);
            case Expr.Power(var base, var exponent) -> isPositive(base);
            case Expr.Sum(var terms) ->
                terms.stream().anyMatch(NonnegativeParts::isPositive)
                        && terms.stream().allMatch(term -> isPositive(term) || of(term).isPresent());
            default -> Numbers.of(factor).filter(value -> value.signum() > 0).isPresent();
        };
    }

    /// 2 and 4, and 1/2 and 3/2, of which the base is at least 0 wherever there is a value.
    private static boolean isEvenOrBroken(Expr exponent) {
        return Numbers.of(exponent)
                .filter(value -> value.signum() > 0
                        && (!value.isInteger() || !value.numerator().testBit(0)))
                .isPresent();
    }
}
