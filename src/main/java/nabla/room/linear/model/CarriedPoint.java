package nabla.room.linear.model;

/// A point and what every layer makes of it.
///
/// @param at first the point itself, then its image after each layer, the inner layer first; never to be changed
record CarriedPoint(double[][] at) {

    static CarriedPoint of(double... x) {
        return new CarriedPoint(new double[][] {x});
    }

    double[] last() {
        return at[at.length - 1];
    }

    /// With its image after one more layer.
    CarriedPoint to(double[] image) {
        double[][] more = java.util.Arrays.copyOf(at, at.length + 1);
        more[at.length] = image;
        return new CarriedPoint(more);
    }

    /// The point so far on the way to another one, with its images: every layer is straight between them.
    CarriedPoint towards(CarriedPoint other, double part) {
        double[][] between = new double[at.length][];
        for (int space = 0; space < at.length; space++) {
            between[space] = new double[at[space].length];
            for (int i = 0; i < at[space].length; i++) {
                between[space][i] = at[space][i] + part * (other.at[space][i] - at[space][i]);
            }
        }
        return new CarriedPoint(between);
    }
}
