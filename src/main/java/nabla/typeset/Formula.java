package nabla.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.expr.Expr;

/// An expression set in type: its pieces as outlines, and which outline belongs to which part of the expression.
///
/// Immutable, and made off the FX thread; a view only places it. Nodes are numbered in preorder from 0.
public final class Formula {
    /// How far beside a letter the mouse still means it, in em.
    private static final double REACH = 0.12;

    private final List<Expr> nodes;
    private final List<Integer> ends;
    private final List<Outline> pieces;
    private final String plain;
    private final String spoken;

    private Formula(List<Expr> nodes, List<Integer> ends, List<Outline> pieces, String plain, String spoken) {
        this.nodes = nodes;
        this.ends = ends;
        this.pieces = pieces;
        this.plain = plain;
        this.spoken = spoken;
    }

    /// @param pieces LaTeX in which node k is marked; between two pieces a line may break
    /// @param plain  what is shown should the LaTeX not be readable
    /// @param spoken what is read aloud
    static Formula of(Expr expression, List<String> pieces, Typesetter.Style style, String plain, String spoken) {
        var nodes = new ArrayList<Expr>();
        var ends = new ArrayList<Integer>();
        number(expression, nodes, ends);
        return new Formula(List.copyOf(nodes), List.copyOf(ends), set(pieces, style), plain, spoken);
    }

    /// A sign that is no expression, such as a relation.
    static Formula sign(String latex, Typesetter.Style style, String plain, String spoken) {
        return new Formula(List.of(), List.of(), set(List.of(latex), style), plain, spoken);
    }

    private static List<Outline> set(List<String> pieces, Typesetter.Style style) {
        var outlines = pieces.stream()
                .flatMap(piece -> Typesetter.outline(piece, style).stream())
                .toList();
        return outlines.size() == pieces.size() ? outlines : List.of();
    }

    private static void number(Expr node, List<Expr> nodes, List<Integer> ends) {
        int number = nodes.size();
        nodes.add(node);
        ends.add(number);
        for (Expr part : node.parts()) {
            number(part, nodes, ends);
        }
        ends.set(number, nodes.size());
    }

    /// Each piece as a formula of its own, with the same nodes: running text may break between them.
    public List<Formula> split() {
        return pieces.size() < 2
                ? List.of(this)
                : pieces.stream()
                        .map(piece -> new Formula(nodes, ends, List.of(piece), plain, spoken))
                        .toList();
    }

    /// Where a line may break, between two of them; empty where the formula could not be set.
    public List<Outline> pieces() {
        return pieces;
    }

    /// In the notation of lesson files.
    public String plain() {
        return plain;
    }

    /// In words.
    public String spoken() {
        return spoken;
    }

    /// The expression with that number.
    public Expr node(int number) {
        return nodes.get(number);
    }

    public int nodeCount() {
        return nodes.size();
    }

    /// The box round a node and all its parts in one piece; absent where it leaves no ink there.
    public Optional<Outline.Box> bounds(int piece, int node) {
        int end = ends.get(node);
        return boxes(pieces.get(piece), node, end).reduce(Outline.Box::union);
    }

    /// The outlines of a node and all its parts in one piece, at their places.
    public Outline extract(int piece, int node) {
        int end = ends.get(node);
        Outline whole = pieces.get(piece);
        return new Outline(
                whole.width(),
                whole.ascent(),
                whole.descent(),
                whole.parts().stream()
                        .filter(part -> part.node() >= node && part.node() < end)
                        .toList(),
                whole.rules().stream()
                        .filter(rule -> rule.node() >= node && rule.node() < end)
                        .toList());
    }

    /// The smallest node at a point of a piece, in em from the start of its baseline. Plain numbers are passed over:
    /// their value is no news.
    public Optional<Integer> nodeAt(int piece, double x, double y) {
        int best = Outline.NO_NODE;
        double bestArea = Double.POSITIVE_INFINITY;
        for (int node = 0; node < nodes.size(); node++) {
            if (isNumber(nodes.get(node))) {
                continue;
            }
            Optional<Outline.Box> box = bounds(piece, node).map(bounds -> bounds.grown(REACH));
            if (box.isPresent() && box.get().contains(x, y) && box.get().area() <= bestArea) {
                best = node;
                bestArea = box.get().area();
            }
        }
        return best == Outline.NO_NODE ? Optional.empty() : Optional.of(best);
    }

    private static boolean isNumber(Expr expr) {
        return expr instanceof Expr.Num || expr instanceof Expr.Neg(Expr.Num number);
    }

    private static java.util.stream.Stream<Outline.Box> boxes(Outline piece, int from, int end) {
        return java.util.stream.Stream.concat(
                piece.parts().stream()
                        .filter(part -> part.node() >= from && part.node() < end)
                        .map(Outline.Part::bounds),
                piece.rules().stream()
                        .filter(rule -> rule.node() >= from && rule.node() < end)
                        .map(Outline.Rule::bounds));
    }

    /// All pieces on one line.
    public double width() {
        return pieces.stream().mapToDouble(Outline::width).sum();
    }

    public double ascent() {
        return pieces.stream().mapToDouble(Outline::ascent).max().orElse(0);
    }

    public double descent() {
        return pieces.stream().mapToDouble(Outline::descent).max().orElse(0);
    }

    /// The numbers of all nodes, in preorder.
    public IntStream numbers() {
        return IntStream.range(0, nodes.size());
    }
}
