package nabla.plot.stage;

import javafx.geometry.Point2D;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Geometry;

/// Where a place of a figure's plane is on the screen, for hands in tests of other packages.
public final class Planes {
    private Planes() {}

    public static Point2D onScreen(FigureView view, double x, double y) {
        Geometry plane = view.geometry();
        return view.localToScreen(plane.x(x), plane.y(y));
    }

    /// Half of the plane in each direction, aside from its middle, as after a wheel and a pan.
    public static void zoom(FigureView view) {
        Viewport home = view.homeViewport();
        view.zoomTo(home.zoomed(home.xFrom(), home.yFrom(), 0.5, 0.5, home));
    }
}
