package nabla.math.calculus.slope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// Names of indices that stand nowhere yet.
final class FreshIndices {
    private static final List<String> LETTERS = List.of("i", "j", "l", "m", "n", "p", "q", "r");

    private final Set<String> taken = new HashSet<>();

    FreshIndices(Expr whole, Scope scope) {
        take(whole);
        for (Declaration declaration : scope.declarations()) {
            taken.add(declaration.name());
            switch (declaration) {
                case Declaration.Definition(var name, var body) -> take(body);
                case Declaration.Defined(var name, var parameters, var body) -> take(body);
                case Declaration.ByEntries(var name, var axes, var body) -> {
                    axes.forEach(axis -> taken.add(axis.index()));
                    take(body);
                }
                default -> {}
            }
        }
    }

    private void take(Expr part) {
        taken.addAll(Trees.names(part));
        if (part instanceof Expr.Fold fold) {
            taken.add(fold.index());
        }
        part.parts().forEach(this::take);
    }

    String next() {
        String free = Stream.concat(
                        LETTERS.stream(), IntStream.iterate(1, i -> i + 1).mapToObj(i -> "i" + i))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
        taken.add(free);
        return free;
    }
}
