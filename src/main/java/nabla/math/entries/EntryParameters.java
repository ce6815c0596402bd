package nabla.math.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;

/// What can be moved of the vectors and matrices of a scope: its sizes, and every entry there is at the largest sizes,
/// so that an entry keeps its value while sizes change.
public final class EntryParameters {
    /// A matrix with more entries than this is not to be moved entry by entry.
    private static final int MOST = 1_024;

    private EntryParameters() {}

    public static List<Declaration.Parameter> of(Scope scope) {
        var parameters = new ArrayList<Declaration.Parameter>();
        Map<String, Integer> largest = new HashMap<>();
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.SizeParameter(var name, var from, var to, var start)) {
                parameters.add(new Declaration.Parameter(name, new Domain.Integers(from, to), start, 1));
                largest.put(name, to);
            }
        }
        Scope given = Scope.EMPTY;
        for (Declaration declaration : scope.declarations()) {
            if (isGiven(declaration)
                    && entries(Scope.EMPTY.with(declaration), largest).size() <= MOST) {
                given = given.with(declaration);
            }
        }
        parameters.addAll(entries(given, largest));
        return List.copyOf(parameters);
    }

    private static List<Declaration.Parameter> entries(Scope given, Map<String, Integer> lengths) {
        return new WrittenOut(given, lengths, 0).scope().parameters();
    }

    /// Whether its entries are chosen, not defined.
    public static boolean isGiven(Declaration declaration) {
        return declaration instanceof Declaration.Array
                || declaration instanceof Declaration.Labels
                || declaration instanceof Declaration.Family;
    }
}
