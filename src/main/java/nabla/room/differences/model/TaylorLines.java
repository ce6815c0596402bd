package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.value.DecimalArithmetic;

/// Taylor's lines (2), (4) and (5) of Sheet 003 with numbers, and (4) minus (5): what each term is worth at one step,
/// and what is left over.
///
/// Worked out in 100 digits, for in doubles the rest of a small step is nothing but rounding.
///
/// @param step  ε
/// @param lines in that order
public record TaylorLines(TestFunction function, double point, double step, List<Line> lines) {
    private static final DecimalArithmetic NUMBERS = OneSidedLimit.NUMBERS;

    /// The lines that are shown.
    public enum Kind {
        /// f(w + ε) with the slope
        TWO_TERMS(2),
        /// f(w + ε) with slope and curvature
        RIGHT(3),
        /// f(w − ε) with slope and curvature
        LEFT(3),
        /// f(w + ε) − f(w − ε): the value and the curvature drop out
        DIFFERENCE(3);

        private final int order;

        Kind(int order) {
            this.order = order;
        }

        /// The rest shrinks like this power of ε, where the function is smooth enough.
        public int order() {
            return order;
        }
    }

    /// One line: the left side is the sum of the four terms. NaN where something does not exist.
    ///
    /// @param left      the left side
    /// @param value     the term with f(w)
    /// @param slope     the term with f′(w)
    /// @param curvature the term with f″(w); 0 where the line has none
    /// @param rest      what is left over
    /// @param scaled    the rest over ε to the power of the line, which tends to a number as ε shrinks
    public record Line(
            Kind kind, double left, double value, double slope, double curvature, double rest, double scaled) {}

    static TaylorLines of(ErrorAnalysis analysis, double step) {
        TestFunction function = analysis.function();
        double point = analysis.point();
        PointValues values = analysis.values();
        BigDecimal eps = new BigDecimal(step);
        BigDecimal w = new BigDecimal(point);
        Optional<BigDecimal> right = value(function, w.add(eps));
        Optional<BigDecimal> left = value(function, w.subtract(eps));
        Optional<BigDecimal> slope = values.slope().map(eps::multiply);
        Optional<BigDecimal> curvature =
                values.curvature().map(it -> eps.multiply(eps).multiply(it).divide(BigDecimal.TWO));
        Optional<BigDecimal> zero = Optional.of(BigDecimal.ZERO);
        Optional<BigDecimal> difference = right.flatMap(r -> left.map(r::subtract));
        return new TaylorLines(
                function,
                point,
                step,
                List.of(
                        line(Kind.TWO_TERMS, eps, right, values.value(), slope, zero),
                        line(Kind.RIGHT, eps, right, values.value(), slope, curvature),
                        line(Kind.LEFT, eps, left, values.value(), slope.map(BigDecimal::negate), curvature),
                        line(Kind.DIFFERENCE, eps, difference, zero, slope.map(BigDecimal.TWO::multiply), zero)));
    }

    public Line line(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }

    /// Whether they are those of a state.
    boolean isOf(TestFunction other, DifferencesState state) {
        return function.equals(other) && point == state.point() && step == state.step();
    }

    private static Optional<BigDecimal> value(TestFunction function, BigDecimal w) {
        try {
            return Optional.of(function.exactly(w, NUMBERS));
        } catch (ArithmeticException none) {
            return Optional.empty();
        }
    }

    private static Line line(
            Kind kind,
            BigDecimal eps,
            Optional<BigDecimal> left,
            Optional<BigDecimal> value,
            Optional<BigDecimal> slope,
            Optional<BigDecimal> curvature) {
        Optional<BigDecimal> rest = left.flatMap(l -> value.flatMap(v ->
                slope.flatMap(s -> curvature.map(c -> l.subtract(v).subtract(s).subtract(c)))));
        Optional<BigDecimal> scaled = rest.map(r -> NUMBERS.divide(r, eps.pow(kind.order())));
        return new Line(
                kind, number(left), number(value), number(slope), number(curvature), number(rest), number(scaled));
    }

    private static double number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }
}
