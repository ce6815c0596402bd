package nabla.plot.picture;

import java.util.Arrays;
import java.util.List;

/// Which heights the curves take in every narrow column of a picture: how a label finds out what it would cover.
final class Skyline {
    private static final double COLUMN = 4;

    private double left;
    private int columns;
    private int curves;
    private double[] tops = new double[0];
    private double[] bottoms = new double[0];

    void set(Geometry geometry, List<Outline> outlines) {
        left = geometry.left();
        columns = (int) Math.ceil(geometry.width() / COLUMN) + 1;
        curves = outlines.size();
        if (tops.length < columns * curves) {
            tops = new double[columns * curves];
            bottoms = new double[columns * curves];
        }
        Arrays.fill(tops, Double.POSITIVE_INFINITY);
        Arrays.fill(bottoms, Double.NEGATIVE_INFINITY);
        for (int curve = 0; curve < curves; curve++) {
            Outline outline = outlines.get(curve);
            for (int run = 0; run < outline.runs(); run++) {
                for (int i = outline.start(run); i + 1 < outline.end(run); i++) {
                    add(curve * columns, outline.x(i), outline.y(i), outline.x(i + 1), outline.y(i + 1));
                }
            }
        }
    }

    /// How many column-wide pieces of curves a box would cover.
    int covered(Box box) {
        int from = Math.clamp((long) Math.floor((box.x() - left) / COLUMN), 0, columns - 1);
        int to = Math.clamp((long) Math.floor((box.right() - left) / COLUMN), 0, columns - 1);
        int count = 0;
        for (int curve = 0; curve < curves; curve++) {
            for (int i = curve * columns + from; i <= curve * columns + to; i++) {
                if (tops[i] <= box.bottom() && bottoms[i] >= box.y()) {
                    count++;
                }
            }
        }
        return count;
    }

    private void add(int offset, double x0, double y0, double x1, double y1) {
        int from = (int) Math.floor((Math.min(x0, x1) - left) / COLUMN);
        int to = (int) Math.floor((Math.max(x0, x1) - left) / COLUMN);
        double slope = x1 == x0 ? 0 : (y1 - y0) / (x1 - x0);
        for (int column = Math.max(0, from); column <= Math.min(columns - 1, to); column++) {
            double at0 = Math.clamp(left + column * COLUMN, Math.min(x0, x1), Math.max(x0, x1));
            double at1 = Math.clamp(left + (column + 1) * COLUMN, Math.min(x0, x1), Math.max(x0, x1));
            double h0 = x1 == x0 ? y0 : y0 + slope * (at0 - x0);
            double h1 = x1 == x0 ? y1 : y0 + slope * (at1 - x0);
            tops[offset + column] = Math.min(tops[offset + column], Math.min(h0, h1));
            bottoms[offset + column] = Math.max(bottoms[offset + column], Math.max(h0, h1));
        }
    }
}
