package nabla.room.playground.view;

import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.nn.Network;
import nabla.room.playground.model.Unit;

/// Where the units of a network stand in its drawing: squares in columns, the inputs at the left.
record UnitTiles(Network network, double width, double height, double em) {
    private static final double LARGEST = 2.7;

    int places() {
        return network.layers().size() + 1;
    }

    /// Half a tile's side; the same for all units.
    double half() {
        int most = IntStream.rangeClosed(1, places())
                .map(place -> Unit.count(network, place))
                .max()
                .orElse(1);
        double pitch = Math.min((height - 2) / most, (width - 2) / (places() + 1));
        return Math.max(2, Math.min(0.42 * pitch, 0.5 * LARGEST * em));
    }

    /// The middle of a column.
    double x(int place) {
        double half = half();
        return 1 + half + (place - 1) * (width - 2 - 2 * half) / (places() - 1);
    }

    double y(Unit unit) {
        int count = Unit.count(network, unit.place());
        double pitch = Math.min((height - 2) / count, 2.6 * half());
        return height / 2 + (unit.index() - (count - 1) / 2.0) * pitch;
    }

    /// The unit whose tile, or its narrow surroundings, holds that place.
    Optional<Unit> at(double x, double y) {
        double reach = 1.15 * half();
        for (int place = 1; place <= places(); place++) {
            for (int index = 0; index < Unit.count(network, place); index++) {
                var unit = new Unit(place, index);
                if (Math.abs(x - x(place)) <= reach && Math.abs(y - y(unit)) <= reach) {
                    return Optional.of(unit);
                }
            }
        }
        return Optional.empty();
    }
}
