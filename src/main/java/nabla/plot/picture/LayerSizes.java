package nabla.plot.picture;

import nabla.plot.figure.FigureLayer;

/// How large and how faint the parts of a picture are drawn, the same on the stage and in files.
public final class LayerSizes {
    /// From so many dots on, they have no rings and are drawn paler, so that their density can be seen.
    private static final int MANY = 600;

    /// How far the outer ring of a chosen dot goes, against its radius.
    public static final double CHOSEN_RING = 1.5;

    /// How large the open middle of a dot among many is, against its radius.
    public static final double OPEN_MIDDLE = 0.5;

    /// How large the open middle of a handle is, against its radius.
    public static final double HANDLE_MIDDLE = 0.42;

    /// The part of a label's height that figures and capitals fill: where it begins, and how much of it.
    public static final double PLATE_TOP = 0.2;

    public static final double PLATE_HEIGHT = 0.6;

    private LayerSizes() {}

    /// Radius of a dot, in pixels.
    public static double dotRadius(FigureLayer.Dots dots, Palette palette) {
        return Math.max(1, dots.size() * palette.pointRadius());
    }

    /// How wide a dot's ring is.
    public static double dotRing(FigureLayer.Dots dots, Palette palette) {
        return dots.xs().length > MANY ? 0 : dotRadius(dots, palette) / 3;
    }

    public static double dotOpacity(FigureLayer.Dots dots) {
        return dots.xs().length > MANY ? 0.6 : 1;
    }

    /// Contour lines are thin, and of the colour of letters, paler.
    public static double contourWidth(Palette palette) {
        return Math.max(0.8, 0.38 * palette.curveWidth());
    }

    public static double contourOpacity() {
        return 0.42;
    }

    /// A little thinner than a curve: a trail bends more.
    public static double trailWidth(FigureLayer.Trail trail, double curveWidth) {
        return 0.85 * trail.width() * curveWidth;
    }

    public static double haloWidth(double trailWidth) {
        return 2.2 * trailWidth;
    }

    public static double haloOpacity() {
        return 0.7;
    }
}
