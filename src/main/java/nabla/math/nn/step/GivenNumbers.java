package nabla.math.nn.step;

import java.util.HashMap;
import java.util.Map;
import nabla.math.entries.EntryNames;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Exprs;
import nabla.math.nn.Matrix;

/// What is given of a network and not computed, number by number, as a lesson's parameters are: `W1[2, 3]`, `N`.
public final class GivenNumbers {
    private GivenNumbers() {}

    public static Map<String, Double> of(NetworkScope names) {
        var numbers = new HashMap<String, Double>();
        for (Declaration declaration : names.scope().declarations()) {
            String name = declaration.name();
            names.given(Exprs.sym(name)).ifPresent(value -> put(name, shape(declaration), value, numbers));
        }
        return numbers;
    }

    private static Shape shape(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Array array -> array.shape();
            case Declaration.Labels labels -> new Shape.Column(labels.length());
            default -> Shape.number();
        };
    }

    private static void put(String name, Shape shape, Matrix value, Map<String, Double> into) {
        for (int row = 0; row < value.rows(); row++) {
            for (int column = 0; column < value.columns(); column++) {
                into.put(EntryNames.of(name, shape, row, column), value.at(row, column));
            }
        }
    }
}
