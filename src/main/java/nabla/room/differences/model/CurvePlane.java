package nabla.room.differences.model;

import java.util.List;
import java.util.Optional;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Heights;
import nabla.plot.figure.Sampler;

/// Which part of the plane the picture of the curve shows: it stays while the point and both ends of the largest step
/// are inside, and moves as far as it has to where they are not.
///
/// @param from the left end
/// @param to   the right end
public record CurvePlane(double from, double to, Heights.Range heights) {
    private static final double HALF = 2;
    /// So far from the point secants reach at most.
    private static final double REACH = 1.15;

    /// Around a point.
    static CurvePlane around(TestFunction function, double point) {
        return of(function, point - HALF, point + HALF, Optional.empty());
    }

    /// The same where the point's surroundings are inside, else moved.
    CurvePlane holding(TestFunction function, double point) {
        double shift = Math.max(0, point + REACH - to) - Math.max(0, from - (point - REACH));
        return shift == 0 ? this : of(function, from + shift, to + shift, Optional.of(heights));
    }

    private static CurvePlane of(TestFunction function, double from, double to, Optional<Heights.Range> before) {
        Sampler.Points points = function.points(from, to);
        var curve = new Figure.Curve(points.xs(), points.ys(), "", Role.BLUE, Dash.SOLID);
        return new CurvePlane(from, to, Heights.following(List.of(curve), before));
    }
}
