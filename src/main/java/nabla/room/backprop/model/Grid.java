package nabla.room.backprop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/// Where the matrices of a step stand: in rows and columns, all with cells of the same size.
///
/// @param rows    how many rows of matrices
/// @param columns how many columns of matrices
/// @param spots   one for each factor, in their order
/// @param corner  whether it is the picture of a product: factors to the left and above, the result where they meet
public record Grid(int rows, int columns, List<Spot> spots, boolean corner) {
    /// What the letters of a name beside a matrix take of its line.
    private static final double BESIDE = 0.6;

    public Grid {
        spots = List.copyOf(spots);
    }

    /// The row and column of matrices, from 0.
    public record Spot(int row, int column) {}

    /// Sizes of a cell for which all fits.
    public record Cells(double width, double height) {
        /// How well numbers can be read in them; a cell twice as wide as high is best.
        public double score() {
            return Math.min(width / 2.2, height);
        }
    }

    /// Room that is needed besides the cells.
    ///
    /// @param caption height of the line above each matrix
    /// @param gap     between two matrices side by side
    /// @param below   between two one above the other
    /// @param least   the width of each factor's caption
    /// @param floor   no matrix is smaller than this: one number can be read in it
    public record Around(double caption, double gap, double below, List<Double> least, Cells floor) {
        public double width(int cells, double cell) {
            return Math.max(cells * cell, floor.width);
        }

        public double height(int cells, double cell) {
            return Math.max(cells * cell, floor.height);
        }
    }

    public static List<Grid> candidates(List<Factor> factors) {
        var candidates = new ArrayList<Grid>();
        if (factors.getLast().place() == Factor.Place.RESULT) {
            candidates.add(corner(factors));
            return candidates;
        }
        for (int columns = 1; columns <= factors.size(); columns++) {
            var spots = new ArrayList<Spot>();
            for (int k = 0; k < factors.size(); k++) {
                spots.add(new Spot(k / columns, k % columns));
            }
            candidates.add(new Grid((factors.size() + columns - 1) / columns, columns, spots, false));
        }
        return candidates;
    }

    private static Grid corner(List<Factor> factors) {
        int between = (int) factors.stream()
                .filter(it -> it.place() == Factor.Place.BETWEEN)
                .count();
        var spots = new ArrayList<Spot>();
        int next = 1;
        for (Factor factor : factors) {
            spots.add(
                    switch (factor.place()) {
                        case LEFT -> new Spot(between + 1, 0);
                        case ABOVE -> new Spot(0, 1);
                        case RESULT -> new Spot(between + 1, 1);
                        case BETWEEN, ANYWHERE -> new Spot(next++, 1);
                    });
        }
        return new Grid(between + 2, 2, spots, true);
    }

    /// How many cells a column of matrices is wide.
    public int cellsAcross(int column, List<Factor> factors) {
        int most = 0;
        for (int k = 0; k < spots.size(); k++) {
            if (spots.get(k).column == column) {
                most = Math.max(most, factors.get(k).shape().columns());
            }
        }
        return most;
    }

    /// How many cells a row of matrices is high.
    int cellsDown(int row, List<Factor> factors) {
        int most = 0;
        for (int k = 0; k < spots.size(); k++) {
            if (spots.get(k).row == row) {
                most = Math.max(most, factors.get(k).shape().rows());
            }
        }
        return most;
    }

    /// The width a column of matrices takes.
    public double width(int column, List<Factor> factors, Cells cells, Around around) {
        double width = around.width(cellsAcross(column, factors), cells.width);
        for (int k = 0; k < spots.size(); k++) {
            if (captionColumn(k) == column) {
                width = Math.max(width, around.least.get(k));
            }
        }
        return width;
    }

    public double height(int row, List<Factor> factors, Cells cells, Around around) {
        double matrix = around.height(cellsDown(row, factors), cells.height);
        return isCaptionedAbove(row) ? matrix + around.caption : Math.max(matrix, BESIDE * around.caption);
    }

    /// Over the left factor of a product there is room: what stands above the result has its name there.
    public boolean isCaptionedAbove(int row) {
        return !corner || row == rows - 1;
    }

    /// The column in which a factor's name stands.
    private int captionColumn(int factor) {
        return isCaptionedAbove(spots.get(factor).row) ? spots.get(factor).column : 0;
    }

    public double width(List<Factor> factors, Cells cells, Around around) {
        double width = (columns - 1) * around.gap;
        for (int column = 0; column < columns; column++) {
            width += width(column, factors, cells, around);
        }
        return width;
    }

    public double height(List<Factor> factors, Cells cells, Around around) {
        double height = (rows - 1) * around.below;
        for (int row = 0; row < rows; row++) {
            height += height(row, factors, cells, around);
        }
        return height;
    }

    /// The largest cells, in whole pixels where they are not tiny, up to `most`.
    public Cells fit(List<Factor> factors, double width, double height, Cells most, Around around) {
        double cellWidth = largest(most.width, it -> width(factors, new Cells(it, 1), around) <= width);
        double cellHeight = largest(most.height, it -> height(factors, new Cells(1, it), around) <= height);
        double square = Math.max(1, cellHeight * 2.6);
        return new Cells(Math.min(cellWidth, square), Math.min(cellHeight, Math.max(1, cellWidth)));
    }

    private static double largest(double most, DoublePredicate fits) {
        double size = most;
        while (size > 4 && !fits.test(size)) {
            size -= 1;
        }
        while (size > 0.5 && !fits.test(size)) {
            size -= 0.25;
        }
        return size;
    }
}
