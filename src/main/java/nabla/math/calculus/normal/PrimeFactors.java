package nabla.math.calculus.normal;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// The prime factors of a whole number above 0 with their exponents; what has none below 100,000 stays one factor.
final class PrimeFactors {
    private static final int LARGEST = 100_000;
    private static final int LARGEST_OF_HUGE = 1000;

    private PrimeFactors() {}

    static Map<BigInteger, Integer> of(BigInteger whole) {
        return whole.bitLength() < Long.SIZE ? of(whole.longValueExact()) : ofHuge(whole);
    }

    private static Map<BigInteger, Integer> of(long whole) {
        var factors = new LinkedHashMap<BigInteger, Integer>();
        long rest = whole;
        for (long prime = 2; prime <= LARGEST && prime * prime <= rest; prime++) {
            while (rest % prime == 0) {
                rest /= prime;
                factors.merge(BigInteger.valueOf(prime), 1, Integer::sum);
            }
        }
        if (rest > 1) {
            factors.merge(BigInteger.valueOf(rest), 1, Integer::sum);
        }
        return factors;
    }

    private static Map<BigInteger, Integer> ofHuge(BigInteger whole) {
        var factors = new LinkedHashMap<BigInteger, Integer>();
        BigInteger rest = whole;
        for (int prime = 2; prime <= LARGEST_OF_HUGE && rest.bitLength() >= Long.SIZE; prime++) {
            BigInteger divisor = BigInteger.valueOf(prime);
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
                factors.merge(divisor, 1, Integer::sum);
            }
        }
        if (rest.bitLength() < Long.SIZE) {
            of(rest.longValueExact()).forEach((prime, times) -> factors.merge(prime, times, Integer::sum));
        } else {
            factors.merge(rest, 1, Integer::sum);
        }
        return factors;
    }
}
