package nabla.plot.stage;

import javafx.geometry.Point2D;
import nabla.plot.picture.Geometry;

/// Where a place of a figure's plane is on the screen, for hands in tests of other packages.
public final class Planes {
    private Planes() {}

    public static Point2D onScreen(FigureView view, double x, double y) {
        Geometry plane = view.geometry();
        return view.localToScreen(plane.x(x), plane.y(y));
    }
}
