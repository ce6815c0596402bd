package nabla.math.entries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// A scope written out entry by entry for one choice of lengths, free indices and stand-ins for unknown functions:
/// every entry of a vector or matrix is a parameter or a definition of its own, `Z[1, 2]`.
public final class WrittenOut {
    private final Entries entries;
    private final EntryFunctions functions = new EntryFunctions();
    private final Map<String, Integer> lengths;
    private final Map<String, Expr> standIns = new TreeMap<>();
    private final List<Declaration> numbers = new ArrayList<>();
    /// The definitions that depend on a free index, which are put in where they stand.
    private final Map<String, Expr> byIndex;
    private boolean rough;
    private Scope last;
    /// How many entries have been given a start, each another.
    private int started;

    /// @param lengths of every declared size
    /// @param standIn which functions stand in for unknown ones
    /// @throws IllegalArgumentException where something has no entries, with a sentence that says why
    public WrittenOut(Scope scope, Map<String, Integer> lengths, int standIn) {
        this(scope, lengths, standIn, Rational.ZERO);
    }

    /// With known functions in place of unknown ones, as far as there are; the first stand-ins else.
    ///
    /// @param functions by name, as expressions in x
    WrittenOut(Scope scope, Map<String, Integer> lengths, Map<String, Expr> functions) {
        this(scope, lengths, 0, Rational.ZERO, functions);
    }

    /// @param kink where those stand-ins are rough that are
    public WrittenOut(Scope scope, Map<String, Integer> lengths, int standIn, Rational kink) {
        this(scope, lengths, standIn, kink, Map.of());
    }

    private WrittenOut(Scope scope, Map<String, Integer> lengths, int standIn, Rational kink, Map<String, Expr> put) {
        this.lengths = Collections.unmodifiableMap(new LinkedHashMap<>(lengths));
        this.byIndex = IndexedDefinitions.of(scope);
        this.entries = new Entries(scope, lengths, functions);
        int unknowns = 0;
        for (Declaration declaration : scope.declarations()) {
            switch (declaration) {
                case Declaration.Parameter parameter -> numbers.add(parameter);
                case Declaration.Definition(var name, var body) when byIndex.containsKey(name) -> {}
                case Declaration.Definition(var name, var body) -> define(name, body);
                case Declaration.Defined function -> function(function, scope);
                case Declaration.SizeParameter size -> {}
                case Declaration.Index index -> {}
                case Declaration.Array(var name, var shape, var domain) -> parameters(name, shape, domain);
                case Declaration.Labels(var name, var length, var classes) ->
                    parameters(name, new Shape.Column(length), new Domain.Integers(1, classes.length(lengths)));
                case Declaration.Family(var name, var member, var domain, var count) -> {
                    for (int l = 1; l <= count.length(lengths); l++) {
                        parameters(EntryNames.member(name, l), member, domain);
                    }
                }
                case Declaration.ByEntries definition -> define(definition);
                case Declaration.Unknown(var name, var smoothness)
                when put.containsKey(name) ->
                    functions.add(new Declaration.Defined(
                            name,
                            List.of(UnknownFunctions.ARGUMENT),
                            put.getOrDefault(name, Exprs.sym(UnknownFunctions.ARGUMENT))));
                case Declaration.Unknown(var name, var smoothness) -> {
                    Expr body = UnknownFunctions.body(smoothness, standIn + unknowns, kink);
                    functions.add(new Declaration.Defined(name, List.of(UnknownFunctions.ARGUMENT), body));
                    standIns.put(name, body);
                    rough |= UnknownFunctions.isRough(standIn + unknowns);
                    for (int order = 1; order <= smoothness; order++) {
                        String slope = name + "'".repeat(order);
                        UnknownFunctions.slope(smoothness, standIn + unknowns, kink, order)
                                .ifPresent(value -> functions.add(
                                        new Declaration.Defined(slope, List.of(UnknownFunctions.ARGUMENT), value)));
                    }
                    unknowns += 2;
                }
            }
        }
        this.last = Scope.EMPTY.with(numbers);
    }

    /// How many functions there are that can stand in for an unknown one.
    public static int standIns() {
        return UnknownFunctions.count();
    }

    /// What stands in for unknown functions, as bodies in x.
    public Map<String, Expr> functions() {
        return Collections.unmodifiableMap(standIns);
    }

    /// Whether one of them is no smoother than was said.
    public boolean isRough() {
        return rough;
    }

    /// Of every size.
    public Map<String, Integer> lengths() {
        return lengths;
    }

    /// The names of what [#of] gives: numbers and functions of numbers only.
    public Scope scope() {
        if (last.declarations().size() < numbers.size() + functions.all().size()) {
            last = last.with(functions.all()); // written out more, more derivatives have names
        }
        return last;
    }

    /// The entries of an expression.
    ///
    /// @param indices the value of every free index in it, from 1
    /// @throws IllegalArgumentException where it has none, with a sentence that says why
    public EntryBlock of(Expr expression, Map<String, Integer> indices) {
        return entries.at(indices).of(byIndex.isEmpty() ? expression : Trees.substitute(expression, byIndex));
    }

    private void parameters(String name, Shape shape, Domain domain) {
        for (int i = 0; i < entries.rows(shape); i++) {
            for (int j = 0; j < entries.columns(shape); j++) {
                numbers.add(EntryStarts.parameter(EntryNames.of(name, shape, i, j), domain, started++));
            }
        }
    }

    private void define(String name, Expr body) {
        Shape shape = entries.kind(body).shape();
        EntryBlock block = entries.of(body);
        for (int i = 0; i < block.rows(); i++) {
            for (int j = 0; j < block.columns(); j++) {
                numbers.add(new Declaration.Definition(EntryNames.of(name, shape, i, j), block.at(i, j)));
            }
        }
    }

    private void define(Declaration.ByEntries definition) {
        define(definition, entries, 0, definition.name() + "[");
    }

    private void define(Declaration.ByEntries definition, Entries inside, int axis, String name) {
        if (axis == definition.axes().size()) {
            numbers.add(new Declaration.Definition(
                    name + "]", inside.of(definition.body()).only()));
            return;
        }
        Declaration.Axis over = definition.axes().get(axis);
        Size size = over.size();
        int length = entries.rows(new Shape.Column(size));
        for (int value = 1; value <= length; value++) {
            define(
                    definition,
                    inside.at(over.index(), value, Kind.upTo(size)),
                    axis + 1,
                    name + (axis == 0 ? "" : ", ") + value);
        }
    }

    /// A function of numbers stays one; any other is put in where it is called.
    private void function(Declaration.Defined function, Scope scope) {
        Scope inside = scope;
        for (String parameter : function.parameters()) {
            inside = inside.with(new Declaration.Parameter(parameter, Domain.Interval.REAL, 0, 1));
        }
        boolean numbersOnly = Shapes.find(function.body(), inside)
                .filter(kind -> kind.shape().isNumber())
                .isPresent();
        if (numbersOnly) {
            Expr body = entries.withNumbers(function.parameters())
                    .of(function.body())
                    .only();
            functions.add(new Declaration.Defined(function.name(), function.parameters(), body));
        }
    }
}
