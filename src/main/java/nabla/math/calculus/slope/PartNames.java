package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Gives names to the parts of a formula along which slopes are told, and to the formula itself where it has none: such
/// as are free, capital ones for matrices.
final class PartNames {
    private static final List<String> NUMBERS = List.of("f", "g", "s", "q");
    private static final List<String> VECTORS = List.of("u", "v", "p", "q");
    private static final List<String> MATRICES = List.of("U", "V", "P", "Q");

    private final Scope start;
    private final Expr whole;
    private Expr root;
    private final Set<String> taken = new LinkedHashSet<>();
    /// By the part, the whole first.
    private final Map<Expr, String> given = new LinkedHashMap<>();
    private final Map<Expr, String> known = new HashMap<>();
    private Scope scope;

    /// @param whole what is differentiated
    PartNames(Expr whole, Scope scope) {
        this.start = scope;
        this.scope = scope;
        this.whole = whole;
        take(whole);
        scope.declarations().forEach(this::take);
        this.root = whole instanceof Expr.Sym || isEntryByEntry(whole) || isIndexed(whole) ? whole : of(whole);
    }

    private void take(Declaration declaration) {
        taken.add(declaration.name());
        switch (declaration) {
            case Declaration.Definition(var name, var body) -> take(body);
            case Declaration.Defined(var name, var parameters, var body) -> take(body);
            case Declaration.ByEntries(var name, var axes, var body) -> take(body);
            default -> {}
        }
    }

    private void take(Expr expression) {
        taken.addAll(Trees.names(expression));
        indices(expression);
    }

    private void indices(Expr expression) {
        if (expression instanceof Expr.Fold fold) {
            taken.add(fold.index());
        }
        expression.parts().forEach(this::indices);
    }

    /// What is differentiated, by its name; where it depends on an index it has none but its parts have.
    Expr root() {
        return root;
    }

    /// With the names that were given.
    Scope scope() {
        return scope;
    }

    /// Whether it is an entry of what is defined by its entries: `f[i]` is a name already.
    boolean isEntryByEntry(Expr part) {
        return part instanceof Expr.Entry(var of, var indices)
                && of instanceof Expr.Sym(var name)
                && start.find(name).orElse(null) instanceof Declaration.ByEntries;
    }

    /// Whether it depends on an index: a definition of a lesson does not.
    boolean isIndexed(Expr part) {
        return Trees.names(part).stream().anyMatch(name -> scope.find(name).orElse(null) instanceof Declaration.Index);
    }

    /// The name of a part, the same for equal ones.
    Expr of(Expr part) {
        String name = given.get(part);
        if (name == null) {
            name = free(part);
            given.put(part, name);
            taken.add(name);
            scope = scope.with(new Declaration.Definition(name, part));
        }
        return Exprs.sym(name);
    }

    private String free(Expr part) {
        List<String> letters = switch (new Matrices(scope).shape(part)) {
            case Shape.Scalar number -> NUMBERS;
            case Shape.Column column -> VECTORS;
            case Shape.Row row -> VECTORS;
            case Shape.Matrix matrix -> MATRICES;
        };
        Stream<String> numbered = IntStream.iterate(1, i -> i + 1).mapToObj(i -> letters.getFirst() + i);
        return Stream.concat(letters.stream(), numbered)
                .filter(Predicate.not(taken::contains))
                .findFirst()
                .orElseThrow();
    }

    /// Definitions are written with the names that were given meanwhile.
    void settle() {
        root = written(root, "");
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Definition(var name, var body)) {
                Expr written = written(body, name);
                if (!written.equals(body)) {
                    Scope next = scope.with(new Declaration.Definition(name, written));
                    scope = scope.label(name)
                            .map(label -> next.withLabel(name, label))
                            .orElse(next);
                }
            }
        }
    }

    /// What each name that was given stands for.
    List<Equation> equations() {
        var equations = new ArrayList<Equation>();
        given.forEach((part, name) -> equations.add(new Equation(Exprs.sym(name), written(part, name))));
        return equations;
    }

    /// A definition of the lesson: what is equal to its body is written by its name from now on.
    void know(Expr body, String name) {
        known.putIfAbsent(body, name);
    }

    /// The same with the parts that have names by these.
    Expr in(Expr formula) {
        String name = formula.equals(whole) || formula instanceof Expr.Sym ? null : known.get(formula);
        return name != null
                ? Exprs.sym(name)
                : formula instanceof Expr.Fold ? formula : Trees.mapParts(formula, this::in);
    }

    private Expr written(Expr formula, String own) {
        String name = given.get(formula);
        if (name != null && !name.equals(own) && !formula.equals(whole)) {
            return Exprs.sym(name);
        }
        // the slopes of a sum over an index are told term by term, under the names of the lesson
        return formula instanceof Expr.Fold ? formula : Trees.mapParts(formula, part -> written(part, own));
    }
}
