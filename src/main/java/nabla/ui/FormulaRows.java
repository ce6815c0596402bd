package nabla.ui;

import java.util.ArrayList;
import java.util.List;
import nabla.typeset.Outline;

/// Where the pieces of a formula stand at one type size and width: on as few rows as fit, the later ones indented, and
/// smaller only where a single piece would still be too wide.
///
/// @param size   the type size, after shrinking
/// @param places of each piece
/// @param width  of the widest row
/// @param baseline of the first row, from the top
record FormulaRows(double size, List<Place> places, double width, double baseline, double height) {
    /// Of later rows, in em.
    private static final double INDENT = 1.2;
    /// Between the ink of two rows, in em.
    private static final double GAP = 0.45;
    private static final double SMALLEST = 0.6;
    /// So that a width that was rounded up always fits.
    private static final double TOLERANCE = 0.01;

    /// The start of a piece's baseline, in pixels; whole ones downwards.
    record Place(double x, double y) {}

    static FormulaRows of(List<Outline> pieces, double wanted, double available) {
        double size = Math.max(SMALLEST * wanted, Math.min(wanted, available / widestAlone(pieces)));
        var rows = breakUp(pieces, available / size + TOLERANCE);
        var places = new ArrayList<Place>();
        double bottom = 0;
        double baseline = 0;
        double width = 0;
        for (int row = 0; row < rows.size(); row++) {
            List<Outline> members = rows.get(row);
            double ascent = members.stream().mapToDouble(Outline::ascent).max().orElse(0);
            double descent =
                    members.stream().mapToDouble(Outline::descent).max().orElse(0);
            double y = Math.ceil(bottom + (row == 0 ? 0 : GAP * size) + ascent * size);
            double x = row == 0 ? 0 : INDENT * size;
            for (Outline piece : members) {
                places.add(new Place(x, y));
                x += piece.width() * size;
            }
            baseline = row == 0 ? y : baseline;
            width = Math.max(width, x);
            bottom = y + descent * size;
        }
        return new FormulaRows(size, List.copyOf(places), width, baseline, Math.ceil(bottom));
    }

    /// How much room the widest piece needs, in em.
    private static double widestAlone(List<Outline> pieces) {
        double widest = Double.MIN_NORMAL;
        for (int i = 0; i < pieces.size(); i++) {
            widest = Math.max(widest, pieces.get(i).width() + (i == 0 ? 0 : INDENT) - TOLERANCE);
        }
        return widest;
    }

    private static List<List<Outline>> breakUp(List<Outline> pieces, double room) {
        var rows = new ArrayList<List<Outline>>();
        var row = new ArrayList<Outline>();
        double x = 0;
        for (Outline piece : pieces) {
            if (!row.isEmpty() && x + piece.width() > room) {
                rows.add(List.copyOf(row));
                row.clear();
                x = INDENT;
            }
            row.add(piece);
            x += piece.width();
        }
        rows.add(List.copyOf(row));
        return rows;
    }
}
