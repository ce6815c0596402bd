package nabla.typeset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Preorder;

/// The nodes of a formula and where their ink is. Nodes have the numbers of [Preorder].
record FormulaNodes(Preorder numbers) {
    /// How far beside a letter the mouse still means it, in em.
    private static final double REACH = 0.12;

    /// The box round a node and all its parts in one of the outlines; absent where it leaves no ink there.
    Optional<FormulaOutline.Box> bounds(FormulaOutline piece, int node) {
        FormulaOutline ink = extract(piece, node);
        return Stream.concat(
                        ink.parts().stream().map(FormulaOutline.Part::bounds),
                        ink.rules().stream().map(FormulaOutline.Rule::bounds))
                .reduce(FormulaOutline.Box::union);
    }

    /// The sums and products over an index in whose bodies a node stands, the outermost first.
    List<Expr.Fold> foldsAround(int node) {
        return IntStream.range(0, node)
                .filter(around -> numbers.ends().get(around) > node)
                .mapToObj(numbers.nodes()::get)
                .filter(Expr.Fold.class::isInstance)
                .map(Expr.Fold.class::cast)
                .toList();
    }

    /// A node and all its parts in one of the outlines, at their places.
    FormulaOutline extract(FormulaOutline piece, int node) {
        int end = numbers.ends().get(node);
        return new FormulaOutline(
                piece.width(),
                piece.ascent(),
                piece.descent(),
                piece.parts().stream()
                        .filter(part -> part.node() >= node && part.node() < end)
                        .toList(),
                piece.rules().stream()
                        .filter(rule -> rule.node() >= node && rule.node() < end)
                        .toList());
    }

    /// The smallest node at a point of an outline, in em from the start of its baseline. Plain numbers are passed over:
    /// their value is no news.
    Optional<Integer> at(FormulaOutline piece, double x, double y) {
        int best = FormulaOutline.NO_NODE;
        double bestArea = Double.POSITIVE_INFINITY;
        for (int node = 0; node < numbers.nodes().size(); node++) {
            Optional<FormulaOutline.Box> box = isNumber(numbers.nodes().get(node))
                    ? Optional.empty()
                    : bounds(piece, node).map(bounds -> bounds.grown(REACH));
            if (box.isPresent() && box.get().contains(x, y) && box.get().area() <= bestArea) {
                best = node;
                bestArea = box.get().area();
            }
        }
        return best == FormulaOutline.NO_NODE ? Optional.empty() : Optional.of(best);
    }

    private static boolean isNumber(Expr expr) {
        return expr instanceof Expr.Num || expr instanceof Expr.Neg(Expr.Num number);
    }
}
