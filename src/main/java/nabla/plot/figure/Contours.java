package nabla.plot.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines of equal value through a [Lattice], by marching squares: in each cell the line is straight, and it crosses the
/// cell's sides where the values between two corners, taken as linear, reach the level.
///
/// Where two opposite corners lie above and the other two below, the mean of the four says which are joined. A
/// cell with a corner without value has no line.
public final class Contours {
    private static final int NONE = -1;

    private final Lattice lattice;
    private final double level;

    /// The two sides that follow on each side of a cell, and where the line crosses it. Sides are numbered: first those
    /// to the right of each point, then those above.
    private final int[] one;

    private final int[] other;
    private final int above;

    private Contours(Lattice lattice, double level) {
        this.lattice = lattice;
        this.level = level;
        above = lattice.columns() * lattice.rows();
        one = new int[2 * above];
        other = new int[2 * above];
        Arrays.fill(one, NONE);
        Arrays.fill(other, NONE);
    }

    /// A line of equal value in coordinates of the plane; a closed one ends where it began.
    public record Line(double[] xs, double[] ys) {
        public boolean isClosed() {
            int last = xs.length - 1;
            return last > 0 && xs[0] == xs[last] && ys[0] == ys[last];
        }
    }

    /// All lines of that level.
    public static List<Line> of(Lattice lattice, double level) {
        var contours = new Contours(lattice, level);
        contours.march();
        return contours.lines();
    }

    private void march() {
        for (int row = 0; row + 1 < lattice.rows(); row++) {
            for (int column = 0; column + 1 < lattice.columns(); column++) {
                cell(column, row);
            }
        }
    }

    private void cell(int column, int row) {
        double a = lattice.value(column, row);
        double b = lattice.value(column + 1, row);
        double c = lattice.value(column + 1, row + 1);
        double d = lattice.value(column, row + 1);
        double sum = a + b + c + d;
        if (!Double.isFinite(sum)) {
            return;
        }
        int corner = row * lattice.columns() + column;
        int bottom = corner;
        int left = above + corner;
        int right = left + 1;
        int top = corner + lattice.columns();
        int shape = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        switch (shape) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(right, top);
            case 6, 9 -> join(bottom, top);
            case 7, 8 -> join(left, top);
            case 5, 10 -> saddle(sum / 4 >= level == (shape == 5), bottom, right, top, left);
            default -> {} // all corners on the same side
        }
    }

    /// @param joined whether the lower left and the upper right corner belong together
    private void saddle(boolean joined, int bottom, int right, int top, int left) {
        if (joined) {
            join(left, top);
            join(bottom, right);
        } else {
            join(left, bottom);
            join(right, top);
        }
    }

    private void join(int from, int to) {
        link(from, to);
        link(to, from);
    }

    private void link(int from, int to) {
        if (one[from] == NONE) {
            one[from] = to;
        } else {
            other[from] = to;
        }
    }

    /// Open lines first, from one of their ends; what is left over is closed.
    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (boolean open : new boolean[] {true, false}) {
            for (int side = 0; side < one.length; side++) {
                if (one[side] != NONE && (!open || other[side] == NONE)) {
                    lines.add(follow(side));
                }
            }
        }
        return lines;
    }

    /// Takes a line out from one side to the next.
    private Line follow(int start) {
        double[] xs = new double[16];
        double[] ys = new double[16];
        int size = 0;
        int side = start;
        int before = NONE;
        while (true) {
            if (size == xs.length) {
                xs = Arrays.copyOf(xs, 2 * size);
                ys = Arrays.copyOf(ys, 2 * size);
            }
            xs[size] = x(side);
            ys[size++] = y(side);
            boolean back = side == start && size > 1;
            int next = one[side] == before ? other[side] : one[side];
            if (back || next == NONE) {
                take(side);
                take(start);
                return new Line(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
            }
            if (side != start) {
                take(side);
            }
            before = side;
            side = next;
        }
    }

    private void take(int side) {
        one[side] = NONE;
        other[side] = NONE;
    }

    private double x(int side) {
        int point = side % above;
        int column = point % lattice.columns();
        return side < above ? lattice.x(column + part(point, point + 1)) : lattice.x(column);
    }

    private double y(int side) {
        int point = side % above;
        int row = point / lattice.columns();
        return side < above ? lattice.y(row) : lattice.y(row + part(point, point + lattice.columns()));
    }

    /// How far the level lies from the one point to the other.
    private double part(int from, int to) {
        double low = lattice.values()[from];
        return (level - low) / (lattice.values()[to] - low);
    }
}
