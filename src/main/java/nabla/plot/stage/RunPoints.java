package nabla.plot.stage;

import java.util.AbstractList;
import java.util.RandomAccess;
import nabla.plot.picture.Runs;

/// A run as the flat list of coordinates that a polyline or a polygon takes.
final class RunPoints extends AbstractList<Double> implements RandomAccess {
    private final Runs outline;
    private final int start;
    private final int size;

    RunPoints(Runs outline, int run) {
        this.outline = outline;
        this.start = outline.start(run);
        this.size = 2 * (outline.end(run) - start);
    }

    @Override
    public Double get(int i) {
        int point = start + i / 2;
        return i % 2 == 0 ? outline.x(point) : outline.y(point);
    }

    @Override
    public int size() {
        return size;
    }
}
