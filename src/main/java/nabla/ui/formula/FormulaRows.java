package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.write.LatexNotation.Joint;
import nabla.typeset.Formula;
import nabla.typeset.FormulaOutline;

/// Where the pieces of a formula stand at one type size and width: on as few rows as fit, the later ones indented, and
/// smaller only where a single piece would still be too wide.
///
/// @param pieces what is placed: the whole formula where it fits, else its pieces
/// @param size   the type size, after shrinking
/// @param places of each piece
/// @param width  of the widest row
/// @param baseline of the first row, from the top
/// @param last     where the last row ends, on its baseline
public record FormulaRows(
        List<Formula.Piece> pieces,
        double size,
        List<Place> places,
        double width,
        double baseline,
        double height,
        Place last) {
    /// Of later rows, in em.
    private static final double INDENT = 1.2;
    /// Between the ink of two rows, in em.
    private static final double GAP = 0.45;
    private static final double SMALLEST = 0.6;
    /// So that a width that was rounded up always fits.
    private static final double TOLERANCE = 0.01;

    /// A point on a baseline, in pixels; whole ones downwards.
    public record Place(double x, double y) {}

    static FormulaRows of(Formula formula, double wanted, double available) {
        boolean fits = formula.width() <= available / wanted + TOLERANCE;
        return of(fits ? formula.whole() : formula.pieces(), wanted, available);
    }

    private static FormulaRows of(List<Formula.Piece> pieces, double wanted, double available) {
        double size = Math.max(SMALLEST * wanted, Math.min(wanted, available / widestAlone(pieces)));
        var rows = breakUp(pieces, available / size + TOLERANCE);
        var places = new ArrayList<Place>();
        double bottom = 0;
        double baseline = 0;
        double width = 0;
        var last = new Place(0, 0);
        for (int row = 0; row < rows.size(); row++) {
            List<FormulaOutline> members = rows.get(row);
            double ascent =
                    members.stream().mapToDouble(FormulaOutline::ascent).max().orElse(0);
            double descent =
                    members.stream().mapToDouble(FormulaOutline::descent).max().orElse(0);
            double y = Math.ceil(bottom + (row == 0 ? 0 : GAP * size) + ascent * size);
            double x = row == 0 ? 0 : INDENT * size;
            for (FormulaOutline piece : members) {
                places.add(new Place(x, y));
                x += piece.width() * size;
            }
            baseline = row == 0 ? y : baseline;
            width = Math.max(width, x);
            bottom = y + descent * size;
            last = new Place(x, y);
        }
        return new FormulaRows(pieces, size, List.copyOf(places), width, baseline, Math.ceil(bottom), last);
    }

    /// How much room the widest piece needs, in em.
    private static double widestAlone(List<Formula.Piece> pieces) {
        double widest = Double.MIN_NORMAL;
        for (int i = 0; i < pieces.size(); i++) {
            widest = Math.max(widest, pieces.get(i).outline().width() + (i == 0 ? 0 : INDENT) - TOLERANCE);
        }
        return widest;
    }

    /// Breaks between terms; a term that is too long for a row of its own is broken between its factors.
    private static List<List<FormulaOutline>> breakUp(List<Formula.Piece> pieces, double room) {
        var rows = new ArrayList<List<FormulaOutline>>();
        var row = new ArrayList<FormulaOutline>();
        double x = 0;
        for (int i = 0; i < pieces.size(); i++) {
            double needed = pieces.get(i).joint() == Joint.FACTOR ? 0 : termWidth(pieces, i);
            if (needed > room - INDENT) {
                needed = 0;
            }
            double width = pieces.get(i).outline().width();
            if (!row.isEmpty() && x + Math.max(width, needed) > room) {
                rows.add(List.copyOf(row));
                row.clear();
                x = INDENT;
            }
            row.add(pieces.get(i).outline());
            x += width;
        }
        rows.add(List.copyOf(row));
        return rows;
    }

    /// The width of a piece and of the factors after it.
    private static double termWidth(List<Formula.Piece> pieces, int start) {
        double width = pieces.get(start).outline().width();
        for (int i = start + 1; i < pieces.size() && pieces.get(i).joint() == Joint.FACTOR; i++) {
            width += pieces.get(i).outline().width();
        }
        return width;
    }
}
