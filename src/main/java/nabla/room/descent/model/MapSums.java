package nabla.room.descent.model;

/// The loss −J at many places of a map: what the held parameters add to u and z is summed once.
final class MapSums {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final int GROUP = 8;

    private final double[][] columns;
    private final double[] heldU;
    private final double[] heldZ;
    private final double[] t;

    /// @param held all parameters, 0 at those of the pair
    MapSums(double[][] columns, double[] t, double[] held) {
        this.columns = columns;
        this.t = t;
        this.heldU = new double[t.length];
        this.heldZ = new double[t.length];
        int d = columns.length;
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < t.length; i++) {
                heldU[i] += held[k] * columns[k][i];
                heldZ[i] += held[d + k] * columns[k][i];
            }
        }
    }

    /// −J where the pair has these values.
    double at(Pair pair, double across, double up, int d) {
        double[] first = columns[pair.across() % d];
        double[] second = columns[pair.up() % d];
        double firstU = pair.across() < d ? across : 0;
        double firstZ = across - firstU;
        double secondU = pair.up() < d ? up : 0;
        double secondZ = up - secondU;
        double misfit = 0;
        double logs = 0;
        double product = 1;
        for (int i = 0; i < t.length; i++) {
            double residual = t[i] - heldU[i] - firstU * first[i] - secondU * second[i];
            double z = heldZ[i] + firstZ * first[i] + secondZ * second[i];
            double square = 1 + z * z;
            misfit += residual * residual / square;
            product *= square; // one logarithm for several samples
            if (i % GROUP == GROUP - 1) {
                logs += Math.log(product);
                product = 1;
            }
        }
        return HALF_LOG_TWO_PI + 0.5 * (misfit + logs + Math.log(product)) / t.length;
    }
}
