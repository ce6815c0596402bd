package nabla.plot.picture;

import nabla.plot.figure.FigureLayer;

/// The area of a band as it is drawn: for each run without a gap its upper edge to the right and its lower one back.
public final class Ribbon extends Runs {
    /// Beyond that nothing can be seen, and a longer edge would lose its precision.
    private static final double FAR = 1e5;

    Ribbon(FigureLayer.Band band, Geometry geometry) {
        int from = 0;
        for (int i = 0; i <= band.xs().length; i++) {
            if (i == band.xs().length || !Double.isFinite(band.low()[i] + band.high()[i])) {
                run(band, geometry, from, i);
                from = i + 1;
            }
        }
    }

    private void run(FigureLayer.Band band, Geometry geometry, int from, int to) {
        if (to - from < 2) {
            return;
        }
        beginRun();
        for (int i = from; i < to; i++) {
            add(near(geometry.x(band.xs()[i])), near(geometry.y(band.high()[i])));
        }
        for (int i = to - 1; i >= from; i--) {
            add(near(geometry.x(band.xs()[i])), near(geometry.y(band.low()[i])));
        }
    }

    private static double near(double pixels) {
        return Math.clamp(pixels, -FAR, FAR);
    }
}
