package nabla.math.expr.write;

import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;

/// How an expression is set besides what it says.
///
/// @param names   whose labels say how some are set
/// @param lengths of every declared size, where the shape is to stand under each matrix
/// @param flat    whether a derivative is written on one line, ∂J/∂z
public record LatexSetting(Scope names, Optional<Map<String, Integer>> lengths, boolean flat) {
    public static LatexSetting plain(Scope names) {
        return new LatexSetting(names, Optional.empty(), false);
    }

    /// With the shape in numbers under every matrix.
    public static LatexSetting withShapes(Scope names, Map<String, Integer> lengths) {
        return new LatexSetting(names, Optional.of(lengths), false);
    }

    /// As low as one line of text.
    public static LatexSetting flat(Scope names) {
        return new LatexSetting(names, Optional.empty(), true);
    }

    /// What stands under a matrix, `5 \times 10`; empty under numbers and where no shapes are shown.
    Optional<String> under(Expr node) {
        return lengths.filter(there -> isMatrixLeaf(node))
                .flatMap(there -> Shapes.find(node, names)
                        .map(Kind::shape)
                        .filter(shape -> !shape.isNumber())
                        .map(shape -> "%d \\times %d".formatted(shape.rows(there), shape.columns(there))));
    }

    private static boolean isMatrixLeaf(Expr node) {
        return node instanceof Expr.Sym
                || node instanceof Expr.Derivative
                || (node instanceof Expr.Transpose(var of) && isMatrixLeaf(of));
    }
}
