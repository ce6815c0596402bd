package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nabla.math.RoundNumbers;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.FigureLayer.Trail;
import nabla.plot.figure.Ticks;
import nabla.room.playground.model.ClassifierRun;
import nabla.room.playground.model.PlaygroundPicture;

/// The loss over the steps: on the points for training and on those for the test, of this run and of the pinned one.
final class LossCurves {
    private static final Role TRAINING = Role.PURPLE;
    private static final Role TEST = Role.RED;
    private static final int SHORTEST = 40;
    private static final double[] STEPS =
            IntStream.rangeClosed(0, ClassifierRun.LONGEST).asDoubleStream().toArray();

    private LossCurves() {}

    static Figure of(PlaygroundPicture picture) {
        ClassifierRun run = picture.run();
        int step = picture.step();
        boolean tested = Double.isFinite(run.testLoss()[0]);
        double to =
                Math.min(RoundNumbers.closelyAtLeast(Math.max(SHORTEST, 1.15 * step)), Math.max(SHORTEST, run.end()));
        var under = new ArrayList<FigureLayer>();
        picture.pinned().ifPresent(race -> {
            int count = Math.min(step, race.last()) + 1;
            if (tested) {
                under.add(new Trail(STEPS, race.testLoss(), count, "", Role.GREY, Dash.DASHED));
            }
            under.add(new Trail(STEPS, race.loss(), count, "pinned", Role.GREY, Dash.SOLID));
        });
        var over = new ArrayList<FigureLayer>();
        if (tested) {
            over.add(new Trail(STEPS, run.testLoss(), step + 1, "test", TEST, Dash.DASHED));
        }
        over.add(new Trail(STEPS, run.loss(), step + 1, "training", TRAINING, Dash.SOLID));
        return new Figure(
                "The loss over the steps",
                new Figure.Axis("step", "step", 0, to),
                new Figure.Axis("", "loss", 0, highest(picture)),
                under,
                List.of(),
                over,
                List.of(),
                List.of(),
                "The loss over the steps: %s at the start, %s at step %d%s."
                        .formatted(
                                Ticks.readout(run.loss()[0]),
                                Ticks.readout(run.loss()[step]),
                                step,
                                tested ? ", on the test points " + Ticks.readout(run.testLoss()[step]) : ""));
    }

    /// The highest loss so far, but not too far above the start's.
    private static double highest(PlaygroundPicture picture) {
        ClassifierRun run = picture.run();
        double start = Math.max(run.loss()[0], 0.1);
        double highest = start;
        for (int k = 0; k <= picture.step(); k++) {
            highest = Math.max(highest, run.loss()[k]);
            highest = Double.isFinite(run.testLoss()[k]) ? Math.max(highest, run.testLoss()[k]) : highest;
        }
        return 1.08 * Math.min(highest, 4 * start);
    }
}
