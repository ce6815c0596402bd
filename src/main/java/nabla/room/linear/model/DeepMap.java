package nabla.room.linear.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Layers one after the other, with a ReLU between them or nothing.
///
/// @param inOrder the inner layer first
/// @param relu    whether negative numbers become 0 between two layers
record DeepMap(List<AffineLayer> inOrder, boolean relu) {
    DeepMap {
        inOrder = List.copyOf(inOrder);
    }

    double[] at(double... x) {
        double[] y = x;
        for (int i = 0; i < inOrder.size(); i++) {
            y = inOrder.get(i).at(y);
            if (bends(i)) {
                y = rectified(y);
            }
        }
        return y;
    }

    /// A way of straight pieces through all layers: exact, with a point more wherever a unit of a ReLU switches.
    List<CarriedPoint> carry(List<CarriedPoint> way) {
        List<CarriedPoint> carried = way;
        for (int i = 0; i < inOrder.size(); i++) {
            carried = carry(carried, inOrder.get(i), bends(i));
        }
        return carried;
    }

    CarriedPoint carry(CarriedPoint point) {
        return carry(List.of(point)).getFirst();
    }

    private boolean bends(int layer) {
        return relu && layer < inOrder.size() - 1;
    }

    private static List<CarriedPoint> carry(List<CarriedPoint> way, AffineLayer layer, boolean bends) {
        var carried = new ArrayList<CarriedPoint>();
        for (int i = 0; i < way.size(); i++) {
            CarriedPoint to = way.get(i);
            double[] image = layer.at(to.last());
            if (bends && i > 0) {
                CarriedPoint from = way.get(i - 1);
                double[] before = layer.at(from.last());
                switches(before, image).forEach(part -> {
                    CarriedPoint kink = from.towards(to, part);
                    carried.add(kink.to(rectified(layer.at(kink.last()))));
                });
            }
            carried.add(to.to(bends ? rectified(image) : image));
        }
        return carried;
    }

    /// How far on the way from one to the other a unit's number becomes 0, in order.
    private static DoubleStream switches(double[] from, double[] to) {
        var parts = DoubleStream.builder();
        for (int unit = 0; unit < from.length; unit++) {
            if (from[unit] * to[unit] < 0) {
                parts.add(from[unit] / (from[unit] - to[unit]));
            }
        }
        return parts.build().sorted();
    }

    private static double[] rectified(double[] z) {
        double[] h = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            h[i] = Math.max(0, z[i]);
        }
        return h;
    }
}
