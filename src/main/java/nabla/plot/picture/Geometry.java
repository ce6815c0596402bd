package nabla.plot.picture;

import nabla.plot.figure.Viewport;

/// Where the plane lies on the screen: the data area in pixels and the part of the plane shown in it.
///
/// @param left   the pixel of the viewport's left end
/// @param top    the pixel of its upper end
/// @param width  in pixels
/// @param height in pixels
public record Geometry(double left, double top, double width, double height, Viewport viewport) {

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double x(double value) {
        return left + (value - viewport.xFrom()) / viewport.width() * width;
    }

    public double y(double value) {
        return top + (viewport.yTo() - value) / viewport.height() * height;
    }

    public double xValue(double pixel) {
        return viewport.xFrom() + (pixel - left) / width * viewport.width();
    }

    public double yValue(double pixel) {
        return viewport.yTo() - (pixel - top) / height * viewport.height();
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }
}
