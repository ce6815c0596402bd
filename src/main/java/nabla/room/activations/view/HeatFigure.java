package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.math.nn.Matrix;
import nabla.model.Role;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.ui.matrix.MatrixNumbers;

/// A Jacobian as a figure, for export: a square for each slope with its number, and the sums at the edges.
final class HeatFigure {
    /// Each number has a square to itself.
    private static final double CELL = 0.96;

    private HeatFigure() {}

    static Figure of(JacobianWords words) {
        Matrix values = words.values();
        int n = values.rows();
        double largest = Arrays.stream(values.toArray()).map(Math::abs).max().orElse(0);
        MatrixNumbers numbers = MatrixNumbers.of(values);
        var cells = new ArrayList<FigureLayer>();
        var marks = new ArrayList<Mark>();
        for (int row = 0; row < n; row++) {
            double y = n - row;
            for (int column = 0; column < n; column++) {
                double value = values.at(row, column);
                cells.add(cell(column + 1, y, value, largest));
                marks.add(new Mark.Words(column + 1, y, numbers.of(value), Role.GREY).within(CELL, CELL));
            }
            marks.add(edge(0.1, y, words.row(row)));
            marks.add(edge(n + 1.1, y, JacobianWords.sum(words.alongRows().get(row))));
            marks.add(edge(row + 1, n + 0.9, words.column(row)));
            marks.add(edge(row + 1, 0.1, JacobianWords.sum(words.alongColumns().get(row))));
        }
        marks.add(new Mark.Words(n + 1.1, n + 0.9, words.alongRowsName(), Role.GREY));
        marks.add(new Mark.Words(0.1, 0.1, words.alongColumnsName(), Role.GREY));
        String factor = numbers.factor();
        return new Figure(
                "The Jacobian of %s. %s%s"
                        .formatted(
                                words.jacobian().kind().function(),
                                words.layout(),
                                factor.isEmpty() ? "" : ", " + factor),
                new Figure.Axis("column", -0.5, n + 1.7, AxisTicks.NONE),
                new Figure.Axis("row", -0.4, n + 1.4, AxisTicks.NONE),
                cells,
                List.of(),
                List.of(),
                marks,
                List.of(),
                "The slopes of %s; the largest is %s."
                        .formatted(words.jacobian().kind().function(), Ticks.readout(largest)));
    }

    private static Mark edge(double x, double y, String words) {
        return new Mark.Words(x, y, words, Role.GREY).within(CELL, CELL);
    }

    private static FigureLayer cell(double x, double y, double value, double largest) {
        double share = largest > 0 ? Math.abs(value) / largest : 0;
        return new FigureLayer.Band(
                new double[] {x - 0.48, x + 0.48},
                new double[] {y - 0.48, y - 0.48},
                new double[] {y + 0.48, y + 0.48},
                "",
                value < 0 ? Role.BLUE : Role.ORANGE,
                0.06 + 0.5 * share);
    }
}
