package nabla.ui.text;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.ui.formula.FormulaRows;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.HowBox;
import org.jspecify.annotations.Nullable;

/// Where the parts of a derivation's line stand.
///
/// Relations stand below each other. The value stands at the right of the formula's last row; reason and verdict below,
/// or in a column of their own where there is room.
final class LineLayout {
    /// Widths, in em of the text.
    private static final double SIGN = 1.9;
    private static final double VALUE = 6.5;
    private static final double GAP = 0.9;
    private static final double META_GAP = 0.3;
    private static final double WIDE = 50;
    private static final double SIDE = 20;

    private final Region line;
    private final boolean first;
    private final boolean judged;
    private final FormulaView sign;
    private final FormulaView formula;
    private final Text value;
    private final Label reason;
    private final VerdictView verdict;
    private final Optional<HowBox> how;
    private boolean told = true;
    /// What the value takes, in em.
    private double valueRoom = VALUE;
    private @Nullable Places places;
    private double placedFor;

    /// What is placed.
    ///
    /// @param first  whether it has no relation
    /// @param judged whether it has a reason and a verdict
    record Parts(
            boolean first,
            boolean judged,
            FormulaView sign,
            FormulaView formula,
            Text value,
            Label reason,
            VerdictView verdict,
            Optional<HowBox> how) {}

    LineLayout(Region line, Parts parts) {
        this.line = line;
        this.first = parts.first;
        this.judged = parts.judged;
        this.sign = parts.sign;
        this.formula = parts.formula;
        this.value = parts.value;
        this.reason = parts.reason;
        this.verdict = parts.verdict;
        this.how = parts.how;
    }

    /// Something has changed that the places depend on.
    void forget(boolean verdictsTold) {
        told = verdictsTold;
        places = null;
    }

    /// For a value that is longer than any before: it keeps what it has got, so that a line does not jump to and fro.
    void makeRoom() {
        double wide = value.getLayoutBounds().getWidth() / em();
        if (wide > valueRoom) {
            valueRoom = Math.ceil(wide);
            line.requestLayout();
        }
    }

    private double em() {
        return value.getFont().getSize();
    }

    private double signWidth() {
        return first ? 0 : Math.max(SIGN * em(), sign.prefWidth(-1) + GAP * em() / 2);
    }

    /// Where everything stands at a width.
    ///
    /// @param column where the formula starts
    /// @param room   for the formula
    /// @param valueY the value's baseline
    /// @param metaX  where reason and verdict start, `metaY` their top, `metaWidth` their room
    private record Places(
            double column,
            double room,
            double formulaHeight,
            double valueRight,
            double valueY,
            double metaX,
            double metaY,
            double metaWidth,
            boolean beside,
            double height) {}

    private Places places(double width) {
        Places known = places;
        if (known == null || placedFor != width) {
            known = measure(width);
            places = known;
            placedFor = width;
        }
        return known;
    }

    private Places measure(double width) {
        double inner = width - line.snappedLeftInset() - line.snappedRightInset();
        double column = line.snappedLeftInset() + signWidth();
        boolean wide = inner > WIDE * em();
        double right = width - line.snappedRightInset() - (wide ? SIDE * em() : 0);
        double room = right - column;
        FormulaRows rows = formula.rows(room);
        double top = line.snappedTopInset() + Math.max(0, sign.getBaselineOffset() - rows.baseline());
        double bottom = top + rows.height();
        boolean valueFits = rows.last().x() + howWidth() + (GAP + valueRoom) * em() <= room;
        double valueY = valueFits ? top + rows.last().y() : bottom + 1.3 * em();
        double valueBottom = valueFits ? bottom : valueY + 0.5 * em();
        if (!judged) {
            return new Places(column, room, rows.height(), right, valueY, 0, 0, 0, false, valueBottom);
        }
        double metaX = wide ? right + GAP * em() : column;
        double metaWidth = width - line.snappedRightInset() - metaX;
        double metaY = wide ? Math.max(top, top + rows.baseline() - 1.05 * em()) : valueBottom + META_GAP * em();
        if (!told) {
            double y = valueFits ? valueY - 1.05 * em() : metaY;
            double below = Math.max(bottom, y + verdict.prefHeight(-1));
            return new Places(column, room, rows.height(), right, valueY, metaX, y, metaWidth, true, Math.ceil(below));
        }
        double reasonWidth = reason.isVisible() ? reason.prefWidth(-1) : 0;
        boolean beside = !wide && reasonWidth + GAP * em() + verdict.prefWidth(-1) <= metaWidth;
        double reasonHeight = reason.isVisible() ? reason.prefHeight(metaWidth) : 0;
        double metaHeight =
                beside ? Math.max(reasonHeight, verdict.prefHeight(-1)) : reasonHeight + verdict.prefHeight(metaWidth);
        double height = Math.max(valueBottom, metaY + metaHeight);
        return new Places(
                column, room, rows.height(), right, valueY, metaX, metaY, metaWidth, beside, Math.ceil(height));
    }

    double prefWidth() {
        return line.snappedLeftInset()
                + signWidth()
                + formula.prefWidth(-1)
                + (GAP + valueRoom) * em()
                + line.snappedRightInset();
    }

    double minWidth() {
        return 12 * em();
    }

    double prefHeight(double width) {
        return places(width).height() + line.snappedBottomInset();
    }

    void place() {
        Places places = places(line.getWidth());
        formula.resizeRelocate(places.column(), line.snappedTopInset(), places.room(), places.formulaHeight());
        double lift = Math.max(0, sign.getBaselineOffset() - formula.getBaselineOffset());
        formula.setLayoutY(line.snappedTopInset() + lift);
        sign.resizeRelocate(
                line.snappedLeftInset(),
                formula.getLayoutY() + formula.getBaselineOffset() - sign.getBaselineOffset(),
                sign.prefWidth(-1),
                sign.prefHeight(-1));
        value.setLayoutY(places.valueY());
        placeValue();
        placeHow(places);
        if (judged) {
            placeMeta(places);
        }
    }

    private double howWidth() {
        return how.map(each -> GAP / 2 * em() + each.button().prefWidth(-1)).orElse(0.0);
    }

    /// Behind the formula's last row, or below it on the row of the value.
    private void placeHow(Places places) {
        how.ifPresent(each -> {
            FormulaRows.Place last = formula.rows(places.room()).last();
            boolean behind = last.x() + howWidth() <= places.room();
            double x = places.column() + (behind ? last.x() + GAP / 2 * em() : 0);
            double baseline = behind ? line.snappedTopInset() + last.y() : places.valueY();
            each.button()
                    .resizeRelocate(
                            line.snapPositionX(x),
                            line.snapPositionY(baseline - each.button().getBaselineOffset()),
                            each.button().prefWidth(-1),
                            each.button().prefHeight(-1));
        });
    }

    private void placeMeta(Places places) {
        double reasonHeight = reason.isVisible() ? reason.prefHeight(places.metaWidth()) : 0;
        double gap = reason.isVisible() ? META_GAP / 2 * em() : 0;
        reason.resizeRelocate(places.metaX(), places.metaY(), places.metaWidth(), reasonHeight);
        if (places.beside()) {
            double own = verdict.prefWidth(-1);
            verdict.resizeRelocate(
                    line.getWidth() - line.snappedRightInset() - own, places.metaY(), own, verdict.prefHeight(-1));
        } else {
            verdict.resizeRelocate(
                    places.metaX(),
                    places.metaY() + reasonHeight + gap,
                    places.metaWidth(),
                    verdict.prefHeight(places.metaWidth()));
        }
    }

    /// Set smaller where it is wider than the line.
    void placeValue() {
        Places places = places(line.getWidth());
        double wide = value.getLayoutBounds().getWidth();
        double fit = Math.min(1, (places.valueRight() - line.snappedLeftInset()) / Math.max(1, wide));
        value.setScaleX(fit);
        value.setScaleY(fit);
        value.setLayoutX(line.snapPositionX(places.valueRight() - wide * (1 + fit) / 2));
    }
}
