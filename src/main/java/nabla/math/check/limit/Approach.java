package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// A way to a limit's point: steps by powers of ten, each with chance digits, so that no period can hide between them.
final class Approach {
    /// First slowly, so that something is seen of functions that grow like e^(e^z), then ever faster, so that even a
    /// logarithm gets somewhere.
    private static final int[] NEAR = {
        1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 50, 64, 90, 128, 256, 400
    };

    private static final int[] FAR = {512, 724, 1024, 4096, 16_384, 65_536, 1 << 18, 1 << 20, 1 << 22, 1 << 24, 1 << 26
    };
    /// A number that is not exact cannot be approached more closely.
    private static final int ROUNDED = 30;

    private static final int EXACT_DIGITS = 40;
    private static final int CHANCE_DIGITS = 45;

    private final BigDecimal from;
    private final int direction;
    private final boolean outwards;

    private Approach(BigDecimal from, int direction, boolean outwards) {
        this.from = from;
        this.direction = direction;
        this.outwards = outwards;
    }

    /// The ways to a point: one to ±∞; to a number those from inside the domain, or both where it lies outside.
    ///
    /// @throws ArithmeticException where the point is no number
    static List<Approach> to(Expr point, Domain domain) {
        var infinite = LimitCheck.infinity(point);
        if (infinite.isPresent()) {
            return List.of(new Approach(BigDecimal.ZERO, infinite.get(), true));
        }
        BigDecimal at = Evaluate.in(DecimalArithmetic.INSTANCE, point, Map.of());
        var ways = new ArrayList<Approach>();
        for (int side : new int[] {1, -1}) {
            if (domain.contains(at.doubleValue() + side * 1e-6 * Math.max(1, Math.abs(at.doubleValue())))) {
                ways.add(new Approach(at, side, false));
            }
        }
        return ways.isEmpty() ? List.of(new Approach(at, 1, false), new Approach(at, -1, false)) : List.copyOf(ways);
    }

    /// The point; empty where it is ±∞.
    Optional<BigDecimal> centre() {
        return outwards ? Optional.empty() : Optional.of(from);
    }

    /// The powers of ten of the steps, the nearest to where one starts first.
    List<Integer> exponents() {
        var exponents = new ArrayList<Integer>();
        boolean exact = from.stripTrailingZeros().precision() <= EXACT_DIGITS;
        for (int exponent : NEAR) {
            if (exact || exponent <= ROUNDED) {
                exponents.add(exponent);
            }
        }
        if (from.signum() == 0) {
            for (int exponent : FAR) {
                exponents.add(exponent);
            }
        }
        return exponents;
    }

    /// A step of about a power of ten, or the inverse of one.
    BigDecimal step(int exponent) {
        return exponent > 1000
                ? at(BigDecimal.ONE, exponent)
                : at(chance(exponent).divide(BigDecimal.valueOf(2)), exponent);
    }

    /// Another of the same size.
    BigDecimal another(int exponent, int number) {
        return at(chance(1000L * number + exponent), exponent);
    }

    private BigDecimal at(BigDecimal factor, int exponent) {
        BigDecimal size = factor.scaleByPowerOfTen(outwards ? exponent : -exponent);
        BigDecimal way = direction < 0 ? size.negate() : size;
        return from.signum() == 0 ? way : from.add(way);
    }

    /// From 1 to 10, with many digits.
    private static BigDecimal chance(long seed) {
        var random = new SplittableRandom(seed);
        var digits = new StringBuilder().append(random.nextInt(1, 10)).append('.');
        for (int i = 0; i < CHANCE_DIGITS; i++) {
            digits.append(random.nextInt(0, 10));
        }
        return new BigDecimal(digits.toString());
    }

    /// Short numbers on the way, for the reader.
    List<BigDecimal> readable() {
        var readable = new ArrayList<BigDecimal>();
        for (String factor : new String[] {"1", "1.05", "1.23", "2.57", "4.19", "1.234567"}) {
            for (int exponent : new int[] {1, 2, 3, 4, 6, 9, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 300}) {
                readable.add(at(new BigDecimal(factor), exponent));
            }
        }
        return readable;
    }
}
