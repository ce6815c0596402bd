package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nabla.math.Numerals;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesPicture;

/// Taylor's lines as a figure, for export: the table of the stage with its rules.
final class TaylorFigure {
    /// The first column holds words.
    private static final double FIRST = 1.3;

    private static final double CELL = 0.92;
    private static final double RULE = 0.3;

    private TaylorFigure() {}

    /// @param rows the first one the names of the columns
    static Figure of(DifferencesPicture picture, List<List<String>> rows) {
        int columns = rows.getFirst().size();
        double right = FIRST + columns - 1;
        var rules = new ArrayList<FigureLayer>();
        var marks = new ArrayList<Mark>();
        for (int row = 0; row < rows.size(); row++) {
            double y = rows.size() - row - 0.5;
            for (int column = 0; column < columns; column++) {
                double x = column == 0 ? FIRST / 2 : FIRST + column - 0.5;
                marks.add(new Mark.Words(x, y, rows.get(row).get(column), row == 0 ? Role.BLUE : Role.GREY)
                        .within(column == 0 ? CELL * FIRST : CELL, CELL));
            }
            if (row > 0) {
                double[] edge = {rows.size() - row, rows.size() - row, Double.NaN}; // with a gap at its end: no dot
                rules.add(new FigureLayer.Trail(
                        new double[] {0, right, Double.NaN}, edge, edge.length, "", Role.GREY, Dash.SOLID, RULE));
            }
        }
        return new Figure(
                "%s: w = %s, ε = %s"
                        .formatted(
                                DifferencesPage.TAYLOR.title(),
                                Numerals.of(picture.state().point(), Numerals.SHORT),
                                Numerals.of(picture.state().step(), 2)),
                new Figure.Axis("", 0, right, AxisTicks.NONE),
                new Figure.Axis("", 0, rows.size(), AxisTicks.NONE),
                rules,
                List.of(),
                List.of(),
                marks,
                List.of(),
                rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("; ", "", ".")));
    }
}
