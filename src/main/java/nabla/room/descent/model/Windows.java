package nabla.room.descent.model;

import java.util.Optional;
import nabla.plot.figure.Viewport;

/// Which part of the plane each picture shows. They stay while a run goes on or a point is dragged, and grow where
/// something would be outside.
///
/// @param x    the feature that is shown, in its own units
/// @param t    the targets
/// @param z    how far raw widths go
/// @param loss −J
/// @param map  the pair of parameters
public record Windows(Span x, Span t, double z, Span loss, Viewport map) {
    private static final double FARTHEST_Z = 40;
    /// A run that runs away is followed so far.
    private static final double FARTHEST = 12;
    /// Its loss is followed to so many times the start's.
    private static final double RUNAWAY = 20;

    /// For a fresh set of samples, or another feature or pair.
    static Windows of(DescentRun course, Optional<DescentRun> pinned, int feature, Pair pair) {
        Overview all = course.settings().samples().overview();
        Span x = course.settings().samples().own(feature).padded(0.06).rounded();
        Span t = all.t().padded(0.08).rounded();
        return new Windows(x, t, z(course), loss(course, pinned), map(course, pinned, pair));
    }

    /// The same where everything is inside still, else grown.
    Windows fitting(DescentRun course, Optional<DescentRun> pinned, int feature, Pair pair) {
        Windows fresh = of(course, pinned, feature, pair);
        Overview all = course.settings().samples().overview();
        return new Windows(
                x.holds(course.settings().samples().own(feature)) ? x : fresh.x,
                t.holds(all.t()) ? t : fresh.t,
                fresh.z,
                course.isAwaited() ? loss : fresh.loss,
                holds(fresh.map) ? map : grown(fresh.map));
    }

    private boolean holds(Viewport other) {
        return map.contains(other.xFrom(), other.yFrom()) && map.contains(other.xTo(), other.yTo());
    }

    private Viewport grown(Viewport other) {
        return new Viewport(
                Math.min(map.xFrom(), other.xFrom()),
                Math.max(map.xTo(), other.xTo()),
                Math.min(map.yFrom(), other.yFrom()),
                Math.max(map.yTo(), other.yTo()));
    }

    private static double z(DescentRun course) {
        Samples samples = course.settings().samples();
        int columns = course.settings().columns();
        double z = 0;
        for (int k = 0; k < columns; k++) {
            Span v = Span.of(course.path()[columns + k], course.count());
            Span x = k < samples.dimensions() ? samples.overview().x().get(k) : new Span(1, 1);
            z += Math.max(Math.abs(v.from()), Math.abs(v.to())) * Math.max(Math.abs(x.from()), Math.abs(x.to()));
        }
        return Math.clamp(Span.roundUp(1.05 * z), 3, FARTHEST_Z);
    }

    /// From the lowest loss to the start's, or somewhat more; a run that never descends is followed a good way up.
    private static Span loss(DescentRun course, Optional<DescentRun> pinned) {
        Span span = bounded(course);
        if (pinned.isPresent()) {
            span = span.and(bounded(pinned.get()));
        }
        return span.padded(0.06);
    }

    private static Span bounded(DescentRun course) {
        Span all = Span.of(course.loss(), course.count());
        double start = course.loss()[0];
        if (!Double.isFinite(start)) {
            return new Span(0, 1);
        }
        double descent = start - all.from();
        double highest = start + (descent < 0.3 ? RUNAWAY * (1 + Math.abs(start)) : 1.5 * descent);
        return new Span(all.from(), Math.min(all.to(), highest));
    }

    private static Viewport map(DescentRun course, Optional<DescentRun> pinned, Pair pair) {
        Span across = axis(course, pinned, pair.across());
        Span up = axis(course, pinned, pair.up());
        return new Viewport(across.from(), across.to(), up.from(), up.to());
    }

    /// Widths look the same on both sides of 0, and so does their axis.
    private static Span axis(DescentRun course, Optional<DescentRun> pinned, int parameter) {
        Span path = reached(course, parameter);
        if (pinned.isPresent() && parameter < pinned.get().path().length) {
            path = path.and(reached(pinned.get(), parameter));
        }
        if (parameter < course.settings().columns()) {
            return path.and(new Span(-0.5, 1)).padded(0.25).rounded();
        }
        double far = Math.max(2, Math.max(Math.abs(path.from()), Math.abs(path.to())));
        return new Span(-far, far).padded(0.15).rounded();
    }

    private static Span reached(DescentRun course, int parameter) {
        double start = course.path()[parameter][0];
        double far = Math.max(FARTHEST, 2 * Math.abs(start));
        return Span.of(course.path()[parameter], course.count()).within(Double.isFinite(far) ? far : FARTHEST);
    }
}
