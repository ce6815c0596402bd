package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.lesson.Block.Table;
import nabla.math.expr.tree.Expr;

/// Reads a `table` block: `z = -1000, 0, 1000`, then one expression a line.
final class TableReader {
    private static final String FORM = "z = -1000, 0, 1000";

    private final LessonReading reading;

    TableReader(LessonReading reading) {
        this.reading = reading;
    }

    /// Empty where a line cannot be read, which is reported.
    Optional<Table> read(Fence fence) {
        List<Piece> lines = fence.lines();
        int equals = lines.isEmpty() ? -1 : lines.getFirst().text().indexOf('=');
        if (equals < 0) {
            reading.report(
                    lines.isEmpty() ? fence.opening() : lines.getFirst(),
                    "a table starts with the values of one parameter, such as " + FORM);
            return Optional.empty();
        }
        if (lines.size() < 2) {
            reading.report(fence.opening(), "a table needs a column: an expression on a line of its own");
            return Optional.empty();
        }
        Piece head = lines.getFirst();
        Optional<String> parameter = reading.parameter(head.sub(0, equals).strip());
        List<Piece> cells = Pieces.atCommas(head.from(equals + 1));
        var values = new ArrayList<Expr>();
        for (Piece cell : cells) {
            reading.constant(cell, "a value of a table").ifPresent(values::add);
        }
        List<Piece> rest = lines.subList(1, lines.size());
        var columns = new ArrayList<Expr>();
        for (Piece line : rest) {
            reading.expression(line, reading.scope()).ifPresent(columns::add);
        }
        if (parameter.isEmpty() || values.size() < cells.size() || columns.size() < rest.size()) {
            return Optional.empty();
        }
        return Optional.of(new Table(fence.line(), fence.title(), parameter.get(), values, columns, reading.scope()));
    }
}
