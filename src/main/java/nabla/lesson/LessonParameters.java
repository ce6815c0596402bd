package nabla.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.entries.EntryParameters;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.Parameters;

/// The sliders of a lesson: one for each name that one of its `given` blocks declares as a parameter, in the order of
/// their first declaration.
///
/// A name may be declared again with another domain. Two sliders of one name would puzzle everybody, so there is one,
/// and it can go wherever one of the declarations lets it: the widest domain wins, with the start and step it was
/// declared with. Where a formula was written for less it says that it has no value there. Where no domain holds all
/// the others, the last declaration wins, as declaring again replaces what was there.
public final class LessonParameters {
    private LessonParameters() {}

    public static Parameters of(Lesson lesson) {
        var chosen = new LinkedHashMap<String, List<Declaration.Parameter>>();
        for (Block block : lesson.blocks()) {
            for (Declaration.Parameter declared : scope(block).parameters()) {
                chosen.computeIfAbsent(declared.name(), name -> new ArrayList<>())
                        .add(declared);
            }
        }
        var all = new ArrayList<Declaration.Parameter>();
        chosen.values().forEach(declared -> all.add(widest(declared)));
        Scope names = names(lesson).orElse(Scope.EMPTY);
        all.addAll(EntryParameters.of(names));
        return new Parameters(all.stream().map(Parameter::new).toList(), names);
    }

    /// All names that the lesson declares, as they are at its end.
    public static Optional<Scope> names(Lesson lesson) {
        List<Block.Given> all = lesson.blocks(Block.Given.class);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().scope());
    }

    /// A derivation's own names are not among them: they hold only in its lines.
    private static Scope scope(Block block) {
        return switch (block) {
            case Block.Given given -> given.scope();
            case Block.Plot plot -> plot.scope();
            case Block.Table table -> table.scope();
            case Block.Prose prose -> Scope.EMPTY;
            case Block.Derive derive -> Scope.EMPTY;
            case Block.Settings settings -> Scope.EMPTY;
            case Block.Results results -> Scope.EMPTY;
        };
    }

    private static Declaration.Parameter widest(List<Declaration.Parameter> all) {
        for (Declaration.Parameter candidate : all.reversed()) {
            if (all.stream().allMatch(other -> holds(candidate.domain(), other.domain()))) {
                return candidate;
            }
        }
        return all.getLast();
    }

    private static boolean holds(Domain outer, Domain inner) {
        return switch (inner) {
            case Domain.Interval(var from, var to, var fromClosed, var toClosed) ->
                outer instanceof Domain.Interval interval
                        && (interval.from() < from
                                || (interval.from() == from && (interval.fromClosed() || !fromClosed)))
                        && (interval.to() > to || (interval.to() == to && (interval.toClosed() || !toClosed)));
            case Domain.Values(var values) -> values.stream().allMatch(outer::contains);
            case Domain.Integers(var from, var to) ->
                switch (outer) {
                    case Domain.Interval interval -> interval.contains(from) && interval.contains(to);
                    case Domain.Integers integers -> integers.from() <= from && integers.to() >= to;
                    case Domain.Values(var values) -> false;
                };
        };
    }

    /// The values by name, in the order of `names`; NaN where there is no such parameter.
    public static double[] values(Map<String, Double> values, List<String> names) {
        return names.stream()
                .mapToDouble(name -> values.getOrDefault(name, Double.NaN))
                .toArray();
    }
}
