package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;

/// What the formulas of a network are written under: its names as the language declares them, and the numbers they
/// have now, both as one [Layout] shows them.
public final class NetworkScope {
    /// Checks draw sizes no larger than this: what holds for small networks of unequal sizes holds for large ones.
    private static final int LARGEST_CHECKED = 4;

    private final Layout layout;
    private final Scope written;
    private final Map<Expr, Variable> variables;
    private final Map<String, Integer> lengths;
    private final Map<String, List<Integer>> known;
    private final Scope scope;
    private final MatrixValues values;
    /// As other layouts show it, as they are asked for; shared by all of them.
    private final Map<Layout, NetworkScope> layouts;

    /// @param written   in the default layout
    /// @param variables in the default layout
    /// @param labels    the classes, from 1; empty where there are none
    NetworkScope(Scope written, Map<Expr, Variable> variables, List<Integer> labels, Layout layout) {
        this(written, variables, labels, layout, new ConcurrentHashMap<>());
    }

    private NetworkScope(
            Scope written,
            Map<Expr, Variable> variables,
            List<Integer> labels,
            Layout layout,
            Map<Layout, NetworkScope> layouts) {
        this.layouts = layouts;
        this.layout = layout;
        this.written = written;
        this.variables = new LinkedHashMap<>();
        variables.forEach((expr, variable) -> this.variables.put(expr, variable.in(layout)));
        this.lengths = new LinkedHashMap<>();
        this.known = new LinkedHashMap<>();
        this.scope = laidOut();
        wholeNumbers(labels);
        this.values = new MatrixValues(this::value, layout.derivatives());
        layouts.put(layout, this);
    }

    /// As another layout shows it.
    NetworkScope in(Layout other) {
        NetworkScope there = layouts.get(other);
        return there != null ? there : new NetworkScope(written, variables, labels(), other, layouts);
    }

    private List<Integer> labels() {
        return known.getOrDefault(MatrixNames.LABELS, List.of());
    }

    /// With one more matrix.
    ///
    /// @param like  a given matrix that has the same shape
    /// @param label its LaTeX
    NetworkScope with(Variable matrix, Expr like, String label) {
        var more = new LinkedHashMap<>(variables);
        more.put(matrix.expr(), matrix);
        String name = MatrixNames.name(matrix.expr());
        var given = (Declaration.Array) written.find(MatrixNames.name(like)).orElseThrow();
        Scope wider = written.with(new Declaration.Array(name, given.shape(), Domain.Interval.REAL))
                .withLabel(name, label);
        return new NetworkScope(wider, more, labels(), layout);
    }

    private Scope laidOut() {
        Scope laid = Scope.EMPTY.in(layout.derivatives().inLanguage());
        for (Declaration declaration : written.declarations()) {
            laid = laid.with(laidOut(declaration));
            Optional<String> label = written.label(declaration.name());
            if (label.isPresent()) {
                laid = laid.withLabel(declaration.name(), label.get());
            }
            if (declaration instanceof Declaration.SizeParameter size) {
                lengths.put(size.name(), size.start());
            }
        }
        return laid;
    }

    private Declaration laidOut(Declaration declaration) {
        boolean turned = flips(new Expr.Sym(declaration.name()));
        return switch (declaration) {
            case Declaration.Definition(var name, var body) -> new Declaration.Definition(name, turned(body, turned));
            case Declaration.Array(var name, var shape, var entries) ->
                new Declaration.Array(name, turned ? shape.transposed() : shape, entries);
            case Declaration.ByEntries(var name, var axes, var body) ->
                new Declaration.ByEntries(name, turned ? axes.reversed() : axes, turned(body, false));
            default -> declaration;
        };
    }

    /// Whether a name or slope is shown as the transpose of what the default layout shows.
    private boolean flips(Expr leaf) {
        Variable variable = variables.get(leaf);
        return variable != null && layout.flips(variable.role());
    }

    /// An expression of the default layout as this one writes it.
    private Expr turned(Expr expression, boolean transposed) {
        return new TurnedMatrices(this::flips, this::isMatrix).of(expression, transposed);
    }

    /// An expression of this layout as another writes it.
    Expr rewritten(Expr expression, NetworkScope other, boolean transposed) {
        return new TurnedMatrices(leaf -> flips(leaf) != other.flips(leaf), this::isMatrix).of(expression, transposed);
    }

    private boolean isMatrix(Expr leaf) {
        return variable(leaf).filter(it -> !it.isNumber()).isPresent();
    }

    /// Labels, ones and targets of 0 or 1.
    private void wholeNumbers(List<Integer> labels) {
        if (!labels.isEmpty()) {
            known.put(MatrixNames.LABELS, labels);
        }
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Array array && array.entries() instanceof Domain.Values) {
                double[] entries =
                        requireVariable(new Expr.Sym(array.name())).value().toArray();
                known.put(
                        array.name(),
                        IntStream.range(0, entries.length)
                                .mapToObj(i -> (int) entries[i])
                                .toList());
            }
        }
    }

    private Optional<Matrix> value(Expr leaf) {
        return variable(leaf).map(Variable::value).or(() -> given(leaf));
    }

    /// What is given and not computed: inputs, parameters, targets, lengths.
    Optional<Matrix> given(Expr leaf) {
        if (!(leaf instanceof Expr.Sym(var name))) {
            return Optional.empty();
        }
        if (scope.find(name).orElse(null) instanceof Declaration.Array
                || scope.find(name).orElse(null) instanceof Declaration.Parameter) {
            return variable(leaf).map(Variable::value);
        }
        List<Integer> labels = known.get(name);
        Integer length = lengths.get(name);
        return labels != null
                ? Optional.of(Matrix.of(
                        labels.size(),
                        1,
                        labels.stream().mapToDouble(Integer::doubleValue).toArray()))
                : Optional.ofNullable(length).map(Matrix::scalar);
    }

    private Variable requireVariable(Expr leaf) {
        return variable(leaf).orElseThrow();
    }

    /// Which way matrices are shown.
    public Layout layout() {
        return layout;
    }

    /// The names, with all sizes as they are.
    public Scope scope() {
        return scope;
    }

    /// The names for a check, whose points are laid for small sizes.
    Scope checked() {
        Scope small = scope;
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.SizeParameter(var name, var from, var to, var start)) {
                Optional<String> label = scope.label(name);
                small = small.with(
                        new Declaration.SizeParameter(name, from, LARGEST_CHECKED, Math.min(start, LARGEST_CHECKED)));
                if (label.isPresent()) {
                    small = small.withLabel(name, label.get());
                }
            }
        }
        return small;
    }

    /// How long every size is now.
    public Map<String, Integer> lengths() {
        return lengths;
    }

    /// Whole numbers that entries are: labels, ones, targets of 0 or 1.
    Map<String, List<Integer>> known() {
        return known;
    }

    /// The matrix that a name or slope is.
    public Optional<Variable> variable(Expr leaf) {
        return Optional.ofNullable(variables.get(leaf));
    }

    /// The value of an expression from the matrices there are now; empty where it has none.
    public Optional<Matrix> find(Expr expression) {
        return find(expression, Map.of());
    }

    /// The same with the values of indices of sums that it stands in, from 1.
    public Optional<Matrix> find(Expr expression, Map<String, Integer> indices) {
        try {
            return Optional.of(values.at(indices).of(expression));
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    MatrixValues values() {
        return values;
    }

    /// All variables, in the order in which they were named.
    List<Variable> variables() {
        return new ArrayList<>(variables.values());
    }
}
