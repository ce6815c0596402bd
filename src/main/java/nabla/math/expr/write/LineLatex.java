package nabla.math.expr.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.LatexNotation.Joint;
import nabla.math.expr.write.LatexNotation.Piece;

/// Sets what a line has beside its expression: the sign before it, and behind it an order, the point of a limit or what
/// a minimiser is sought over.
final class LineLatex {
    private LineLatex() {}

    /// Between two expressions: `=`, `\longrightarrow`.
    static String sign(Line.Link link) {
        return switch (link) {
            case Line.Link.Related(var relation) -> relation.latex();
            case Line.Link.TendsTo limit -> "\\longrightarrow";
            case Line.Link.Implies implication -> "\\Longrightarrow";
            case Line.Link.SameMinimiser minimiser -> "\\sim";
            case Line.Link.UpToOrder order -> "=";
        };
    }

    /// Whether nothing is written before the order.
    static boolean isOrderAlone(Line.Link link, Expr right) {
        return link instanceof Line.Link.UpToOrder && right.equals(Exprs.ZERO);
    }

    /// What follows the expression, piece by piece.
    static List<Piece> tail(Line.Link link, Expr right, Scope names) {
        return switch (link) {
            case Line.Link.Related related -> List.of();
            case Line.Link.Implies implication -> List.of();
            case Line.Link.TendsTo(var variable, var point) -> List.of(towards(variable, point, names));
            case Line.Link.SameMinimiser(var over) ->
                List.of(new Piece(
                        "\\quad (\\text{same minimiser over } "
                                + over.stream()
                                        .map(name ->
                                                LatexNames.name(name, names).latex())
                                        .collect(Collectors.joining(", "))
                                + ")",
                        Joint.TERM));
            case Line.Link.UpToOrder(Line.Link.Order(var little, var gauge), var variable, var point) -> {
                boolean alone = isOrderAlone(link, right);
                String order = (little ? "o" : "\\mathcal{O}")
                        + LatexShape.bracketed(LatexNotation.of(gauge, names), LatexShape.isTall(gauge));
                var pieces = new ArrayList<Piece>();
                pieces.add(new Piece(
                        alone ? order : LatexPieces.OPERAND + " + " + order, alone ? Joint.START : Joint.TERM));
                pieces.add(towards(variable, point, names));
                yield List.copyOf(pieces);
            }
        };
    }

    private static Piece towards(String variable, Expr point, Scope names) {
        String way = LatexNames.name(variable, names).latex() + " \\to " + LatexNotation.of(point, names);
        return new Piece("\\quad (" + way + ")", Joint.TERM);
    }
}
