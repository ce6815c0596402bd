package nabla.plot;

/// Runs of points in pixels: lines with gaps between them, or areas.
interface Runs {
    int runs();

    int start(int run);

    /// One past the last point of a run.
    int end(int run);

    double x(int point);

    double y(int point);

    /// Another one after each change.
    int version();
}
