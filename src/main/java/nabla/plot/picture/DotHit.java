package nabla.plot.picture;

import java.util.List;
import java.util.Optional;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;

/// The dot nearest to a place of the picture.
///
/// @param index its place in the layer's arrays
public record DotHit(FigureLayer.Dots dots, int index, double pixelX, double pixelY) {

    public int number() {
        return dots.numbers()[index];
    }

    /// Among the live dots.
    public static Optional<DotHit> live(Figure figure, Geometry plane, double x, double y, double reach) {
        return among(figure.liveDots(), plane, x, y, reach);
    }

    /// Among given layers, the last one first where two are as near.
    static Optional<DotHit> among(List<FigureLayer.Dots> layers, Geometry plane, double x, double y, double reach) {
        Optional<DotHit> nearest = Optional.empty();
        double least = reach;
        for (FigureLayer.Dots dots : layers) {
            for (int i = 0; i < dots.xs().length; i++) {
                if (plane.viewport().contains(dots.xs()[i], dots.ys()[i])) {
                    double pixelX = plane.x(dots.xs()[i]);
                    double pixelY = plane.y(dots.ys()[i]);
                    double distance = Math.hypot(pixelX - x, pixelY - y);
                    if (distance <= least) {
                        least = distance;
                        nearest = Optional.of(new DotHit(dots, i, pixelX, pixelY));
                    }
                }
            }
        }
        return nearest;
    }
}
