package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nabla.lesson.Block;
import nabla.math.Budget;
import nabla.math.expr.scope.Declaration;

/// A plot block with its expressions made ready; immutable, made once for each lesson.
///
/// @param names  the parameters in its scope, in the order their values are given
/// @param axis   the place of the axis's parameter among them
/// @param curves as many as could be made ready
/// @param notes  about those that could not
record PlotSource(Block.Plot plot, List<String> names, int axis, List<CurveSource> curves, List<String> notes) {
    private static final long PATIENCE = 20_000_000;

    /// Makes each curve ready, which may take longer than a frame; one that grows too large is left out with a note.
    static PlotSource of(Block.Plot plot, BooleanSupplier cancelled) {
        List<String> names = names(plot);
        var curves = new ArrayList<CurveSource>();
        var notes = new ArrayList<String>();
        for (Block.Plot.Curve curve : plot.curves()) {
            try {
                var budget = new Budget(PATIENCE, cancelled);
                curves.add(CurveSource.of(curve, plot.x().name(), names, plot.scope(), budget));
            } catch (Budget.Spent spent) {
                notes.add("%s cannot be drawn: %s".formatted(name(curve), spent.getMessage()));
            }
        }
        int axis = names.indexOf(plot.x().name());
        curves.forEach(curve -> curve.warmUp(axis));
        return new PlotSource(plot, names, axis, List.copyOf(curves), List.copyOf(notes));
    }

    /// What a plot shows until its curves are ready.
    static PlotSource pending(Block.Plot plot) {
        List<String> names = names(plot);
        return new PlotSource(
                plot, names, names.indexOf(plot.x().name()), List.of(), List.of("the curves are on their way"));
    }

    private static String name(Block.Plot.Curve curve) {
        return curve.label().isEmpty() ? "A curve" : curve.label();
    }

    private static List<String> names(Block.Plot plot) {
        var names = new ArrayList<>(plot.scope().parameters().stream()
                .map(Declaration.Parameter::name)
                .toList());
        if (!names.contains(plot.x().name())) {
            names.add(plot.x().name());
        }
        return List.copyOf(names);
    }
}
