package nabla.plot.figure;

/// Which numbers stand along an axis, each with its line across the plane.
public enum AxisTicks {
    /// Round ones, as close as they can be read.
    ROUND,
    /// Whole ones only, as for things that are counted.
    WHOLE,
    /// Their lines alone, where numbers have no room.
    LINES,
    /// None, for what is drawn brings its own names.
    NONE
}
