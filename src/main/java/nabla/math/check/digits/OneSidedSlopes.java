package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import nabla.math.calculus.resolve.DerivativeAt;
import nabla.math.calculus.resolve.Kink;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// Settles whether a function has a slope at a point where one of its kinks lies: it has where it is continuous and its
/// slopes a tiny step to the left and to the right come to each other and to its rise over that step as the step gets
/// tinier. So x |x| has one at 0, |x| has none, and relu(relu(x)) has one wherever x is below 0; relu(x) − relu(−x) has
/// one at 0 that is not the one that is written there.
public final class OneSidedSlopes {
    private static final List<BigDecimal> STEPS = List.of(new BigDecimal("1e-22"), new BigDecimal("1e-25"));
    private static final BigDecimal TINY = new BigDecimal("1e-15");
    private static final BigDecimal AGREES = new BigDecimal("1e-13");
    private static final BigDecimal SAME = new BigDecimal("1e-25");
    private static final BigDecimal ROUNDING = new BigDecimal("1e-56");
    private static final double[] ROUGH_STEPS = {1e-6, 1e-9};
    private static final double ROUGHLY = 1e-4;
    private static final double ROUGH_ROUNDING = 1e-15;
    /// With a step a thousandth as long what comes to a limit is nearer to it by so much.
    private static final double COMING_CLOSER = 0.2;

    private static final BigDecimal CLOSER = BigDecimal.valueOf(COMING_CLOSER);

    private final List<Slope> slopes;

    private OneSidedSlopes(List<Slope> slopes) {
        this.slopes = slopes;
    }

    /// A derivative and its kinks: a graph of the function and the slope, whose last input is the name it is by, and
    /// one of where that name is.
    ///
    /// @param parameter the place among the names of what it is by; −1 where that is none of them
    private record Slope(
            Set<Expr> kinks, Graph graph, DoubleEvaluation doubles, Graph place, int parameter, EvaluationWork work) {
        private static final int FUNCTION = 0;
        private static final int SLOPE = 1;
    }

    /// Nothing is settled: every kink is without a slope.
    public static OneSidedSlopes none() {
        return new OneSidedSlopes(List.of());
    }

    /// @param names of the values of a point
    public static OneSidedSlopes of(List<Kink> kinks, List<String> names) {
        var zeros = new IdentityHashMap<DerivativeAt, Set<Expr>>();
        List<DerivativeAt> derivatives = new ArrayList<>();
        for (Kink kink : kinks) {
            zeros.computeIfAbsent(kink.of(), derivative -> {
                        derivatives.add(derivative);
                        return new HashSet<>();
                    })
                    .add(kink.zero());
        }
        return new OneSidedSlopes(derivatives.stream()
                .map(derivative -> slope(derivative, zeros.getOrDefault(derivative, Set.of()), names))
                .toList());
    }

    private static Slope slope(DerivativeAt derivative, Set<Expr> zeros, List<String> names) {
        var all = new ArrayList<>(names);
        all.add(derivative.by());
        Graph graph = Graph.of(List.of(derivative.function(), derivative.slope()), all);
        Graph place = Graph.of(List.of(derivative.at()), names);
        int parameter = derivative.at() instanceof Expr.Sym(var name) ? names.indexOf(name) : -1;
        return new Slope(zeros, graph, new DoubleEvaluation(graph), place, parameter, EvaluationWork.of(graph));
    }

    /// What settling costs in doubles.
    public long doubles() {
        return slopes.stream().mapToLong(slope -> 5 * slope.work.doubles()).sum();
    }

    /// What settling costs in 50 digits.
    long decimals() {
        return slopes.stream().mapToLong(slope -> 5 * slope.work.decimals()).sum();
    }

    /// Whether every derivative that has this kink exists at a point and is the one that is written, in doubles; an
    /// exact look may think otherwise.
    public boolean roughly(Expr kink, double[] point) {
        List<Slope> having = having(kink);
        return !having.isEmpty() && having.stream().allMatch(slope -> roughly(slope, point));
    }

    private static boolean roughly(Slope slope, double[] point) {
        var place = new DoubleEvaluation(slope.place);
        place.at(point);
        double at = place.root(0);
        double[] beside = Arrays.copyOf(point, point.length + 1);
        beside[point.length] = at;
        slope.doubles.at(beside);
        double written = slope.doubles.root(Slope.SLOPE);
        double here = slope.doubles.root(Slope.FUNCTION);
        double before = ROUGHLY * Math.max(1, Math.abs(written));
        for (double step : ROUGH_STEPS) {
            double off = 0;
            double size = Math.abs(written);
            for (double side : new double[] {step, -step}) {
                beside[point.length] = at + side * Math.max(1, Math.abs(at));
                slope.doubles.at(beside);
                double there = slope.doubles.root(Slope.SLOPE);
                double rise = (slope.doubles.root(Slope.FUNCTION) - here) / (beside[point.length] - at);
                off = Math.max(off, Math.max(Math.abs(there - written), Math.abs(rise - written)));
                size = Math.max(size, Math.abs(there));
            }
            double rounding = ROUGHLY * size + ROUGH_ROUNDING * Math.abs(here) / step;
            if (!(off <= Math.max(before, rounding))) {
                return false;
            }
            before = COMING_CLOSER * off;
        }
        return true;
    }

    /// Whether every derivative that has this kink exists at a point; in 50 digits where doubles leave it open.
    public boolean exist(Expr kink, double[] point) {
        try {
            return roughly(kink, point)
                    && exist(
                            kink, Arrays.stream(point).mapToObj(BigDecimal::new).toList(), DecimalArithmetic.INSTANCE);
        } catch (ArithmeticException | NumberFormatException none) {
            return false;
        }
    }

    /// Whether every derivative that has this kink exists at a point and is the one that is written.
    ///
    /// @throws ArithmeticException where something has no value
    boolean exist(Expr kink, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        List<Slope> having = having(kink);
        return !having.isEmpty()
                && having.stream().map(slope -> near(slope, point, numbers)).allMatch(Beside::isAsWritten);
    }

    /// The same at a point that need not be of decimals, where what vanishes with the digits is 0.
    ///
    /// @throws ArithmeticException where something has no value
    boolean exist(Expr kink, List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        List<Slope> having = having(kink);
        return !having.isEmpty()
                && having.stream().map(slope -> near(slope, point, numbers)).allMatch(Beside::isAsWritten);
    }

    /// The parameter by which a derivative with this kink has a slope that is not the one written, such as 1 for
    /// `relu(x) - relu(-x)` at 0; absent where there is none such, or one without a slope.
    ///
    /// @throws ArithmeticException where something has no value
    OptionalInt otherThanWritten(Expr kink, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        return otherThanWritten(kink, slope -> near(slope, point, numbers));
    }

    /// The same at a point that need not be of decimals.
    OptionalInt otherThanWritten(Expr kink, List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        return otherThanWritten(kink, slope -> near(slope, point, numbers));
    }

    private OptionalInt otherThanWritten(Expr kink, Function<Slope, Beside> look) {
        int by = -1;
        for (Slope slope : having(kink)) {
            Beside beside = look.apply(slope);
            if (!beside.isAsWritten()) {
                if (!beside.agree() || slope.parameter < 0) {
                    return OptionalInt.empty();
                }
                by = slope.parameter;
            }
        }
        return by < 0 ? OptionalInt.empty() : OptionalInt.of(by);
    }

    /// What was seen a tiny step and a much tinier one beside a place.
    ///
    /// @param isAsWritten whether the slopes and the rises from both sides come to the slope that is written
    /// @param agree       whether they come to one another
    private record Beside(boolean isAsWritten, boolean agree) {}

    private static Beside near(Slope slope, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        BigDecimal at = new Evaluation<>(slope.place, numbers, point).root(0);
        BigDecimal written = new Evaluation<>(slope.graph, numbers, with(point, at)).root(Slope.SLOPE);
        return beside(slope, point, at, written, numbers);
    }

    private static Beside near(Slope slope, List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        TwoPrecisions at = new Evaluation<>(slope.place, numbers, point).root(0);
        BigDecimal written = new Evaluation<>(slope.graph, numbers, with(point, at))
                .root(Slope.SLOPE)
                .fine();
        List<BigDecimal> fine = point.stream().map(TwoPrecisions::fine).toList();
        return beside(slope, fine, at.fine(), written, numbers.fine());
    }

    private static Beside beside(
            Slope slope, List<BigDecimal> point, BigDecimal at, BigDecimal written, Arithmetic<BigDecimal> numbers) {
        BigDecimal here = new Evaluation<>(slope.graph, numbers, with(point, at)).root(Slope.FUNCTION);
        BigDecimal off = AGREES.multiply(written.abs().max(BigDecimal.ONE));
        BigDecimal spread = off;
        boolean asWritten = true;
        boolean agree = true;
        BigDecimal unit = unit(at);
        for (BigDecimal share : STEPS) {
            BigDecimal step = share.multiply(unit);
            var seen = new ArrayList<BigDecimal>();
            for (BigDecimal side : List.of(step, step.negate())) {
                var beside = new Evaluation<>(slope.graph, numbers, with(point, at.add(side)));
                seen.add(beside.root(Slope.SLOPE));
                seen.add(numbers.divide(beside.root(Slope.FUNCTION).subtract(here), side));
            }
            BigDecimal largest = Collections.max(seen);
            BigDecimal least = Collections.min(seen);
            BigDecimal rounding = largest.abs()
                    .max(least.abs())
                    .max(written.abs())
                    .multiply(SAME)
                    .add(numbers.divide(here.abs().multiply(ROUNDING), step));
            BigDecimal between = largest.subtract(least);
            BigDecimal from =
                    largest.subtract(written).abs().max(least.subtract(written).abs());
            asWritten &= from.compareTo(off.max(rounding)) <= 0;
            agree &= between.compareTo(spread.max(rounding)) <= 0;
            off = from.multiply(CLOSER);
            spread = between.multiply(CLOSER);
        }
        return new Beside(asWritten, agree);
    }

    /// What a step is a share of: closer to 0 than a step is long, the place itself.
    private static BigDecimal unit(BigDecimal at) {
        boolean tiny = at.signum() != 0 && at.abs().compareTo(TINY) < 0;
        return tiny ? at.abs() : at.abs().max(BigDecimal.ONE);
    }

    private static <T> List<T> with(List<T> point, T at) {
        var all = new ArrayList<>(point);
        all.add(at);
        return all;
    }

    private List<Slope> having(Expr kink) {
        return slopes.stream().filter(slope -> slope.kinks.contains(kink)).toList();
    }
}
