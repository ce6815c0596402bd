package nabla.room.playground.model;

import nabla.data.LabelledPoints;
import nabla.math.nn.Network;
import nabla.math.nn.UnitValues;

/// How many points a network says the right class of.
///
/// @param right of those for training
/// @param heldRight of those that are held back
public record Score(int right, int points, int heldRight, int held) {
    static Score of(Network network, LabelledPoints points) {
        if (points.size() == 0) {
            return new Score(0, 0, 0, 0);
        }
        int[] said =
                UnitValues.of(network, new double[][] {points.x(), points.y()}).decisions();
        int[] right = new int[2];
        int[] all = new int[2];
        for (int i = 0; i < said.length; i++) {
            int part = points.held()[i] ? 1 : 0;
            all[part]++;
            right[part] += said[i] == points.labels()[i] ? 1 : 0;
        }
        return new Score(right[0], all[0], right[1], all[1]);
    }

    /// From 0 to 1.
    public double accuracy() {
        return (double) right / points;
    }

    /// From 0 to 1; NaN where no point is held back.
    public double heldAccuracy() {
        return (double) heldRight / held;
    }
}
