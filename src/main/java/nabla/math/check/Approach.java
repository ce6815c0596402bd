package nabla.math.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.expr.DecimalArithmetic;
import nabla.math.expr.Domain;
import nabla.math.expr.Evaluate;
import nabla.math.expr.Expr;

/// Numbers on the way to a limit's point, the farthest first.
///
/// @param steps where the function is looked at
/// @param swings some more numbers far out and farther out, for functions that swing
record Approach(List<BigDecimal> steps, List<BigDecimal> swings, List<BigDecimal> fartherSwings) {
    /// Powers of ten: first slowly, so that something is seen of functions that grow like e^(e^z), then ever faster, so
    /// that even a logarithm gets somewhere.
    private static final int[] EXPONENTS = {3, 4, 6, 8, 12, 16, 32, 64, 256, 1024};
    private static final String[] FIRST = {"1", "2", "4", "5", "8", "10", "20", "50", "100"};
    private static final int SWINGS = 20;

    /// The ways to a point: one to ±∞; to a number those from inside the domain, or both where it lies outside.
    ///
    /// @throws ArithmeticException where the point is no number
    static List<Approach> to(Expr point, Domain domain) {
        var infinite = LimitCheck.infinity(point);
        if (infinite.isPresent()) {
            return List.of(of(BigDecimal.ZERO, BigDecimal.valueOf(infinite.get()), true));
        }
        BigDecimal at = Evaluate.in(DecimalArithmetic.INSTANCE, point, Map.of());
        var ways = new ArrayList<Approach>();
        for (int side : new int[] {1, -1}) {
            if (domain.contains(at.doubleValue() + side * 1e-6 * Math.max(1, Math.abs(at.doubleValue())))) {
                ways.add(of(at, BigDecimal.valueOf(side), false));
            }
        }
        return ways.isEmpty()
                ? List.of(of(at, BigDecimal.ONE, false), of(at, BigDecimal.ONE.negate(), false))
                : List.copyOf(ways);
    }

    private static Approach of(BigDecimal from, BigDecimal direction, boolean outwards) {
        var steps = new ArrayList<BigDecimal>();
        for (String size : FIRST) {
            steps.add(from.add(direction.multiply(outwards ? new BigDecimal(size) : inverse(size))));
        }
        for (int exponent : EXPONENTS) {
            if (outwards || exponent <= 64 || from.signum() == 0) {
                BigDecimal size = BigDecimal.ONE.scaleByPowerOfTen(outwards ? exponent : -exponent);
                steps.add(from.add(direction.multiply(size)));
            }
        }
        return new Approach(
                steps, swings(from, direction, outwards ? 2 : -1), swings(from, direction, outwards ? 5 : -4));
    }

    private static BigDecimal inverse(String size) {
        return BigDecimal.ONE.divide(new BigDecimal(size)); // ends, as all of them divide a power of ten
    }

    private static List<BigDecimal> swings(BigDecimal from, BigDecimal direction, int exponent) {
        var swings = new ArrayList<BigDecimal>();
        for (int i = 0; i < SWINGS; i++) {
            BigDecimal size = new BigDecimal("1.037").pow(i).scaleByPowerOfTen(exponent);
            swings.add(from.add(direction.multiply(size)));
        }
        return swings;
    }
}
