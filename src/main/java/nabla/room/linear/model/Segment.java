package nabla.room.linear.model;

import java.util.List;

/// A piece of a grid line, from one end to the other, and its middle.
///
/// @param from   one end
/// @param to     the other
/// @param image  the way its image takes, with the corners a ReLU makes
/// @param middle where the middle of the segment goes
/// @param half   the middle between the images of its ends: a matrix would send the middle there
/// @param missed how far the one is from the other
public record Segment(double[] from, double[] to, PlaneLines image, double[] middle, double[] half, double missed) {

    /// A bend that is seen counts for more than a middle that is only shifted along a straight line.
    private static final double SHIFT = 0.1;

    static Segment of(CarriedPoint from, CarriedPoint to, DeepMap map) {
        double[] start = map.carry(from).last();
        double[] end = map.carry(to).last();
        double[] middle = map.carry(from.towards(to, 0.5)).last();
        double[] half = new double[start.length];
        double missed = 0;
        for (int i = 0; i < half.length; i++) {
            half[i] = (start[i] + end[i]) / 2;
            missed = Math.hypot(missed, half[i] - middle[i]);
        }
        List<double[]> way =
                map.carry(List.of(from, to)).stream().map(CarriedPoint::last).toList();
        return new Segment(from.last(), to.last(), PlaneLines.of(List.of(way)), middle, half, missed);
    }

    /// How well a segment shows that no matrix fits: how far its middle goes astray, aside before all.
    ///
    /// @param start where one end goes
    static double shows(double[] start, double[] middle, double[] end) {
        double dx = end[0] - start[0];
        double dy = end[1] - start[1];
        double offX = middle[0] - (start[0] + end[0]) / 2;
        double offY = middle[1] - (start[1] + end[1]) / 2;
        double length = Math.hypot(dx, dy);
        return SHIFT * Math.hypot(offX, offY) + (length > 0 ? Math.abs(offX * dy - offY * dx) / length : 0);
    }
}
