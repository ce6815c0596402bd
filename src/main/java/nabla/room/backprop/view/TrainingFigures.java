package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import nabla.math.nn.Layer;
import nabla.math.nn.Matrix;
import nabla.math.nn.OutputKind;
import nabla.math.nn.Setup;
import nabla.math.nn.TargetKind;
import nabla.math.nn.Targets;
import nabla.math.optim.Run;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer.Dots;
import nabla.plot.figure.FigureLayer.Trail;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.Shading;
import nabla.plot.figure.Ticks;
import nabla.room.backprop.model.TrainingRun;

/// The pictures of a training run: the loss over its steps, and for two inputs what the network says everywhere.
final class TrainingFigures {
    private static final int GRID = 49;
    private static final List<Role> CLASSES =
            List.of(Role.BLUE, Role.ORANGE, Role.GREEN, Role.PURPLE, Role.RED, Role.SKY, Role.YELLOW, Role.GREY);

    private TrainingFigures() {}

    /// @param step the one that is shown
    static Figure loss(TrainingRun course, int step) {
        Run.Trajectory run = course.trajectory();
        int count = run.lastStep() + 1;
        double[] steps = new double[count];
        double[] losses = new double[count];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            steps[k] = k;
            losses[k] = run.loss(k);
            low = Math.min(low, losses[k]);
            high = Math.max(high, Math.min(losses[k], 10 * (1 + Math.abs(losses[0]))));
        }
        double margin = Math.max(0.06 * (high - low), 1e-3);
        return new Figure(
                "The loss over the steps of training",
                new Figure.Axis("step of the optimizer", "step", 0, Math.max(1, course.end())),
                new Figure.Axis("loss", "loss", low - margin, high + margin),
                List.of(new Trail(steps, losses, count, "", Role.GREY, Dash.DOTTED)),
                List.of(),
                List.of(new Trail(steps, losses, step + 1, "", Role.PURPLE, Dash.SOLID)),
                List.of(new Figure.Mark.Point(step, losses[step], "", Role.PURPLE)),
                List.of(),
                "The loss over the steps of training: %s at the start, %s at step %d."
                        .formatted(Ticks.readout(losses[0]), Ticks.readout(losses[step]), step));
    }

    /// What a network of two inputs says over the plane, with its samples; takes milliseconds.
    static Figure regions(Setup setup) {
        Matrix x = setup.inputs();
        double[] from = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] to = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < x.rows(); i++) {
            for (int k = 0; k < 2; k++) {
                from[k] = Math.min(from[k], x.at(i, k));
                to[k] = Math.max(to[k], x.at(i, k));
            }
        }
        for (int k = 0; k < 2; k++) {
            double margin = Math.max(0.15 * (to[k] - from[k]), 0.5);
            from[k] -= margin;
            to[k] += margin;
        }
        return new Figure(
                what(setup),
                new Figure.Axis("x1", "x1", from[0], to[0]),
                new Figure.Axis("x2", "x2", from[1], to[1]),
                List.of(field(setup, from, to)),
                List.of(),
                dots(setup),
                List.of(),
                List.of(),
                what(setup) + ", over the plane of the two inputs, with " + x.rows() + " samples.");
    }

    private static String what(Setup setup) {
        return switch (setup.loss().outputs()) {
            case SOFTMAX ->
                setup.network().outputs() == 2
                        ? "The probability of class 2; the line: one half"
                        : "How sure the network is; along the lines two classes are equal";
            case SIGMOID -> "The probability sig(f); the line: one half";
            case NUMBERS -> setup.loss().hasWidths() ? "The mean u" : "The output";
        };
    }

    private static Field field(Setup setup, double[] from, double[] to) {
        Matrix grid = Matrix.filled(GRID * GRID, 2, (i, k) -> {
            int place = k == 0 ? i % GRID : i / GRID;
            return from[k] + place * (to[k] - from[k]) / (GRID - 1);
        });
        Matrix said = prediction(setup, grid);
        boolean softmax = setup.loss().outputs() == OutputKind.SOFTMAX;
        boolean many = softmax && said.columns() > 2;
        int column = softmax ? Math.min(1, said.columns() - 1) : 0;
        double[] values = new double[said.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = many ? lead(said, i) : said.at(i, column);
        }
        var lattice = new Lattice(GRID, GRID, values, from[0], to[0], from[1], to[1]);
        return switch (setup.loss().outputs()) {
            case SOFTMAX ->
                many
                        ? Field.of(lattice, Shading.even(0, 1), Field.Ramp.SEQUENTIAL, 0.05)
                        : Field.of(lattice, Shading.even(0, 1), Field.Ramp.DIVERGING, 0.5);
            case SIGMOID -> Field.of(lattice, Shading.even(0, 1), Field.Ramp.DIVERGING, 0.5);
            case NUMBERS -> Field.of(lattice, 6);
        };
    }

    /// By how much the likeliest class is ahead of the next.
    private static double lead(Matrix probabilities, int row) {
        double first = 0;
        double second = 0;
        for (int j = 0; j < probabilities.columns(); j++) {
            double p = probabilities.at(row, j);
            second = Math.max(second, Math.min(p, first));
            first = Math.max(first, p);
        }
        return first - second;
    }

    private static Matrix prediction(Setup setup, Matrix inputs) {
        Matrix a = inputs;
        for (Layer layer : setup.network().layers()) {
            a = a.times(layer.weights().transposed()).plusRow(layer.biases()).map(layer.activation()::value);
        }
        return setup.loss().outputs().prediction(a);
    }

    /// One layer of dots for each class; where the targets are no classes, one for all samples.
    private static List<nabla.plot.figure.FigureLayer> dots(Setup setup) {
        var layers = new ArrayList<nabla.plot.figure.FigureLayer>();
        for (int k = 0; k < CLASSES.size(); k++) {
            var rows = new ArrayList<Integer>();
            for (int i = 0; i < setup.samples(); i++) {
                if (group(setup, i) % CLASSES.size() == k) {
                    rows.add(i);
                }
            }
            if (!rows.isEmpty()) {
                int[] numbers = rows.stream().mapToInt(it -> it).toArray();
                double[] xs = rows.stream()
                        .mapToDouble(it -> setup.inputs().at(it, 0))
                        .toArray();
                double[] ys = rows.stream()
                        .mapToDouble(it -> setup.inputs().at(it, 1))
                        .toArray();
                layers.add(new Dots(xs, ys, numbers, CLASSES.get(k), 0.9, Dots.NONE, false, "sample"));
            }
        }
        return layers;
    }

    private static int group(Setup setup, int sample) {
        return switch (setup.targets()) {
            case Targets.Labels(var classes) -> classes.get(sample);
            case Targets.Values(var values) ->
                setup.loss().targets() == TargetKind.BITS && values.at(sample, 0) == 1 ? 1 : 0;
        };
    }
}
