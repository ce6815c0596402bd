package nabla.room.linear.model;

import nabla.math.nn.Matrix;

/// The rank of a matrix, by elimination with the largest entry that is left as the pivot.
final class Rank {
    /// What is smaller than this part of what was added up is rounding.
    private static final double ROUNDING = 1e-12;

    private Rank() {}

    /// @param scale how large the numbers are that were added up for an entry
    static int of(Matrix matrix, double scale) {
        double[][] left = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                left[i][j] = matrix.at(i, j);
            }
        }
        int rank = 0;
        while (rank < Math.min(matrix.rows(), matrix.columns()) && bringsPivot(left, rank, ROUNDING * scale)) {
            for (int i = rank + 1; i < matrix.rows(); i++) {
                double factor = left[i][rank] / left[rank][rank];
                for (int j = rank; j < matrix.columns(); j++) {
                    left[i][j] -= factor * left[rank][j];
                }
            }
            rank++;
        }
        return rank;
    }

    /// Swaps the largest entry from (place, place) on there; false where it is as good as 0.
    private static boolean bringsPivot(double[][] left, int place, double least) {
        int row = place;
        int column = place;
        for (int i = place; i < left.length; i++) {
            for (int j = place; j < left[i].length; j++) {
                if (Math.abs(left[i][j]) > Math.abs(left[row][column])) {
                    row = i;
                    column = j;
                }
            }
        }
        double[] swapped = left[row];
        left[row] = left[place];
        left[place] = swapped;
        for (double[] each : left) {
            double entry = each[column];
            each[column] = each[place];
            each[place] = entry;
        }
        return Math.abs(left[place][place]) > least;
    }
}
