package nabla.typeset;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.write.LatexNotation;

/// Pieces of LaTeX become pieces set in type.
final class SetPieces {
    private SetPieces() {}

    /// Nothing where one of them cannot be set.
    static List<Formula.Piece> of(List<LatexNotation.Piece> pieces, Typesetter.Style style) {
        var set = pieces.stream()
                .flatMap(piece -> Typesetter.outline(piece.latex(), style).stream()
                        .map(outline -> new Formula.Piece(outline, piece.joint())))
                .toList();
        return set.size() == pieces.size() ? set : List.of();
    }

    /// All that is written, as one.
    static Optional<Formula.Piece> whole(String latex, Typesetter.Style style) {
        return Typesetter.outline(latex, style).map(outline -> new Formula.Piece(outline, LatexNotation.Joint.START));
    }

    /// Side by side, as one.
    static Optional<Formula.Piece> inRow(List<Formula.Piece> pieces) {
        return switch (pieces.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(pieces.getFirst());
            default ->
                Optional.of(new Formula.Piece(
                        FormulaOutline.inRow(
                                pieces.stream().map(Formula.Piece::outline).toList()),
                        LatexNotation.Joint.START));
        };
    }
}
