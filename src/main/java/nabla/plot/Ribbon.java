package nabla.plot;

import java.util.Arrays;

/// The area of a band as it is drawn: for each run without a gap its upper edge to the right and its lower one back.
final class Ribbon implements Runs {
    /// Beyond that nothing can be seen, and a longer edge would lose its precision.
    private static final double FAR = 1e5;

    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;
    private int[] starts = new int[4];
    private int runs;

    Ribbon(Layer.Band band, Geometry geometry) {
        int from = 0;
        for (int i = 0; i <= band.xs().length; i++) {
            if (i == band.xs().length || !Double.isFinite(band.low()[i] + band.high()[i])) {
                run(band, geometry, from, i);
                from = i + 1;
            }
        }
    }

    private void run(Layer.Band band, Geometry geometry, int from, int to) {
        if (to - from < 2) {
            return;
        }
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, 2 * runs);
        }
        starts[runs++] = size;
        for (int i = from; i < to; i++) {
            add(geometry.x(band.xs()[i]), geometry.y(band.high()[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            add(geometry.x(band.xs()[i]), geometry.y(band.low()[i]));
        }
    }

    private void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = Math.clamp(x, -FAR, FAR);
        ys[size++] = Math.clamp(y, -FAR, FAR);
    }

    @Override
    public int runs() {
        return runs;
    }

    @Override
    public int start(int run) {
        return starts[run];
    }

    @Override
    public int end(int run) {
        return run + 1 < runs ? starts[run + 1] : size;
    }

    @Override
    public double x(int point) {
        return xs[point];
    }

    @Override
    public double y(int point) {
        return ys[point];
    }

    @Override
    public int version() {
        return 0; // it never changes
    }
}
