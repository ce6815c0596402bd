package nabla.plot.figure;

import java.util.List;
import java.util.Optional;

/// Colours over a rectangle of the plane, with lines over them.
public sealed interface PlaneMap extends FigureLayer permits Field, Regions {
    /// The rectangle, and how fine its points are.
    Lattice lattice();

    /// Lines of equal value, or between two regions.
    List<Field.Contour> contours();

    /// What is read off at a place, such as `−J = 1.2`; empty where nothing is said.
    Optional<String> reading(double x, double y);
}
