package nabla.math.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Sine, cosine, tangent and arctangent in 50 digits, as [Decimals] carries them.
///
/// Quarter turns are taken away first, with as many digits of π as that costs: all digits are right also of the sine of
/// a number that is very near a multiple of π.
final class DecimalAngles {
    private static final int MOST_DIGITS_BEFORE_POINT = 1001;
    /// A number of 60 digits comes this near to a multiple of π at most, and then some.
    private static final int CLOSEST = 75;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(8);
    private static final BigDecimal SMALL = BigDecimal.ONE.movePointLeft(8);

    private DecimalAngles() {}

    /// An angle of at most an eighth of a turn, and how many quarter turns were taken away, 0 to 3.
    private record Reduced(BigDecimal angle, int quarters) {
        static Reduced of(BigDecimal a) {
            long before = Math.max(0, Decimals.digitsBeforePoint(a));
            if (before > MOST_DIGITS_BEFORE_POINT) {
                throw new ArithmeticException("the angle " + Decimals.brief(a) + " is out of reach");
            }
            if (before == 0 && a.abs().compareTo(new BigDecimal("0.78")) < 0) {
                return new Reduced(a.round(Decimals.CAREFUL), 0);
            }
            int digits = (int) before + Decimals.CAREFUL.getPrecision() + CLOSEST;
            BigDecimal quarter = BigDecimalMath.pi(new MathContext(digits)).divide(TWO);
            BigInteger turns = a.divide(quarter, new MathContext((int) before + 10))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toBigInteger();
            BigDecimal rest = a.subtract(quarter.multiply(new BigDecimal(turns)));
            return new Reduced(
                    rest.round(Decimals.CAREFUL),
                    turns.mod(BigInteger.valueOf(4)).intValue());
        }

        BigDecimal sine() {
            return switch (quarters) {
                case 0 -> sineOfSmall(angle);
                case 1 -> FixedPoint.cosine(angle);
                case 2 -> sineOfSmall(angle).negate();
                default -> FixedPoint.cosine(angle).negate();
            };
        }

        BigDecimal cosine() {
            return new Reduced(angle, (quarters + 1) % 4).sine();
        }
    }

    private static BigDecimal sineOfSmall(BigDecimal a) {
        return a.multiply(FixedPoint.sineOver(a), Decimals.CAREFUL);
    }

    static BigDecimal sin(BigDecimal a) {
        return Reduced.of(a).sine().round(Decimals.CARRIED);
    }

    static BigDecimal cos(BigDecimal a) {
        return Reduced.of(a).cosine().round(Decimals.CARRIED);
    }

    static BigDecimal tan(BigDecimal a) {
        Reduced reduced = Reduced.of(a);
        return reduced.sine().divide(reduced.cosine(), Decimals.CARRIED);
    }

    /// From the angle y that doubles give: arctan a = y + arctan((a − tan y)/(1 + a tan y)), which is near 0.
    static BigDecimal atan(BigDecimal a) {
        BigDecimal size = a.abs();
        if (size.compareTo(LARGE) > 0) {
            BigDecimal quarter = BigDecimalMath.pi(Decimals.CAREFUL).divide(TWO, Decimals.CAREFUL);
            BigDecimal rest = atan(BigDecimal.ONE.divide(size, Decimals.CAREFUL));
            BigDecimal angle = quarter.subtract(rest, Decimals.CARRIED);
            return a.signum() < 0 ? angle.negate() : angle;
        }
        if (size.compareTo(SMALL) < 0) {
            return arctangentOfSmall(a).round(Decimals.CARRIED);
        }
        BigDecimal y = new BigDecimal(Math.atan(a.doubleValue()));
        Reduced reduced = Reduced.of(y);
        BigDecimal above = a.multiply(reduced.cosine()).subtract(reduced.sine());
        BigDecimal below = reduced.cosine().add(a.multiply(reduced.sine()));
        BigDecimal rest = arctangentOfSmall(above.divide(below, Decimals.CAREFUL));
        return y.add(rest, Decimals.CARRIED);
    }

    private static BigDecimal arctangentOfSmall(BigDecimal a) {
        return a.multiply(FixedPoint.areaTangentOver(a, -1), Decimals.CAREFUL);
    }
}
