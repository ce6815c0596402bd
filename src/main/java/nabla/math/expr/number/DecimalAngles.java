package nabla.math.expr.number;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Sine, cosine, tangent and arctangent in the digits of a [Decimals].
///
/// Quarter turns are taken away first, with as many digits of π as that costs: all digits are right also of the sine of
/// a number that is very near a multiple of π.
final class DecimalAngles {
    private static final int MOST_DIGITS_BEFORE_POINT = 1001;
    /// A number comes nearer to a multiple of π by its digits and a few more at most.
    private static final int CLOSEST = 15;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(8);
    private static final BigDecimal EIGHTH = new BigDecimal("0.78");
    private static final BigDecimal SMALL = BigDecimal.ONE.movePointLeft(8);

    private final Decimals numbers;
    private final FixedPoint series;

    DecimalAngles(Decimals numbers, FixedPoint series) {
        this.numbers = numbers;
        this.series = series;
    }

    /// An angle of at most an eighth of a turn, and how many quarter turns were taken away, 0 to 3.
    private record Reduced(BigDecimal angle, int quarters) {}

    private Reduced reduced(BigDecimal a) {
        long before = Math.max(0, Decimals.digitsBeforePoint(a));
        if (before > MOST_DIGITS_BEFORE_POINT) {
            throw new ArithmeticException("the angle " + Decimals.brief(a) + " is out of reach");
        }
        if (before == 0 && a.abs().compareTo(EIGHTH) < 0) {
            return new Reduced(a.round(numbers.careful), 0);
        }
        int digits = (int) before + 2 * numbers.careful.getPrecision() + CLOSEST;
        BigDecimal quarter = BigDecimalMath.pi(new MathContext(digits)).divide(TWO);
        BigInteger turns = a.divide(quarter, new MathContext((int) before + 10))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
        BigDecimal rest = a.subtract(quarter.multiply(new BigDecimal(turns)));
        return new Reduced(
                rest.round(numbers.careful), turns.mod(BigInteger.valueOf(4)).intValue());
    }

    private BigDecimal sine(Reduced reduced) {
        BigDecimal size = reduced.quarters % 2 == 0 ? sineOfSmall(reduced.angle) : series.cosine(reduced.angle);
        return reduced.quarters < 2 ? size : size.negate();
    }

    private BigDecimal cosine(Reduced reduced) {
        return sine(new Reduced(reduced.angle, (reduced.quarters + 1) % 4));
    }

    private BigDecimal sineOfSmall(BigDecimal a) {
        return a.multiply(series.sineOver(a), numbers.careful);
    }

    BigDecimal sin(BigDecimal a) {
        return sine(reduced(a)).round(numbers.carried);
    }

    BigDecimal cos(BigDecimal a) {
        return cosine(reduced(a)).round(numbers.carried);
    }

    BigDecimal tan(BigDecimal a) {
        Reduced reduced = reduced(a);
        return sine(reduced).divide(cosine(reduced), numbers.carried);
    }

    /// From the angle y that doubles give: arctan a = y + arctan((a − tan y)/(1 + a tan y)), which is near 0.
    BigDecimal atan(BigDecimal a) {
        BigDecimal size = a.abs();
        if (size.compareTo(LARGE) > 0) {
            BigDecimal quarter = BigDecimalMath.pi(numbers.careful).divide(TWO, numbers.careful);
            BigDecimal rest = atan(BigDecimal.ONE.divide(size, numbers.careful));
            BigDecimal angle = quarter.subtract(rest, numbers.carried);
            return a.signum() < 0 ? angle.negate() : angle;
        }
        if (size.compareTo(SMALL) < 0) {
            return arctangentOfSmall(a).round(numbers.carried);
        }
        BigDecimal y = new BigDecimal(Math.atan(a.doubleValue()));
        Reduced reduced = reduced(y);
        BigDecimal above = a.multiply(cosine(reduced)).subtract(sine(reduced));
        BigDecimal below = cosine(reduced).add(a.multiply(sine(reduced)));
        BigDecimal rest = arctangentOfSmall(above.divide(below, numbers.careful));
        return y.add(rest, numbers.carried);
    }

    private BigDecimal arctangentOfSmall(BigDecimal a) {
        return a.multiply(series.areaTangentOver(a, -1), numbers.careful);
    }
}
