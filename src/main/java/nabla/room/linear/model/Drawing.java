package nabla.room.linear.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What passes through the layers: a grid, and a house that looks different from each side.
final class Drawing {
    /// So far the grid goes to either side.
    static final double REACH = 2;

    /// Between two of its lines.
    static final double MESH = 0.5;

    static final List<List<CarriedPoint>> GRID = grid();

    static final List<List<CarriedPoint>> HOUSE = List.of(
            way(0, 0, 1.6, 0, 1.6, 1.1, 0.8, 1.9, 0, 1.1, 0, 0), // walls and roof
            way(1.1, 1.6, 1.1, 2, 1.35, 2, 1.35, 1.35), // chimney
            way(0.25, 0, 0.25, 0.7, 0.65, 0.7, 0.65, 0), // door
            way(0.95, 0.4, 1.35, 0.4, 1.35, 0.8, 0.95, 0.8, 0.95, 0.4)); // window

    private Drawing() {}

    private static List<List<CarriedPoint>> grid() {
        var lines = new ArrayList<List<CarriedPoint>>();
        int half = (int) Math.round(REACH / MESH);
        for (int i = -half; i <= half; i++) {
            double at = i * MESH;
            lines.add(way(-REACH, at, REACH, at));
            lines.add(way(at, -REACH, at, REACH));
        }
        return List.copyOf(lines);
    }

    private static List<CarriedPoint> way(double... coordinates) {
        var points = new ArrayList<CarriedPoint>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new CarriedPoint(new double[][] {Arrays.copyOfRange(coordinates, i, i + 2)}));
        }
        return List.copyOf(points);
    }
}
