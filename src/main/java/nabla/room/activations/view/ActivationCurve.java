package nabla.room.activations.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nabla.math.nn.Activation;
import nabla.room.activations.model.ActivationsState;

/// An activation and its derivative as points, made once: what does not change is not traced again while a point is
/// dragged.
///
/// @param zs     from left to right, 0 among them
/// @param slopes with a gap where the derivative leaps
record ActivationCurve(double[] zs, double[] values, double[] slopes) {
    private static final int POINTS = 601;
    private static final Map<Activation, ActivationCurve> ALL = all();

    static ActivationCurve of(Activation activation) {
        return Objects.requireNonNull(ALL.get(activation));
    }

    /// The derivative as far as z, ending there.
    ActivationCurve upTo(double z, double slope) {
        int count = (int) Arrays.stream(zs).filter(each -> each < z).count();
        double[] places = Arrays.copyOf(zs, count + 1);
        double[] heights = Arrays.copyOf(slopes, count + 1);
        places[count] = z;
        heights[count] = slope;
        return new ActivationCurve(places, places, heights);
    }

    private static Map<Activation, ActivationCurve> all() {
        var all = new EnumMap<Activation, ActivationCurve>(Activation.class);
        for (Activation activation : Activation.values()) {
            double[] zs = new double[POINTS];
            double[] values = new double[POINTS];
            double[] slopes = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                zs[i] = ActivationsState.FARTHEST * (2.0 * i / (POINTS - 1) - 1);
                values[i] = activation.value(zs[i]);
                slopes[i] = activation.hasKink() && zs[i] == 0 ? Double.NaN : activation.slope(zs[i]);
            }
            all.put(activation, new ActivationCurve(zs, values, slopes));
        }
        return all;
    }
}
