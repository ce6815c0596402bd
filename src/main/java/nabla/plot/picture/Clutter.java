package nabla.plot.picture;

import java.util.Arrays;

/// Where dots, trails and contour lines lie in a picture, counted in small squares: how a label finds out what it would
/// cover of them.
final class Clutter {
    private static final double CELL = 6;

    /// How much worse it is to cover a dot than a piece of a line.
    private static final float DOT = 2;

    private static final float LINE = 0.5f;

    private double left;
    private double top;
    private int columns;
    private int rows;
    private float[] cells = new float[0];

    void clear(Geometry geometry) {
        left = geometry.left();
        top = geometry.top();
        columns = (int) Math.ceil(geometry.width() / CELL) + 1;
        rows = (int) Math.ceil(geometry.height() / CELL) + 1;
        if (cells.length < columns * rows) {
            cells = new float[columns * rows];
        }
        Arrays.fill(cells, 0, columns * rows, 0);
    }

    void add(Drawn layer) {
        switch (layer) {
            case Drawn.Area area -> {} // a label is read well over a band
            case Drawn.Cloud cloud -> {
                for (int i = 0; i < cloud.count(); i++) {
                    add(cloud.xs()[i], cloud.ys()[i], DOT);
                }
            }
            case Drawn.Way way -> add(way.outline(), 1);
            case Drawn.Relief relief -> relief.lines().forEach(line -> add(line, LINE));
        }
    }

    /// How much a box would cover.
    double covered(Box box) {
        double sum = 0;
        int last = Math.min(columns - 1, column(box.right()));
        for (int row = Math.max(0, row(box.y())); row <= Math.min(rows - 1, row(box.bottom())); row++) {
            for (int column = Math.max(0, column(box.x())); column <= last; column++) {
                sum += cells[row * columns + column];
            }
        }
        return sum;
    }

    private void add(Outline line, float weight) {
        for (int run = 0; run < line.runs(); run++) {
            for (int i = line.start(run); i + 1 < line.end(run); i++) {
                double dx = line.x(i + 1) - line.x(i);
                double dy = line.y(i + 1) - line.y(i);
                int pieces = Math.max(1, (int) (Math.hypot(dx, dy) / CELL));
                for (int piece = 0; piece < pieces; piece++) {
                    double part = (double) piece / pieces;
                    mark(line.x(i) + part * dx, line.y(i) + part * dy, weight);
                }
            }
        }
    }

    private void add(double x, double y, float weight) {
        if (isInside(x, y)) {
            cells[row(y) * columns + column(x)] += weight;
        }
    }

    /// Once for each line, however often it runs through a square.
    private void mark(double x, double y, float weight) {
        if (isInside(x, y)) {
            int cell = row(y) * columns + column(x);
            cells[cell] = Math.max(cells[cell], weight);
        }
    }

    private boolean isInside(double x, double y) {
        return column(x) >= 0 && column(x) < columns && row(y) >= 0 && row(y) < rows;
    }

    private int column(double x) {
        return (int) Math.floor((x - left) / CELL);
    }

    private int row(double y) {
        return (int) Math.floor((y - top) / CELL);
    }
}
