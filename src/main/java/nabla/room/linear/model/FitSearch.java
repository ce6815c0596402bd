package nabla.room.linear.model;

import java.util.List;
import java.util.Optional;

/// Looks for a reason why no matrix does what the layers do, or says why one does (Sheet 003, solution 4).
final class FitSearch {
    /// What is less than this part of the picture is rounding.
    private static final double ROUNDING = 1e-9;

    /// A whole grid line is shown rather than a part of one that misses a little more.
    private static final double WHOLE = 0.5;

    private static final int EIGHTHS = 8;

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

    /// The grid line that shows best that its middle is missed; a half or a quarter of one where no whole line does.
    private static Optional<Segment> segment(DeepMap map) {
        Piece whole = Piece.NONE;
        Piece part = Piece.NONE;
        for (List<CarriedPoint> line : Drawing.GRID) {
            double[][] images = images(line, map);
            whole = whole.orBetter(Piece.of(line, images, 0, EIGHTHS));
            for (int length = EIGHTHS / 2; length > 1; length /= 2) {
                for (int from = 0; from < EIGHTHS; from += length) {
                    part = part.orBetter(Piece.of(line, images, from, from + length));
                }
            }
        }
        Piece best = whole.shows >= WHOLE * part.shows ? whole : part;
        return best.shows == 0
                ? Optional.empty()
                : Optional.of(Segment.of(at(best.line, best.from), at(best.line, best.to), map));
    }

    private static double[][] images(List<CarriedPoint> line, DeepMap map) {
        double[][] images = new double[EIGHTHS + 1][];
        for (int i = 0; i <= EIGHTHS; i++) {
            images[i] = map.at(at(line, i).last());
        }
        return images;
    }

    private static CarriedPoint at(List<CarriedPoint> line, int eighths) {
        return line.getFirst().towards(line.getLast(), (double) eighths / EIGHTHS);
    }

    /// A part of a grid line, in eighths of it, and how well it shows that no matrix fits.
    private record Piece(List<CarriedPoint> line, int from, int to, double shows) {
        static final Piece NONE = new Piece(List.of(), 0, 0, 0);

        static Piece of(List<CarriedPoint> line, double[][] images, int from, int to) {
            return new Piece(line, from, to, Segment.shows(images[from], images[(from + to) / 2], images[to]));
        }

        Piece orBetter(Piece other) {
            return other.shows > shows ? other : this;
        }
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
