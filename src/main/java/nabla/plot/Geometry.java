package nabla.plot;

/// Where the plane lies on the screen: the data area in pixels and the part of the plane shown in it.
///
/// @param left   the pixel of the viewport's left end
/// @param top    the pixel of its upper end
/// @param width  in pixels
/// @param height in pixels
record Geometry(double left, double top, double width, double height, Viewport viewport) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double value) {
        return left + (value - viewport.xFrom()) / viewport.width() * width;
    }

    double y(double value) {
        return top + (viewport.yTo() - value) / viewport.height() * height;
    }

    double xValue(double pixel) {
        return viewport.xFrom() + (pixel - left) / width * viewport.width();
    }

    double yValue(double pixel) {
        return viewport.yTo() - (pixel - top) / height * viewport.height();
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }
}
