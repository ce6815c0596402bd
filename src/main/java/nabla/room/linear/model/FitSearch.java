package nabla.room.linear.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for a reason why no matrix does what the layers do, or says why one does (Sheet 003, solution 4).
final class FitSearch {
    /// What is less than this part of the picture is rounding.
    private static final double ROUNDING = 1e-9;

    /// A whole grid line is shown rather than a part of one that misses a little more.
    private static final double WHOLE = 0.5;

    private FitSearch() {}

    /// @param size how far the picture goes
    static Fit of(LayerStack stack, double size) {
        if (!stack.relu()) {
            return new Fit.Same(apart(stack));
        }
        if (stack.inputs() != 2) {
            return new Fit.Undrawn();
        }
        DeepMap map = stack.map();
        Units units = Units.of(map);
        if (units.switching == 0) {
            return units.off == 0 ? new Fit.AllOn() : new Fit.NoneSwitches(units.off);
        }
        return segment(map)
                .filter(segment -> segment.missed() > ROUNDING * Math.max(1, size))
                .<Fit>map(Fit.Misses::new)
                .orElseGet(Fit.Unseen::new);
    }

    /// The farthest that layer after layer and the one layer come apart at the corners of the grid, a square or what a
    /// square is in other dimensions.
    private static double apart(LayerStack stack) {
        DeepMap map = stack.map();
        AffineLayer one = stack.product();
        double apart = 0;
        for (int corner = 0; corner < 1 << stack.inputs(); corner++) {
            double[] x = new double[stack.inputs()];
            for (int i = 0; i < x.length; i++) {
                x[i] = (corner >> i & 1) == 0 ? -Drawing.REACH : Drawing.REACH;
            }
            double[] deep = map.at(x);
            double[] single = one.at(x);
            for (int i = 0; i < deep.length; i++) {
                apart = Math.max(apart, Math.abs(deep[i] - single[i]));
            }
        }
        return apart;
    }

    /// The grid line that misses its middle most; a part of one where no whole line does.
    private static Optional<Segment> segment(DeepMap map) {
        Optional<Segment> whole =
                worst(Drawing.GRID.stream().map(line -> Segment.of(line.getFirst(), line.getLast(), map)));
        Optional<Segment> part = worst(Drawing.GRID.stream().flatMap(line -> parts(line, map)));
        double least = WHOLE * part.map(Segment::missed).orElse(0.0);
        return whole.filter(line -> line.missed() >= least && line.missed() > 0).or(() -> part);
    }

    /// Its halves and quarters.
    private static Stream<Segment> parts(List<CarriedPoint> line, DeepMap map) {
        return Stream.of(2, 4)
                .flatMap(count -> IntStream.range(0, count)
                        .mapToObj(i -> Segment.of(
                                line.getFirst().towards(line.getLast(), (double) i / count),
                                line.getFirst().towards(line.getLast(), (i + 1.0) / count),
                                map)));
    }

    private static Optional<Segment> worst(Stream<Segment> segments) {
        return segments.max(Comparator.comparingDouble(Segment::missed));
    }

    /// How many units of the ReLUs are off over the whole grid, and how many switch on it.
    ///
    /// A unit's number is straight as long as none before it switches, so that its signs at the corners tell all.
    private record Units(int off, int switching) {
        static Units of(DeepMap map) {
            int off = 0;
            int switching = 0;
            double far = Drawing.REACH;
            List<double[]> corners =
                    List.of(new double[] {-far, -far}, new double[] {far, -far}, new double[] {far, far}, new double[] {
                        -far, far
                    });
            for (AffineLayer layer : map.inOrder().subList(0, map.inOrder().size() - 1)) {
                corners = corners.stream().map(layer::at).toList();
                for (int unit = 0; unit < layer.outputs(); unit++) {
                    int i = unit;
                    boolean above = corners.stream().anyMatch(corner -> corner[i] > 0);
                    boolean below = corners.stream().anyMatch(corner -> corner[i] < 0);
                    switching += above && below ? 1 : 0;
                    off += below && !above ? 1 : 0;
                }
                if (switching > 0) {
                    return new Units(off, switching);
                }
                corners.forEach(corner -> {
                    for (int i = 0; i < corner.length; i++) {
                        corner[i] = Math.max(0, corner[i]);
                    }
                });
            }
            return new Units(off, switching);
        }
    }
}
