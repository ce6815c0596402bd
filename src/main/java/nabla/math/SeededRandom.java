package nabla.math;

/// Random numbers that depend on the seed alone: the same on every platform and with every version of Java.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, 2014): a counter with a golden step, each value of it mixed.
public final class SeededRandom {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;
    private double spare = Double.NaN;

    public SeededRandom(long seed) {
        this.state = seed;
    }

    /// Any 64 bits.
    public long nextLong() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// From 0 to `bound - 1`, each equally likely.
    ///
    /// @param bound positive
    public int nextInt(int bound) {
        // A 31-bit number, taken again where it falls into the last, incomplete row of `bound` numbers.
        int bits = (int) (nextLong() >>> 33);
        int value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = (int) (nextLong() >>> 33);
            value = bits % bound;
        }
        return value;
    }

    /// Uniform in [0, 1), of 53 bits.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /// Uniform in [from, to).
    public double nextDouble(double from, double to) {
        return from + (to - from) * nextDouble();
    }

    /// Mean 0 and standard deviation 1, by Marsaglia's polar method, which makes them in pairs.
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double a = nextDouble(-1, 1);
        double b = nextDouble(-1, 1);
        double square = a * a + b * b;
        while (square >= 1 || square == 0) {
            a = nextDouble(-1, 1);
            b = nextDouble(-1, 1);
            square = a * a + b * b;
        }
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = b * factor;
        return a * factor;
    }
}
