package nabla.plot.stage;

import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import nabla.plot.picture.Geometry;

/// Zooms about the mouse with the wheel, or with two fingers; over the numbers of one axis, only along that axis.
final class WheelZoom {
    /// One notch of a wheel, 40 units, zooms by about a sixth.
    private static final double PER_UNIT = 0.004;

    /// A wheel spun hard still leaves the picture to be followed.
    private static final double MOST = 200;

    private final FigureView view;

    WheelZoom(FigureView view) {
        this.view = view;
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    }

    private void scrolled(ScrollEvent event) {
        // With Shift held, systems turn the wheel's vertical movement into a horizontal one.
        double units = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (units != 0 && !event.isInertia()) {
            zoom(event.getX(), event.getY(), Math.exp(-PER_UNIT * Math.clamp(units, -MOST, MOST)));
            event.consume();
        }
    }

    private void pinched(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            zoom(event.getX(), event.getY(), 1 / Math.clamp(event.getZoomFactor(), 0.5, 2));
            event.consume();
        }
    }

    private void zoom(double x, double y, double factor) {
        Geometry geometry = view.geometry();
        double atX = geometry.xValue(Math.clamp(x, geometry.left(), geometry.right()));
        double atY = geometry.yValue(Math.clamp(y, geometry.top(), geometry.bottom()));
        boolean alongX = x >= geometry.left();
        boolean alongY = y <= geometry.bottom();
        view.zoomTo(view.getViewport().zoomed(atX, atY, alongX ? factor : 1, alongY ? factor : 1, view.homeViewport()));
    }
}
