package nabla.math.check.side;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// An entry of a claim without the names of its parameters: most entries of a matrix are the same function of other
/// parameters.
///
/// @param expressions both sides and their kinks, each name replaced by the place at which it first occurs
/// @param domains     of the names, in that order
public record RenamedEntry(List<Expr> expressions, List<Domain> domains) {
    public static RenamedEntry of(Side left, Side right, Scope scope) {
        var expressions = new ArrayList<Expr>(List.of(left.expression(), right.expression()));
        expressions.addAll(left.kinks());
        expressions.addAll(right.kinks());
        var names = new LinkedHashSet<String>();
        expressions.forEach(expression -> names.addAll(Trees.names(expression)));
        Map<String, Expr> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, Exprs.sym("·" + places.size())));
        return new RenamedEntry(
                expressions.stream()
                        .map(expression -> Trees.substitute(expression, places))
                        .toList(),
                names.stream()
                        .map(name -> scope.find(name).orElseThrow())
                        .map(declaration -> ((Declaration.Parameter) declaration).domain())
                        .toList());
    }
}
