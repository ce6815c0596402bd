package nabla.math.expr.number;

import java.math.BigDecimal;

/// The error function in doubles, to less than two units in the last place.
///
/// Near 0 by its power series; elsewhere by the Taylor series at the nearest of the nodes 1/8 apart, whose first term,
/// erf of the node, is by far the largest and was worked out in 50 digits.
final class ErrorFunction {
    private static final double SMALL = 0.5;
    private static final double FAR = 6;
    private static final int NODES_IN_ONE = 8;
    private static final int TERMS = 16;
    /// 2/√π less 1: what is left of the slope at 0 is so added to the argument itself.
    private static final double SLOPE_BEYOND_ONE = 0.1283791670955126;

    private static final double SLOPE = 1 + SLOPE_BEYOND_ONE;
    private static final double[][] TAYLOR = taylor();

    private ErrorFunction() {}

    static double of(double a) {
        double size = Math.abs(a);
        if (size < SMALL) {
            return nearZero(a);
        }
        if (size >= FAR) {
            return Math.signum(a);
        }
        if (Double.isNaN(a)) {
            return a;
        }
        int node = (int) Math.rint(size * NODES_IN_ONE);
        double[] terms = TAYLOR[node];
        double step = size - (double) node / NODES_IN_ONE;
        double sum = 0;
        for (int n = TERMS; n > 0; n--) {
            sum = (sum + terms[n]) * step;
        }
        return Math.copySign(terms[0] + sum, a);
    }

    /// 2/√π (a − a³/3 + a⁵/(2! 5) − a⁷/(3! 7) + ...).
    private static double nearZero(double a) {
        double square = a * a;
        double sum = 0;
        double power = 1;
        for (int n = 1; n <= TERMS; n++) {
            power *= -square / n;
            sum += power / (2 * n + 1);
        }
        return a + a * (SLOPE_BEYOND_ONE + SLOPE * sum);
    }

    /// The slope s = 2/√π e^(−a²) satisfies s′ = −2a s, which gives one term from the two before.
    private static double[][] taylor() {
        var all = new double[(int) (FAR * NODES_IN_ONE) + 1][TERMS + 1];
        for (int node = 0; node < all.length; node++) {
            double at = (double) node / NODES_IN_ONE;
            double[] terms = all[node];
            terms[0] = Decimals.FIFTY.erf(new BigDecimal(at)).doubleValue();
            double before = 0;
            double slope = SLOPE * Doubles.gauss(at);
            for (int n = 1; n <= TERMS; n++) {
                terms[n] = slope / n;
                double next = -2 * (at * slope + before) / n;
                before = slope;
                slope = next;
            }
        }
        return all;
    }
}
