package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.DescentRun;
import nabla.room.descent.model.Span;

/// The loss −J over the steps, of this run and of the pinned one.
final class LossFigure {
    private static final int SHORTEST = 40;
    /// The numbers of the steps; longer where a run is.
    private static volatile double[] steps = numbers(2_000);

    private LossFigure() {}

    static Figure of(DescentPicture picture) {
        int step = picture.step();
        double to = Math.min(Span.roundUp(Math.max(SHORTEST, 1.15 * step)), Math.max(SHORTEST, picture.last()));
        Span loss = picture.windows().loss();
        DescentRun course = picture.course();
        double[] xs = steps(course.loss().length);
        var under = new ArrayList<FigureLayer>();
        under.add(new FigureLayer.Trail(xs, course.loss(), course.count(), "", Role.GREY, Dash.DOTTED));
        picture.pinned().ifPresent(race -> {
            double[] places = steps(race.loss().length);
            int count = picture.pinnedStep() + 1;
            under.add(new FigureLayer.Trail(places, race.loss(), count, "pinned", Role.GREEN, Dash.DASHED));
        });
        return new Figure(
                "The loss over the steps",
                new Figure.Axis("step", "step", 0, to),
                new Figure.Axis("−J", "−J", loss.from(), loss.to()),
                under,
                List.of(),
                List.of(new FigureLayer.Trail(xs, course.loss(), step + 1, "", Role.PURPLE, Dash.SOLID)),
                List.of(new Figure.Mark.Point(step, course.loss()[step], "", Role.PURPLE)),
                List.of(),
                "The loss over the steps: %s at the start, %s at step %d."
                        .formatted(Ticks.readout(course.loss()[0]), Ticks.readout(course.loss()[step]), step));
    }

    private static double[] steps(int count) {
        double[] there = steps;
        if (there.length < count) {
            there = numbers(count);
            steps = there;
        }
        return there;
    }

    private static double[] numbers(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }
}
