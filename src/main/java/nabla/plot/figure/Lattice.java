package nabla.plot.figure;

/// Values on a grid of points over a rectangle of the plane, its borders included.
///
/// The value at column `i` and row `j` is `values[j * columns + i]`; it belongs to the place ([#x(i)][#x(int)],
/// [#y(j)][#y(int)]). Row 0 is the lowest. NaN and ±∞ say that there is no value.
///
/// @param columns at least 2
/// @param rows    at least 2
/// @param values  as many as there are points; not copied, never to be changed
public record Lattice(int columns, int rows, double[] values, double xFrom, double xTo, double yFrom, double yTo) {
    public Lattice {
        if (columns < 2 || rows < 2 || values.length != columns * rows) {
            throw new IllegalArgumentException("%d values on %d × %d points".formatted(values.length, columns, rows));
        }
        if (!(xFrom < xTo) || !(yFrom < yTo) || !Double.isFinite(xTo - xFrom) || !Double.isFinite(yTo - yFrom)) {
            throw new IllegalArgumentException("No grid from %s to %s and %s to %s".formatted(xFrom, xTo, yFrom, yTo));
        }
    }

    double value(int column, int row) {
        return values[row * columns + column];
    }

    /// The value at a place, between the four points around it; NaN outside and where one of them has none.
    public double at(double x, double y) {
        double column = column(x);
        double row = row(y);
        int last = columns - 1;
        int top = rows - 1;
        if (!(column >= 0) || !(row >= 0) || !(column <= last) || !(row <= top)) {
            return Double.NaN;
        }
        int i = Math.min((int) column, last - 1);
        int j = Math.min((int) row, top - 1);
        double right = column - i;
        double up = row - j;
        double low = (1 - right) * value(i, j) + right * value(i + 1, j);
        double high = (1 - right) * value(i, j + 1) + right * value(i + 1, j + 1);
        return (1 - up) * low + up * high;
    }

    /// The place of a column, which may lie between two.
    public double x(double column) {
        return xFrom + column / (columns - 1) * (xTo - xFrom);
    }

    /// The place of a row, which may lie between two.
    public double y(double row) {
        return yFrom + row / (rows - 1) * (yTo - yFrom);
    }

    public double x(int column) {
        return x((double) column);
    }

    public double y(int row) {
        return y((double) row);
    }

    /// The column of a place, which may lie between two.
    public double column(double x) {
        return (x - xFrom) / (xTo - xFrom) * (columns - 1);
    }

    public double row(double y) {
        return (y - yFrom) / (yTo - yFrom) * (rows - 1);
    }
}
