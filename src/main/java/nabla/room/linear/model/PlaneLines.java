package nabla.room.linear.model;

import java.util.List;

/// Ways in a plane, one after the other with a gap between them.
///
/// @param xs with NaN in the gaps and at the end; never to be changed
/// @param ys as many
public record PlaneLines(double[] xs, double[] ys) {

    static PlaneLines of(List<List<double[]>> ways) {
        int size = ways.stream().mapToInt(way -> way.size() + 1).sum();
        double[] xs = new double[size];
        double[] ys = new double[size];
        int next = 0;
        for (List<double[]> way : ways) {
            for (double[] point : way) {
                xs[next] = point[0];
                ys[next++] = point[1];
            }
            xs[next] = Double.NaN;
            ys[next++] = Double.NaN;
        }
        return new PlaneLines(xs, ys);
    }

    Reach reach() {
        double across = 0;
        double up = 0;
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(xs[i])) {
                across = Math.max(across, Math.abs(xs[i]));
                up = Math.max(up, Math.abs(ys[i]));
            }
        }
        return new Reach(across, up);
    }
}
