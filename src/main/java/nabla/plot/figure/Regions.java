package nabla.plot.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.model.Role;

/// Which of several things is ahead everywhere in the plane, such as the likeliest class: each place has the colour of
/// the one that is, the stronger the farther it is ahead of the next. Of one thing alone the share itself is shown.
///
/// Making one takes milliseconds for fine lattices; drawing it is cheap.
///
/// @param regions  at least one, all over the same lattice
/// @param contours between any two of them
public record Regions(List<Region> regions, List<Field.Contour> contours) implements PlaneMap {
    /// @param name   what is ahead there, such as `class 1`
    /// @param shares from 0 to 1; all regions' shares at a place add up to 1, or to less
    public record Region(String name, Role role, Lattice shares) {}

    public Regions {
        regions = List.copyOf(regions);
        contours = List.copyOf(contours);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("There is no region");
        }
    }

    /// With the lines along which two regions are equal; of one region alone, where its share is one half.
    public static Regions of(List<Region> regions) {
        var lines = new ArrayList<Field.Contour>();
        if (regions.size() == 1) {
            lines.add(border(regions.getFirst().shares(), 0.5));
        }
        for (int k = 0; k + 1 < regions.size(); k++) {
            Lattice shares = regions.get(k).shares();
            double[] ahead = new double[shares.values().length];
            for (int i = 0; i < ahead.length; i++) {
                ahead[i] = shares.values()[i] - highestBut(regions, k, i);
            }
            lines.add(border(
                    new Lattice(
                            shares.columns(),
                            shares.rows(),
                            ahead,
                            shares.xFrom(),
                            shares.xTo(),
                            shares.yFrom(),
                            shares.yTo()),
                    0));
        }
        return new Regions(regions, lines);
    }

    private static Field.Contour border(Lattice lattice, double level) {
        return Field.Contour.of(level, "", Contours.of(lattice, level));
    }

    private static double highestBut(List<Region> regions, int one, int point) {
        double highest = 0;
        for (int k = 0; k < regions.size(); k++) {
            if (k != one) {
                highest = Math.max(highest, regions.get(k).shares().values()[point]);
            }
        }
        return highest;
    }

    @Override
    public Lattice lattice() {
        return regions.getFirst().shares();
    }

    /// The region that is ahead, and its share: `class 1: 0.93`; empty outside.
    @Override
    public Optional<String> reading(double x, double y) {
        double most = Double.NEGATIVE_INFINITY;
        String name = "";
        for (Region region : regions) {
            double share = region.shares().at(x, y);
            if (share > most) {
                most = share;
                name = region.name();
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name + ": " + Ticks.readout(most));
    }
}
