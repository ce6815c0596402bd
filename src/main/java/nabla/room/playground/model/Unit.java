package nabla.room.playground.model;

import nabla.math.nn.Network;

/// A unit of the drawing.
///
/// @param place 1 for the inputs, 2 for the first layer, ..., as a⁽ˡ⁾ counts
/// @param index from 0
public record Unit(int place, int index) {
    /// Whether there is such a unit.
    public boolean isOf(Network network) {
        int last = network.layers().size() + 1;
        return place >= 1 && place <= last && index >= 0 && index < count(network, place);
    }

    public static int count(Network network, int place) {
        return place == 1 ? network.inputs() : network.layers().get(place - 2).outputs();
    }

    /// Such as `unit 3 of hidden layer 1`.
    public String words(Network network) {
        int last = network.layers().size() + 1;
        if (place == 1) {
            return "input x" + (index + 1);
        }
        return place == last
                ? "output of class " + (index + 1) + ", before the softmax"
                : "unit %d of hidden layer %d".formatted(index + 1, place - 1);
    }
}
