package nabla.math.calculus.normal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nabla.math.Budget;
import nabla.math.calculus.normal.Atom.Kind;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// Decides whether two expressions are the same but for the order and grouping of what is added and multiplied.
///
/// Both become fractions of polynomials with exact coefficients over [Atom]s: parameters, π, roots, and functions of
/// such fractions. Two expressions are the same if their difference has the numerator 0. Then they are equal
/// **wherever both have a value**: `x/x` is the same as `1`, and [Requirements] says that one of them has no value at
/// 0.
///
/// Beside the rules of fractions it knows: √u is u^(1/2), e^(a+b) is e^a e^b, log(ab) is log a + log b
/// where a ≥ 0, √(x²) is |x|, |−x| is |x|, and the values of functions at simple numbers. It knows nothing of sines or
/// sigmoids: what needs such an identity
/// is not "the same expression".
public final class NormalForm {
    private static final Domain.Interval NOT_NEGATIVE = new Domain.Interval(0, Double.POSITIVE_INFINITY, true, false);

    private final Atoms atoms;
    private final Powers powers;
    private final Logarithms logarithms;
    private final Predicate<String> nonNegative;
    private final Budget budget;
    private final IdentityHashMap<Expr, Fraction> known = new IdentityHashMap<>();

    /// @param nonNegative the parameters that are never below 0
    public NormalForm(Predicate<String> nonNegative, Budget budget) {
        this.atoms = new Atoms(budget);
        this.powers = new Powers(atoms, budget);
        this.logarithms = new Logarithms(atoms, budget);
        this.nonNegative = nonNegative;
        this.budget = budget;
    }

    public Budget budget() {
        return budget;
    }

    /// Whether two closed expressions are the same wherever both have a value. False means "not seen", not "different".
    ///
    /// @param nonNegative the parameters that are never below 0
    /// @throws Budget.Spent where the expressions grow too large
    public static boolean same(Expr a, Expr b, Predicate<String> nonNegative, Budget budget) {
        if (a.equals(b)) {
            return true;
        }
        try {
            var form = new NormalForm(nonNegative, budget);
            return form.atoms.same(form.of(a), form.of(b));
        } catch (ArithmeticException e) {
            return false; // 1/0 and ∞ have no normal form
        }
    }

    /// The exact value of a closed expression without parameters, where it is seen to be a fraction.
    public static Optional<Rational> exactValue(Expr closed, Budget budget) {
        try {
            return new NormalForm(name -> false, budget).of(closed).constant();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// Whether a closed expression is seen to be 0 wherever it has a value.
    public static boolean isZero(Expr a, Budget budget) {
        return same(a, new Expr.Num(Rational.ZERO), name -> false, budget);
    }

    /// A part that stands in several places is worked out once.
    ///
    /// @throws ArithmeticException where it divides by 0 or has infinity in it
    public Fraction of(Expr expression) {
        Fraction done = known.get(expression);
        if (done == null) {
            done = worked(expression);
            known.put(expression, done);
        }
        return done;
    }

    private Fraction worked(Expr expression) {
        budget.spend(1);
        return switch (expression) {
            case Expr.Num(var value) -> Fraction.of(value);
            case Expr.Const(var constant) -> constant(constant);
            case Expr.Sym(var name) -> Fraction.of(atoms.of(new Kind.Symbol(name), nonNegative.test(name)));
            case Expr.Sum(var terms) -> {
                Fraction sum = Fraction.ZERO;
                for (Expr term : terms) {
                    sum = sum.plus(of(term), budget);
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                Fraction product = Fraction.ONE;
                for (Expr factor : factors) {
                    product = product.times(of(factor), budget);
                }
                yield product;
            }
            case Expr.Quotient(var numerator, var denominator) ->
                of(numerator).times(of(denominator).reciprocal(budget), budget);
            case Expr.Power(var base, var exponent) -> powers.power(of(base), of(exponent));
            case Expr.Neg(var operand) -> of(operand).negated();
            case Expr.Call(var function, var arguments) ->
                function.meaning(arguments)
                        .map(this::of)
                        .orElseGet(() ->
                                call(function, arguments.stream().map(this::of).toList()));
            case Expr.If(Expr.Condition(var left, var relation, var right), var then, var otherwise) ->
                choice(of(left).minus(of(right), budget), relation, of(then), of(otherwise));
            case Expr.Apply apply -> throw notClosed(apply);
            case Expr.Derivative derivative -> throw notClosed(derivative);
            case Expr.Shaped shaped -> throw notClosed(shaped);
        };
    }

    private static IllegalArgumentException notClosed(Expr expression) {
        return new IllegalArgumentException("To be resolved first: " + expression);
    }

    private Fraction constant(Constant constant) {
        return switch (constant) {
            case PI -> Fraction.of(atoms.of(new Kind.Named(Constant.PI), true));
            case E -> Fraction.of(atoms.e());
            case INFINITY -> throw new ArithmeticException("infinity is not a number");
        };
    }

    private Fraction call(Function function, List<Fraction> arguments) {
        return exact(function, arguments).orElseGet(() -> {
            Fraction a = arguments.getFirst();
            return function == Function.LOG
                    ? logarithms.of(a)
                    : function == Function.ABS ? powers.absolute(a) : called(function, arguments);
        });
    }

    private Fraction called(Function function, List<Fraction> arguments) {
        var intervals = arguments.stream()
                .map(argument -> Powers.nonNegative(argument) ? NOT_NEGATIVE : Domain.Interval.REAL)
                .toList();
        boolean nonNegative = function.image(intervals).from() >= 0;
        return Fraction.of(atoms.of(new Kind.Called(function, arguments), nonNegative));
    }

    private static Optional<Fraction> exact(Function function, List<Fraction> arguments) {
        var numbers = new ArrayList<Rational>();
        for (Fraction argument : arguments) {
            argument.constant().ifPresent(numbers::add);
        }
        if (numbers.size() < arguments.size()) {
            return Optional.empty();
        }
        return function.exactValues().of(numbers).map(Fraction::of);
    }

    private Fraction choice(Fraction difference, Relation relation, Fraction then, Fraction otherwise) {
        Optional<Rational> constant = difference.constant();
        if (constant.isPresent()) {
            return relation.admits(constant.get().signum()) ? then : otherwise;
        }
        return switch (relation) {
            case GREATER -> choice(difference.negated(), Relation.LESS, then, otherwise);
            case AT_LEAST -> choice(difference.negated(), Relation.AT_MOST, then, otherwise);
            case EQUAL, LESS, AT_MOST ->
                Fraction.of(atoms.of(
                        new Kind.Choice(difference, relation, then, otherwise),
                        Powers.nonNegative(then) && Powers.nonNegative(otherwise)));
        };
    }
}
