package nabla.math.expr.write;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Preorder;

/// An expression in LaTeX, as a book would set it, in the commands that JLaTeXMath knows.
///
/// In a marked form the node with number k (its place in preorder, from 0, as [Expr#parts()] orders the parts) is
/// drawn in the colour whose number is `first + k`: the innermost colour of a glyph names the node it belongs to. It
/// takes the same room as the plain form. Brackets have the colour of what they enclose; the signs of a sum have the
/// colour of the sum, and so a subtracted [Expr.Neg] has no glyph of its own.
public final class LatexNotation {
    private static final String EQUALS = " \\;=\\; ";

    private LatexNotation() {}

    public static String of(Expr expression) {
        return of(expression, Scope.EMPTY);
    }

    /// With the labels that its names have.
    public static String of(Expr expression, Scope names) {
        return LatexPrinter.plain(names).print(expression);
    }

    /// Set in another way.
    public static String of(Expr expression, LatexSetting setting) {
        return LatexPrinter.plain(setting).print(expression);
    }

    /// An equation on one line.
    public static String of(Equation equation, LatexSetting setting) {
        return of(equation.left(), setting) + EQUALS + of(equation.right(), setting);
    }

    /// The marked form of an equation in pieces: the left side, then the right one from its relation on. Nodes are
    /// numbered through both sides.
    public static List<Piece> pieces(Equation equation, int first, LatexSetting setting) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(LatexPrinter.marking(first, setting).print(equation.left()), Joint.START));
        int next = first + nodes(equation.left());
        boolean start = true;
        for (Piece piece : LatexPieces.of(LatexPieces.OPERAND + EQUALS, equation.right(), next, setting)) {
            pieces.add(start ? new Piece(piece.latex(), Joint.TERM) : piece);
            start = false;
        }
        return List.copyOf(pieces);
    }

    /// Every node in its own colour.
    ///
    /// @param first the number of the root's colour, `#000001` for 1; the last is `first + nodes - 1`
    public static String marked(Expr expression, int first) {
        return marked(expression, first, Scope.EMPTY);
    }

    /// The same with the labels that its names have.
    public static String marked(Expr expression, int first, Scope names) {
        return LatexPrinter.marking(first, names).print(expression);
    }

    /// The marked form, set in another way.
    public static String marked(Expr expression, int first, LatexSetting setting) {
        return LatexPrinter.marking(first, setting).print(expression);
    }

    /// The marked form in pieces, set in another way.
    public static List<Piece> pieces(Expr expression, int first, LatexSetting setting) {
        return LatexPieces.of("", expression, first, setting);
    }

    /// How many nodes an expression has, and so how many colours its marked form takes.
    public static int nodes(Expr expression) {
        return Preorder.size(expression);
    }

    /// A name alone: `\sigma`, `w_{1}`.
    public static String name(String name) {
        return LatexNames.name(name, Scope.EMPTY).latex();
    }

    /// A line of a derivation after its first: `= ...`, `\longrightarrow 0 \quad (z \to -\infty)`.
    public static String relation(Line.Link link, Expr right) {
        return relation(link, right, of(right), Scope.EMPTY);
    }

    /// The same with every node of `right` in its own colour; what else stands on the line has none.
    static String markedRelation(Line.Link link, Expr right, int first) {
        return relation(link, right, marked(right, first), Scope.EMPTY);
    }

    private static String relation(Line.Link link, Expr right, String set, Scope names) {
        return LineLatex.sign(link) + " " + beside(link, right, set, names);
    }

    /// A line of a derivation without its relation, every node of `right` in its own colour.
    public static String markedLine(Line.Link link, Expr right, int first, Scope names) {
        return beside(link, right, marked(right, first, names), names);
    }

    private static String beside(Line.Link link, Expr right, String set, Scope names) {
        var parts = new ArrayList<String>();
        if (!LineLatex.isOrderAlone(link, right)) {
            parts.add(set);
        }
        LineLatex.tail(link, right, names).forEach(piece -> parts.add(piece.latex()));
        return String.join(" ", parts);
    }

    /// A part of a line. Side by side the pieces of a line look like the line; a long line breaks before some of them.
    ///
    /// @param joint how well a line may break before this piece
    public record Piece(String latex, Joint joint) {}

    /// Where a line may break, the best place first.
    public enum Joint {
        /// Where the line starts.
        START,
        /// Before a plus or minus sign that no bracket encloses, and before the point of a limit.
        TERM,
        /// Before a factor of a long term; only if the term alone is too long.
        FACTOR
    }

    /// The marked form of a first line in pieces.
    public static List<Piece> pieces(Expr expression, int first) {
        return pieces(expression, first, Scope.EMPTY);
    }

    /// The same with the labels that its names have.
    public static List<Piece> pieces(Expr expression, int first, Scope names) {
        return LatexPieces.of("", expression, first, names);
    }

    /// The marked form of a later line in pieces; the first holds the relation.
    public static List<Piece> pieces(Line.Link link, Expr right, int first) {
        return pieces(link, right, first, Scope.EMPTY);
    }

    /// The same with the labels that its names have.
    public static List<Piece> pieces(Line.Link link, Expr right, int first, Scope names) {
        return pieces(LatexPieces.OPERAND + LineLatex.sign(link) + " ", link, right, first, names);
    }

    /// A later line in pieces without its relation.
    public static List<Piece> piecesBeside(Line.Link link, Expr right, int first, Scope names) {
        return pieces("", link, right, first, names);
    }

    private static List<Piece> pieces(String lead, Line.Link link, Expr right, int first, Scope names) {
        var pieces = new ArrayList<Piece>();
        List<Piece> tail = LineLatex.tail(link, right, names);
        if (LineLatex.isOrderAlone(link, right)) {
            pieces.add(new Piece(lead + tail.getFirst().latex(), Joint.START));
            pieces.addAll(tail.subList(1, tail.size()));
        } else {
            pieces.addAll(LatexPieces.of(lead, right, first, names));
            pieces.addAll(tail);
        }
        return List.copyOf(pieces);
    }
}
