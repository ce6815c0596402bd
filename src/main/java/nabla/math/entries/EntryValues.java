package nabla.math.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Size;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Graph;

/// An expression with entries, to be evaluated again and again while sizes and entries move.
///
/// It is written out once for each choice of lengths, the last choice is remembered. Free indices have their first
/// value. To be used by one thread at a time.
public final class EntryValues {
    private final Expr expression;
    private final Scope scope;
    private final Budget budget;
    /// Sizes that do not fit have no value, not even where their numbers are equal.
    private final boolean fits;
    private final Optional<Member> member;
    private final Map<String, Integer> fixed;
    private Optional<Written> last = Optional.empty();

    /// Which of a family.
    private record Member(String index, int number, Size count) {}

    /// For one choice of lengths and functions.
    private record Written(
            Map<String, Integer> lengths,
            Map<String, Expr> functions,
            int rows,
            int columns,
            List<Declaration.Parameter> parameters,
            DoubleEvaluation values) {}

    /// The entries row by row, NaN where there is none; a number has one.
    public record Values(int rows, int columns, List<Double> entries, Map<String, Integer> indices) {
        public Values {
            entries = List.copyOf(entries);
        }

        public boolean isNumber() {
            return rows * columns == 1;
        }
    }

    /// Of one matrix or vector of a family; absent while the family is not so large.
    ///
    /// @param number from 1
    public static EntryValues ofMember(Declaration.Family family, int number, Scope scope, Budget budget) {
        String which = "which of " + family.name(); // no name that a lesson could have
        Scope inside = scope.with(new Declaration.Index(which, IndexReach.upTo(family.count())));
        Expr member = new Expr.Entry(Exprs.sym(family.name()), List.of(Exprs.sym(which)));
        List<Expr> needed = List.of(member, size(family));
        return new EntryValues(
                member,
                NeededNames.of(inside, needed),
                budget,
                Optional.of(new Member(which, number, family.count())),
                Map.of());
    }

    private static Expr size(Declaration.Family family) {
        return family.count() instanceof Size.Named(var name) ? Exprs.sym(name) : Exprs.ONE;
    }

    private EntryValues(
            Expr expression, Scope scope, Budget budget, Optional<Member> member, Map<String, Integer> fixed) {
        this.expression = expression;
        this.scope = scope;
        this.budget = budget;
        this.member = member;
        this.fixed = Map.copyOf(fixed);
        this.fits = Shapes.find(expression, scope).isPresent();
    }

    public static EntryValues of(Expr expression, Scope scope, Budget budget) {
        return of(expression, scope, Map.of(), budget);
    }

    /// @param indices the values of free indices that are not to be the first, from 1; the last there is where a size
    ///                has become smaller
    public static EntryValues of(Expr expression, Scope scope, Map<String, Integer> indices, Budget budget) {
        return new EntryValues(
                expression, NeededNames.of(scope, List.of(expression)), budget, Optional.empty(), indices);
    }

    /// Empty where it has no entries that could be written down.
    ///
    /// @param values of sizes, numbers and entries by name; what is missing is at its start
    public Optional<Values> at(Map<String, Double> values) {
        return at(values, Map.of());
    }

    /// The same with known functions in place of unknown ones.
    ///
    /// @param functions by name, as expressions in x
    public Optional<Values> at(Map<String, Double> values, Map<String, Expr> functions) {
        return at(values, functions, DoubleEvaluation::root);
    }

    /// The same to be read: an entry is 0 where nothing but rounding is left of what was added up.
    public Optional<Values> toRead(Map<String, Double> values, Map<String, Expr> functions) {
        return at(values, functions, DoubleEvaluation::rootToRead);
    }

    private synchronized Optional<Values> at(
            Map<String, Double> values,
            Map<String, Expr> functions,
            ToDoubleBiFunction<DoubleEvaluation, Integer> entry) {
        if (!fits) {
            return Optional.empty();
        }
        try {
            Map<String, Integer> lengths = lengths(values);
            Map<String, Integer> indices = indices(lengths);
            if (member.filter(it -> it.number > it.count.length(lengths)).isPresent()) {
                return Optional.empty();
            }
            member.ifPresent(it -> indices.put(it.index, it.number));
            Written written = written(lengths, indices, functions);
            double[] point = written.parameters.stream()
                    .mapToDouble(parameter -> value(parameter, values))
                    .toArray();
            written.values.at(point);
            var entries = new ArrayList<Double>();
            for (int i = 0; i < written.rows * written.columns; i++) {
                entries.add(entry.applyAsDouble(written.values, i));
            }
            return Optional.of(new Values(written.rows, written.columns, entries, indices));
        } catch (Budget.Spent | IllegalArgumentException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /// A label stays a class when the number of classes shrinks.
    private static double value(Declaration.Parameter parameter, Map<String, Double> values) {
        double value = values.getOrDefault(parameter.name(), parameter.start());
        return parameter.domain() instanceof Domain.Integers(var from, var to) ? Math.clamp(value, from, to) : value;
    }

    private Map<String, Integer> lengths(Map<String, Double> values) {
        var lengths = new HashMap<String, Integer>();
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.SizeParameter size) {
                double wanted = values.getOrDefault(size.name(), (double) size.start());
                lengths.put(size.name(), (int) Math.clamp(Math.rint(wanted), size.from(), size.to()));
            }
        }
        return lengths;
    }

    private Map<String, Integer> indices(Map<String, Integer> lengths) {
        var indices = new LinkedHashMap<String, Integer>();
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Index index) {
                int first = index.reach().from().number(lengths);
                int last = index.reach().to().number(lengths);
                indices.put(
                        index.name(),
                        Math.clamp(fixed.getOrDefault(index.name(), first), first, Math.max(first, last)));
            }
        }
        return indices;
    }

    private Written written(Map<String, Integer> lengths, Map<String, Integer> indices, Map<String, Expr> functions) {
        if (last.filter(it -> it.lengths.equals(lengths) && it.functions.equals(functions))
                .isEmpty()) {
            var names = new WrittenOut(scope, lengths, functions);
            EntryBlock block = names.of(expression, indices);
            List<Expr> closed = Resolve.values(block.entries(), names.scope(), budget);
            List<Declaration.Parameter> parameters = names.scope().parameters();
            Graph graph = Graph.of(
                    closed, parameters.stream().map(Declaration.Parameter::name).toList());
            last = Optional.of(new Written(
                    lengths, functions, block.rows(), block.columns(), parameters, new DoubleEvaluation(graph)));
        }
        return last.orElseThrow();
    }
}
