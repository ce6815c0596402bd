package nabla.plot.picture;

import java.util.Arrays;

/// Runs of points in pixels: lines with gaps between them, or areas.
///
/// The arrays are kept from one picture to the next.
public abstract sealed class Runs permits Outline, Ribbon {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;
    private int[] starts = new int[4];
    private int runs;
    private int version;

    public final int runs() {
        return runs;
    }

    public final int start(int run) {
        return starts[run];
    }

    /// One past the last point of a run.
    public final int end(int run) {
        return run + 1 < runs ? starts[run + 1] : size;
    }

    public final double x(int point) {
        return xs[point];
    }

    public final double y(int point) {
        return ys[point];
    }

    /// The number of points in all runs.
    final int size() {
        return size;
    }

    /// Another one after each change.
    public final int version() {
        return version;
    }

    /// Starts anew, without a run.
    final void clear() {
        version++;
        size = 0;
        runs = 0;
    }

    /// The points that follow are a run of their own.
    final void beginRun() {
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, 2 * runs);
        }
        starts[runs++] = size;
    }

    final void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /// Takes the last point back.
    final void removeLast() {
        size--;
    }
}
