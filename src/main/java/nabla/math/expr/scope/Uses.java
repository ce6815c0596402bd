package nabla.math.expr.scope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.math.expr.tree.Expr;

/// The declared names that an expression uses, and how.
public final class Uses {

    /// @param arguments with how many arguments the name is called; [#NUMBER] where it stands for a number
    public record Use(String name, int arguments) {
        static final int NUMBER = -1;

        /// In words: "a number".
        public String as() {
            return switch (arguments) {
                case NUMBER -> "a number";
                case 1 -> "a function of 1 argument";
                default -> "a function of " + arguments + " arguments";
            };
        }

        boolean fits(Declaration declaration) {
            return switch (declaration) {
                case Declaration.Parameter parameter -> arguments == NUMBER;
                case Declaration.Definition definition -> arguments == NUMBER;
                case Declaration.Unknown unknown -> arguments == 1;
                case Declaration.Shaped shaped -> arguments == NUMBER;
                case Declaration.Defined defined ->
                    arguments == defined.parameters().size();
            };
        }
    }

    private Uses() {}

    public static Set<Use> of(Expr expression) {
        var uses = new LinkedHashSet<Use>();
        var left = new ArrayDeque<>(List.of(expression));
        while (!left.isEmpty()) {
            Expr next = left.pop();
            if (next instanceof Expr.Fold(var folding, var index, var from, var to, var body)) {
                left.addAll(List.of(from, to));
                uses.addAll(without(of(body), List.of(index)));
                continue;
            }
            left.addAll(next.parts());
            switch (next) {
                case Expr.Sym(var name) -> uses.add(new Use(name, Use.NUMBER));
                case Expr.Derivative derivative -> uses.add(new Use(derivative.by(), Use.NUMBER));
                case Expr.Apply(var name, var arguments) -> uses.add(new Use(name, arguments.size()));
                case Expr.Num num -> {}
                case Expr.Const constant -> {}
                case Expr.Sum sum -> {}
                case Expr.Product product -> {}
                case Expr.Quotient quotient -> {}
                case Expr.Power power -> {}
                case Expr.Neg neg -> {}
                case Expr.Call call -> {}
                case Expr.If choice -> {}
                case Expr.Primed primed -> uses.add(new Use(primed.function(), 1));
                case Expr.Shaped shaped -> {}
            }
        }
        return uses;
    }

    /// What a declaration takes from the rest of its scope; the parameters of a function are its own.
    public static Set<Use> of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Parameter parameter -> Set.of();
            case Declaration.Definition definition -> of(definition.body());
            case Declaration.ByEntries entries ->
                without(
                        of(entries.body()),
                        entries.axes().stream().map(Declaration.Axis::index).toList());
            case Declaration.Shaped shaped -> Set.of();
            case Declaration.Defined defined -> without(of(defined.body()), defined.parameters());
        };
    }

    private static Set<Use> without(Set<Use> uses, Collection<String> names) {
        uses.removeIf(use -> use.arguments() == Use.NUMBER && names.contains(use.name()));
        return uses;
    }

    /// The names that an expression takes from its scope.
    public static Set<String> names(Expr expression) {
        return names(of(expression));
    }

    /// The names that a declaration depends on, its sizes among them.
    public static Set<String> names(Declaration declaration) {
        Set<String> names = names(of(declaration));
        sizes(declaration).forEach(size -> {
            if (size instanceof Size.Named(var name)) {
                names.add(name);
            }
        });
        return names;
    }

    private static Set<String> names(Set<Use> uses) {
        return uses.stream().map(Use::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Size> sizes(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Index(var name, var reach) ->
                reach.to()
                        .size()
                        .<List<Size>>map(size -> List.of(new Size.Named(size)))
                        .orElse(List.of());
            case Declaration.Array array -> sizes(array.shape());
            case Declaration.Labels labels -> List.of(labels.length(), labels.classes());
            case Declaration.Family family -> {
                var sizes = new ArrayList<>(sizes(family.member()));
                sizes.add(family.count());
                yield sizes;
            }
            case Declaration.ByEntries entries ->
                entries.axes().stream().map(Declaration.Axis::size).toList();
            case Declaration.SizeParameter size -> List.of();
            case Declaration.Unknown unknown -> List.of();
            case Declaration.Parameter parameter -> List.of();
            case Declaration.Definition definition -> List.of();
            case Declaration.Defined function -> List.of();
        };
    }

    private static List<Size> sizes(Shape shape) {
        return switch (shape) {
            case Shape.Scalar number -> List.of();
            case Shape.Column(var length) -> List.of(length);
            case Shape.Row(var length) -> List.of(length);
            case Shape.Matrix(var rows, var columns) -> List.of(rows, columns);
        };
    }
}
