package nabla.ui.matrix;

import java.util.Optional;
import nabla.math.nn.Matrix;
import nabla.ui.matrix.MatrixPicture.Entry;

/// The part of a matrix that is drawn: all of it, or so much around what is spoken about as can be read from afar, with
/// the numbers of its rows and columns.
///
/// @param row    the first row that is drawn
/// @param column the first column
/// @param left   kept free for the rows' numbers
/// @param top    kept free for the columns' numbers
record MatrixWindow(int row, int rows, int column, int columns, double left, double top) {

    static MatrixWindow whole(Matrix matrix) {
        return new MatrixWindow(0, matrix.rows(), 0, matrix.columns(), 0, 0);
    }

    /// @param cellWidth  the least in which the numbers can be read, also `cellHeight`
    /// @param margin     what the numbers of a row or column take
    /// @param spokenAbout what is to be in the middle
    static MatrixWindow around(
            Entry spokenAbout,
            Matrix matrix,
            double width,
            double height,
            double cellWidth,
            double cellHeight,
            double margin) {
        boolean tall = matrix.rows() * cellHeight > height + 0.5;
        boolean wide = matrix.columns() * cellWidth > width + 0.5;
        double left = tall ? 1.6 * margin : 0;
        double top = wide ? margin : 0;
        int rows = Math.clamp((long) ((height - top) / cellHeight), 1, matrix.rows());
        int columns = Math.clamp((long) ((width - left) / cellWidth), 1, matrix.columns());
        return new MatrixWindow(
                Math.clamp((long) spokenAbout.row() - rows / 2, 0, matrix.rows() - rows),
                rows,
                Math.clamp((long) spokenAbout.column() - columns / 2, 0, matrix.columns() - columns),
                columns,
                left,
                top);
    }

    boolean isWhole(Matrix matrix) {
        return rows == matrix.rows() && columns == matrix.columns();
    }

    /// The part as a picture of its own.
    MatrixPicture of(MatrixPicture picture) {
        Matrix values = picture.values();
        return new MatrixPicture(
                picture.name(),
                Matrix.filled(rows, columns, (i, j) -> values.at(row + i, column + j)),
                picture.lit().stream()
                        .map(this::inside)
                        .flatMap(Optional::stream)
                        .toList(),
                picture.chosen().flatMap(this::inside),
                picture.editable(),
                i -> picture.rowName().apply(row + i),
                j -> picture.columnName().apply(column + j));
    }

    /// An entry of the matrix where it stands in the part.
    Optional<Entry> inside(Entry entry) {
        int i = entry.row() - row;
        int j = entry.column() - column;
        return i >= 0 && i < rows && j >= 0 && j < columns ? Optional.of(new Entry(i, j)) : Optional.empty();
    }
}
