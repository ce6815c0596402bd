package nabla.math.expr.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.math.expr.number.Decimals;
import nabla.math.expr.number.Doubles;
import nabla.math.expr.number.ExactValues;
import nabla.math.expr.number.Rational;
import nabla.math.expr.number.TwoDoubles;

/// A function of the language, with all that is to be known of it: its facts stand in [SmoothFunctions] or
/// [PiecewiseFunctions] and nowhere else.
///
/// To add one: a constant here, its facts there, and its value in 50 digits in [Decimals] (and in [Doubles] where
/// `java.lang.Math` lacks it). What is typeset, said, differentiated, compiled, bounded and compared follows.
public enum Function {
    /// exp′ a = exp a
    EXP(SmoothFunctions.exp()),
    /// log′ a = 1/a, for a > 0; the natural logarithm
    LOG(SmoothFunctions.log()),
    /// sqrt′ a = 1/(2 sqrt a), for a > 0
    SQRT(SmoothFunctions.sqrt()),
    /// abs′ a = sign a, except at 0
    ABS(PiecewiseFunctions.abs()),
    /// ∂min(a, b)/∂a = 1 for a < b, else 0, except where a = b
    MIN(PiecewiseFunctions.min()),
    /// ∂max(a, b)/∂a = 1 for a > b, else 0, except where a = b
    MAX(PiecewiseFunctions.max()),
    /// sin′ a = cos a
    SIN(SmoothFunctions.sin()),
    /// cos′ a = −sin a
    COS(SmoothFunctions.cos()),
    /// tan′ a = 1 + tan² a
    TAN(SmoothFunctions.tan()),
    /// tanh′ a = 1 − tanh² a
    TANH(SmoothFunctions.tanh()),
    /// sinh′ a = cosh a
    SINH(SmoothFunctions.sinh()),
    /// cosh′ a = sinh a
    COSH(SmoothFunctions.cosh()),
    /// The sigmoid 1/(1 + e^(−a)): sig′ a = sig a · (1 − sig a)
    SIG(SmoothFunctions.sig()),
    /// log(1 + e^a): softplus′ a = sig a
    SOFTPLUS(SmoothFunctions.softplus()),
    /// e^a − 1, which keeps its digits near 0: expm1′ a = exp a
    EXPM1(SmoothFunctions.expm1()),
    /// log(1 + a), which keeps its digits near 0: log1p′ a = 1/(1 + a), for a > −1
    LOG1P(SmoothFunctions.log1p()),
    /// The angle between −π/2 and π/2 whose tangent is a: atan′ a = 1/(1 + a²)
    ATAN(SmoothFunctions.atan()),
    /// The bell curve e^(−a²): gauss′ a = −2a gauss a
    GAUSS(SmoothFunctions.gauss()),
    /// The error function 2/√π ∫₀ᵃ e^(−t²) dt: erf′ a = 2/√π e^(−a²)
    ERF(SmoothFunctions.erf()),
    /// max(a, 0): relu′ a = step a, except at 0
    RELU(PiecewiseFunctions.relu()),
    /// 1 for a > 0, else 0: step′ a = 0, except at 0
    STEP(PiecewiseFunctions.step()),
    /// −1, 0 or 1: sign′ a = 0, except at 0
    SIGN(PiecewiseFunctions.sign());

    @SuppressWarnings("ImmutableEnumChecker") // the facts do not change once they are collected
    private final FunctionFacts facts;

    Function(FunctionFacts facts) {
        this.facts = facts;
    }

    /// As written in a lesson file: `sqrt`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many arguments it takes; the order of two does not matter.
    public int arity() {
        return facts.arity;
    }

    public static Optional<Function> named(String word) {
        for (Function function : values()) {
            if (function.word().equals(word)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /// The name as typeset: `\log`, `\operatorname{sig}`; how it stands to its argument is its [#form()].
    public String latex() {
        return facts.latex;
    }

    /// The words before the argument: `the square root of`.
    public String spoken() {
        return facts.spoken;
    }

    public FunctionForm form() {
        return facts.form;
    }

    /// The value in doubles; NaN or ±∞ where there is none.
    public double value(double a) {
        return facts.value.applyAsDouble(a, a);
    }

    /// The value of a function of two arguments.
    public double value(double a, double b) {
        return facts.value.applyAsDouble(a, b);
    }

    /// The class whose static method of the name [#word()] has the value in doubles.
    public Class<?> home() {
        return facts.inMath ? Math.class : Doubles.class;
    }

    /// The value in 50 digits.
    ///
    /// @throws ArithmeticException where there is none
    public BigDecimal value(BigDecimal a) {
        return value(Decimals.FIFTY, a, a);
    }

    /// The value of a function of two arguments in 50 digits.
    public BigDecimal value(BigDecimal a, BigDecimal b) {
        return value(Decimals.FIFTY, a, b);
    }

    /// The value in the digits of these decimals; the second argument counts where it takes two.
    public BigDecimal value(Decimals numbers, BigDecimal a, BigDecimal b) {
        return facts.decimal.of(numbers, a, b);
    }

    /// The value in two doubles; NaN where there is none or it is not known to their digits.
    public TwoDoubles value(TwoDoubles a, TwoDoubles b) {
        return facts.twoDoubles.apply(a, b);
    }

    /// Where it is a fraction at a fraction.
    public ExactValues exactValues() {
        return facts.exact;
    }

    /// Where the argument may be. The [#poles(List)] are not left out.
    public Domain.Interval domain() {
        return facts.domain;
    }

    /// An interval that surely holds the values it takes where its arguments lie in these.
    public Domain.Interval image(List<Domain.Interval> arguments) {
        return Image.of(facts, arguments.getFirst(), arguments.getLast());
    }

    /// What is above 0 inside the [#domain()] and 0 at its edge, where it has one.
    public Optional<Expr> edge(List<Expr> arguments) {
        double from = facts.domain.from();
        Expr a = arguments.getFirst();
        return Double.isInfinite(from)
                ? Optional.empty()
                : Optional.of(from == 0 ? a : Exprs.difference(a, Exprs.num(Rational.of(new BigDecimal(from)))));
    }

    /// What is 0 where it has no value although its argument lies in the [#domain()].
    public List<Expr> poles(List<Expr> arguments) {
        return facts.pole.of(arguments.getFirst(), arguments.getLast()).stream().toList();
    }

    /// What is 0 where it changes its form: for abs its argument, for max the difference of the two.
    public List<Expr> seams(List<Expr> arguments) {
        return facts.seam.of(arguments.getFirst(), arguments.getLast()).stream().toList();
    }

    /// Where the derivative does not exist, although [#derivative] may have a value there: wherever one of these is 0
    /// or has no value.
    public List<Expr> kinks(List<Expr> arguments) {
        var kinks = new ArrayList<>(seams(arguments));
        edge(arguments).map(Exprs::sqrt).ifPresent(kinks::add);
        return List.copyOf(kinks);
    }

    /// The partial derivative by one argument as a lecturer writes it, where it exists: see [#kinks(List)].
    ///
    /// @param argument which, from 0
    public Expr derivative(int argument, List<Expr> arguments) {
        return facts.slope.of(arguments.get(argument), arguments.get(arguments.size() - 1 - argument));
    }

    /// The same derivative in a form that keeps its digits in doubles at every argument: sig(a) sig(−a), where
    /// sig(a) (1 − sig(a)) is 0 from a = 37 on.
    ///
    /// For values alone: closed, true in any arithmetic, and it may be differentiated again.
    /// It may have seams where the function has none, so kinks are read off the function.
    ///
    /// @param argument which, from 0
    public Expr stableSlope(int argument, List<Expr> arguments) {
        var slope = facts.stableSlope == null ? facts.slope : facts.stableSlope;
        return slope.of(arguments.get(argument), arguments.get(arguments.size() - 1 - argument));
    }

    /// Of two arguments it is one: the first where that stands in this relation to the second.
    public Optional<Relation> firstWhere() {
        return Optional.ofNullable(facts.firstWhere);
    }

    /// The same in other functions, where that helps to see that two expressions are the same: relu(a) is max(a, 0).
    public Optional<Expr> meaning(List<Expr> arguments) {
        return facts.meaning.of(arguments.getFirst(), arguments.getLast());
    }
}
