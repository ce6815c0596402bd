package nabla.math.expr.number;

/// The functions that `java.lang.Math` lacks, in doubles, each in the form that keeps its digits.
///
/// Public only so that compiled expressions can call them; elsewhere they are reached through [Function].
public final class Doubles {
    /// Up to here a whole exponent is carried out by multiplying.
    public static final int LARGEST_MULTIPLIED = 8;

    private Doubles() {}

    /// 1/(1 + e^(−z)); for z < 0 as e^z/(1 + e^z), so that e^ is never taken of a large number.
    public static double sig(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    /// log(1 + e^z) as max(z, 0) + log(1 + e^(−∣z∣)), which neither overflows nor loses the small summand.
    public static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /// e^(−z²), also far out, where the rounding of z² alone would cost three digits.
    public static double gauss(double z) {
        double square = z * z;
        double missing = Math.fma(z, z, -square);
        double bell = Math.exp(-square);
        return bell == 0 ? 0 : bell - bell * missing;
    }

    public static double erf(double z) {
        return ErrorFunction.of(z);
    }

    public static double relu(double z) {
        return Math.max(z, 0);
    }

    /// The Heaviside function, 0 at 0.
    public static double step(double z) {
        return z > 0 ? 1 : z <= 0 ? 0 : Double.NaN;
    }

    public static double sign(double z) {
        return z == 0 ? 0 : Math.signum(z);
    }

    /// `Math.pow`, but the square root for ½ and multiplications for small whole exponents: what a person would write;
    /// and what has no value has no powers, not even the power 0.
    public static double power(double base, double exponent) {
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        if (exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_MULTIPLIED) {
            int n = (int) exponent;
            return n < 0 ? 1 / multiplied(base, -n) : multiplied(base, n);
        }
        return Math.pow(base, exponent);
    }

    /// base^n by repeated squaring, from the leading bit of n down.
    private static double multiplied(double base, int n) {
        if (n == 0) {
            return Double.isNaN(base) ? base : 1;
        }
        double result = base;
        for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
            result *= result;
            if ((n & bit) != 0) {
                result *= base;
            }
        }
        return result;
    }
}
