package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nabla.lesson.Block.Plot;
import nabla.lesson.Block.Plot.Axis;
import nabla.lesson.Block.Plot.Guide;
import nabla.math.expr.tree.Expr;
import nabla.model.Dash;
import nabla.model.Role;

/// Reads a `plot` block: the axis of its parameter, perhaps the vertical axis, then curves and guides.
final class PlotReader {
    private static final String GUIDE = "guide ";
    private static final String GUIDE_FORM = "guide y = 1 # label | grey dotted";
    private static final int MOST_CURVES = 8;

    private final LessonReading reading;
    private final List<Expr> expressions = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<Guide> guides = new ArrayList<>();

    /// For one block.
    PlotReader(LessonReading reading) {
        this.reading = reading;
    }

    /// Empty where a line cannot be read, which is reported.
    Optional<Plot> read(Fence fence) {
        List<Piece> lines = fence.lines();
        if (lines.isEmpty()) {
            reading.report(fence.opening(), "a plot starts with its axis, such as " + AxisReader.FORM);
            return Optional.empty();
        }
        var axes = new AxisReader(reading);
        Optional<Axis> x = axes.horizontal(lines.getFirst());
        boolean hasVertical = lines.size() > 1 && AxisReader.looksLikeAxis(lines.get(1));
        Optional<Axis> y = hasVertical ? axes.vertical(lines.get(1)) : Optional.empty();
        for (Piece line : lines.subList(hasVertical ? 2 : 1, lines.size())) {
            if (line.text().startsWith(GUIDE)) {
                guide(line.from(GUIDE.length()), x);
            } else {
                curve(line);
            }
        }
        if (x.isEmpty()) {
            return Optional.empty();
        }
        if (styles.isEmpty()) {
            reading.report(fence.opening(), "a plot needs a curve: an expression on a line of its own");
        } else if (styles.size() > MOST_CURVES) {
            reading.report(fence.opening(), "a plot has at most " + MOST_CURVES + " curves; split this one in two");
        } else if (expressions.size() == styles.size()) {
            List<Plot.Curve> curves = Styles.apply(expressions, styles);
            return Optional.of(new Plot(fence.line(), fence.title(), x.get(), y, curves, guides, reading.scope()));
        }
        return Optional.empty();
    }

    private void curve(Piece line) {
        styles.add(style(line));
        reading.expression(formula(line), reading.scope()).ifPresent(expressions::add);
    }

    private void guide(Piece line, Optional<Axis> x) {
        Piece equation = formula(line);
        int equals = equation.text().indexOf('=');
        if (equals < 0) {
            reading.report(equation.strip(), "expected a place on an axis, such as " + GUIDE_FORM);
            return;
        }
        Piece name = equation.sub(0, equals).strip();
        boolean vertical = x.isPresent() && x.get().name().equals(name.text());
        if (!vertical && !name.text().equals("y") && x.isPresent()) {
            reading.report(
                    name,
                    "a guide stands at %s or lies at y, such as %s"
                            .formatted(x.get().name(), GUIDE_FORM));
            return;
        }
        Style style = style(line);
        OptionalDouble at = reading.number(equation.from(equals + 1).strip(), "the place of a guide");
        if (at.isPresent()) {
            Role role = style.role().orElse(Role.GREY);
            guides.add(new Guide(
                    vertical,
                    at.getAsDouble(),
                    style.label(),
                    role,
                    style.dash().orElse(Dash.DOTTED)));
        }
    }

    /// What stands before `#`.
    private static Piece formula(Piece line) {
        int hash = line.text().indexOf('#');
        return (hash < 0 ? line : line.sub(0, hash)).strip();
    }

    private Style style(Piece line) {
        int hash = line.text().indexOf('#');
        return hash < 0 ? Style.NONE : Style.read(line.from(hash + 1), reading);
    }
}
