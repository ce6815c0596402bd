package nabla.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Preorder;
import nabla.math.expr.write.LatexNotation;
import nabla.math.expr.write.LatexSetting;
import nabla.math.expr.write.SpokenNotation;
import nabla.math.expr.write.TextNotation;

/// An expression set in type: its outlines on one line and in pieces, and which of them belong to which part of the
/// expression.
///
/// Immutable, and made off the FX thread; a view only places it. Nodes have the numbers of [Preorder].
public final class Formula {
    private static final FormulaNodes NO_NODES = new FormulaNodes(Preorder.of(List.of()));

    /// Nothing at all.
    public static final Formula EMPTY = new Formula(NO_NODES, Optional.empty(), List.of(), "", "", () -> "");

    /// Formulas narrower than this, in em, are not broken in running text.
    private static final double SHORT = 9;

    private static final String BESIDE = "\\qquad ";

    private final FormulaNodes nodes;
    private final List<Piece> whole;
    private final List<Piece> pieces;
    private final String plain;
    private final String spoken;
    private final Supplier<String> latex;

    private Formula(
            FormulaNodes nodes,
            Optional<Piece> whole,
            List<Piece> pieces,
            String plain,
            String spoken,
            Supplier<String> latex) {
        this.latex = latex;
        this.nodes = nodes;
        this.whole = whole.stream().toList();
        this.pieces = pieces;
        this.plain = plain;
        this.spoken = spoken;
    }

    /// An outline, and how well a line may break before it.
    public record Piece(FormulaOutline outline, LatexNotation.Joint joint) {}

    public static Formula of(Expr expression, Typesetter.Style style) {
        return of(expression, Scope.EMPTY, style);
    }

    /// @param names whose labels say how some are set
    public static Formula of(Expr expression, Scope names, Typesetter.Style style) {
        return of(
                expression,
                () -> LatexNotation.marked(expression, Typesetter.FIRST, names),
                LatexNotation.pieces(expression, Typesetter.FIRST, names),
                names,
                style);
    }

    /// Equations side by side, each with all its parts; a long one may take several rows.
    ///
    /// @param setting how their matrices are set
    public static Formula of(List<Equation> equations, LatexSetting setting, Typesetter.Style style) {
        var sides = new ArrayList<Expr>();
        int number = 0;
        var pieces = new ArrayList<LatexNotation.Piece>();
        var plain = new StringJoiner(", ");
        var spoken = new StringJoiner(", and ");
        for (Equation equation : equations) {
            for (LatexNotation.Piece piece : LatexNotation.pieces(equation, Typesetter.FIRST + number, setting)) {
                boolean next = !sides.isEmpty() && piece.joint() == LatexNotation.Joint.START;
                pieces.add(next ? new LatexNotation.Piece(BESIDE + piece.latex(), LatexNotation.Joint.TERM) : piece);
            }
            sides.addAll(List.of(equation.left(), equation.right()));
            number += Preorder.size(equation.left()) + Preorder.size(equation.right());
            plain.add(TextNotation.of(equation.left()) + " = " + TextNotation.of(equation.right()));
            spoken.add(SpokenNotation.of(equation.left()) + " equals " + SpokenNotation.of(equation.right()));
        }
        List<Piece> set = SetPieces.of(pieces, style);
        return new Formula(
                new FormulaNodes(Preorder.of(sides)),
                SetPieces.inRow(set),
                set,
                plain.toString(),
                spoken.toString(),
                () -> equations.stream()
                        .map(equation -> LatexNotation.of(equation, LatexSetting.plain(setting.names())))
                        .collect(Collectors.joining(" \\qquad ")));
    }

    /// What a line says, without its relation; a limit's point stands after it.
    public static Formula of(Line line, Typesetter.Style style) {
        return of(line, Scope.EMPTY, style);
    }

    /// @param names whose labels say how some are set
    public static Formula of(Line line, Scope names, Typesetter.Style style) {
        if (line.link() instanceof Line.Link.Related) {
            return of(line.right(), names, style);
        }
        return of(
                line.right(),
                () -> LatexNotation.markedLine(line.link(), line.right(), Typesetter.FIRST, names),
                LatexNotation.piecesBeside(line.link(), line.right(), Typesetter.FIRST, names),
                names,
                style,
                TextNotation.beside(line.link(), line.right()),
                SpokenNotation.beside(line.link(), line.right()));
    }

    /// The relation alone.
    public static Formula of(Line.Link link) {
        return switch (link) {
            case Line.Link.Related(var relation) -> sign(relation.latex(), relation.word(), relation.spoken());
            case Line.Link.TendsTo limit -> sign("\\to", "->", SpokenNotation.sign(link));
            case Line.Link.Implies implication -> sign("\\Rightarrow", "=>", SpokenNotation.sign(link));
            case Line.Link.SameMinimiser minimiser -> sign("\\sim", "~", SpokenNotation.sign(link));
            case Line.Link.UpToOrder order -> sign("=", "=", SpokenNotation.sign(link));
        };
    }

    /// An expression on one line.
    public static Formula of(Expr expression, LatexSetting setting, Typesetter.Style style) {
        return of(
                expression,
                () -> LatexNotation.marked(expression, Typesetter.FIRST, setting),
                LatexNotation.pieces(expression, Typesetter.FIRST, setting),
                setting.names(),
                style);
    }

    private static Formula of(
            Expr expression,
            Supplier<String> whole,
            List<LatexNotation.Piece> pieces,
            Scope names,
            Typesetter.Style style) {
        return of(expression, whole, pieces, names, style, TextNotation.of(expression), SpokenNotation.of(expression));
    }

    private static Formula of(
            Expr expression,
            Supplier<String> whole,
            List<LatexNotation.Piece> pieces,
            Scope names,
            Typesetter.Style style,
            String plain,
            String spoken) {
        List<Piece> set = SetPieces.of(pieces, style);
        // factors stand closer where no row ends between them
        boolean apart = pieces.stream().anyMatch(piece -> piece.joint() == LatexNotation.Joint.FACTOR);
        return new Formula(
                new FormulaNodes(Preorder.of(expression)),
                apart ? SetPieces.whole(whole.get(), style) : SetPieces.inRow(set),
                set,
                plain,
                spoken,
                () -> LatexNotation.of(expression, names));
    }

    private static Formula sign(String latex, String plain, String spoken) {
        Optional<Piece> sign = SetPieces.whole(latex, Typesetter.Style.DISPLAY);
        return new Formula(NO_NODES, sign, sign.stream().toList(), plain, spoken, () -> latex);
    }

    /// For running text, where a line may also break inside a long formula: the parts between such places.
    public List<Formula> split() {
        return width() < SHORT || pieces.size() < 2
                ? List.of(this)
                : pieces.stream().map(this::only).toList();
    }

    private Formula only(Piece piece) {
        return new Formula(nodes, Optional.of(piece), List.of(piece), plain, spoken, latex);
    }

    /// On one line; empty where the formula could not be set and is shown [#plain].
    public List<Piece> whole() {
        return whole;
    }

    /// Where it may take several lines.
    public List<Piece> pieces() {
        return pieces.isEmpty() ? whole : pieces;
    }

    /// In the notation of lesson files.
    public String plain() {
        return plain;
    }

    /// As a paper would have it.
    public String latex() {
        return latex.get();
    }

    /// In words.
    public String spoken() {
        return spoken;
    }

    /// The expression with that number.
    public Expr node(int number) {
        return nodes.numbers().nodes().get(number);
    }

    public int nodeCount() {
        return nodes.numbers().nodes().size();
    }

    /// The box round a node and all its parts in one of the outlines; absent where it leaves no ink there.
    public Optional<FormulaOutline.Box> bounds(FormulaOutline piece, int node) {
        return nodes.bounds(piece, node);
    }

    /// The sums and products over an index in whose bodies a node stands, the outermost first.
    public List<Expr.Fold> foldsAround(int node) {
        return nodes.foldsAround(node);
    }

    /// A node and all its parts in one of the outlines, at their places.
    public FormulaOutline extract(FormulaOutline piece, int node) {
        return nodes.extract(piece, node);
    }

    /// The smallest node at a point of an outline, in em from the start of its baseline. Plain numbers are passed over:
    /// their value is no news.
    public Optional<Integer> nodeAt(FormulaOutline piece, double x, double y) {
        return nodes.at(piece, x, y);
    }

    /// On one line, in em.
    public double width() {
        return whole.stream().mapToDouble(piece -> piece.outline().width()).sum();
    }
}
