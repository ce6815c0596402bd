package nabla.plot.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A heat map with contour lines, ready to be drawn in the colours of any theme.
///
/// Making one takes milliseconds: do it off the FX thread. Drawing it is cheap.
///
/// @param name     what the values are, such as "−J", shown where they are read off; empty: they are not
/// @param lattice  the values
/// @param shades   for each value where it stands between the lowest, 0, and the highest, 1; NaN where there is none
/// @param ramp     which colours
/// @param contours lines of equal value with their labels
public record Field(String name, Lattice lattice, float[] shades, Ramp ramp, List<Contour> contours)
        implements PlaneMap {

    /// Which colours stand for the values.
    public enum Ramp {
        /// From the ground's colour for the lowest value to a strong one for the highest.
        SEQUENTIAL,
        /// From blue over the ground's colour, in the middle of the scale, to orange.
        DIVERGING
    }

    /// The lines of one level.
    ///
    /// @param label the level as it is written on its lines; may be empty
    /// @param xs    all its lines, one after the other, NaN between them
    public record Contour(double level, String label, double[] xs, double[] ys) {

        public static Contour of(double level, String label, List<Contours.Line> lines) {
            int size = lines.stream().mapToInt(line -> line.xs().length + 1).sum();
            double[] xs = new double[size];
            double[] ys = new double[size];
            int next = 0;
            for (Contours.Line line : lines) {
                int length = line.xs().length;
                System.arraycopy(line.xs(), 0, xs, next, length);
                System.arraycopy(line.ys(), 0, ys, next, length);
                next += length;
                xs[next] = Double.NaN;
                ys[next++] = Double.NaN;
            }
            return new Contour(level, label, xs, ys);
        }
    }

    public Field {
        if (shades.length != lattice.values().length) {
            throw new IllegalArgumentException(shades.length + " shades for " + lattice.values().length + " values");
        }
        contours = List.copyOf(contours);
    }

    /// A map of low and high values with about so many contour lines, at round levels.
    public static Field of(Lattice lattice, int levels) {
        return of(lattice, Shading.of(lattice), levels);
    }

    /// The same on a scale made before, so that colours and levels stay while the values move.
    public static Field of(Lattice lattice, Shading shading, int levels) {
        return of(lattice, shading, Ramp.SEQUENTIAL, shading.levels(levels));
    }

    /// A map with given colours and levels.
    public static Field of(Lattice lattice, Shading shading, Ramp ramp, double... levels) {
        double[] sorted = Arrays.stream(levels).sorted().distinct().toArray();
        var contours = new ArrayList<Contour>();
        for (double level : sorted) {
            contours.add(Contour.of(level, Ticks.shortest(level), Contours.of(lattice, level)));
        }
        float[] shades = new float[lattice.values().length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (float) shading.shade(lattice.values()[i]);
        }
        return new Field("", lattice, shades, ramp, contours);
    }

    /// The same with a name for its values.
    public Field named(String name) {
        return new Field(name, lattice, shades, ramp, contours);
    }

    /// The value at a place.
    public double at(double x, double y) {
        return lattice.at(x, y);
    }

    @Override
    public Optional<String> reading(double x, double y) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name + " = " + Ticks.readout(at(x, y)));
    }
}
