package nabla.math.optim;

/// The eigenvalues of a small symmetric matrix.
final class Symmetric {
    private static final int SWEEPS = 60;

    private Symmetric() {}

    /// By Jacobi's rotations: each makes one pair of entries off the diagonal zero, until all are.
    ///
    /// @param matrix symmetric; left as it is
    /// @return in no particular order; NaN where an entry is not finite
    static double[] eigenvalues(double[][] matrix) {
        int n = matrix.length;
        var a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        for (int sweep = 0; sweep < SWEEPS && !isDiagonal(a); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    private static boolean isDiagonal(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                // What no longer changes the diagonal counts as zero; NaN never becomes it.
                if (Math.abs(a[i][i]) + Math.abs(a[i][j]) != Math.abs(a[i][i])
                        || Math.abs(a[j][j]) + Math.abs(a[i][j]) != Math.abs(a[j][j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = cosine * left - sine * right;
            a[k][q] = sine * left + cosine * right;
        }
        for (int k = 0; k < a.length; k++) {
            double upper = a[p][k];
            double lower = a[q][k];
            a[p][k] = cosine * upper - sine * lower;
            a[q][k] = sine * upper + cosine * lower;
        }
    }
}
