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
}
