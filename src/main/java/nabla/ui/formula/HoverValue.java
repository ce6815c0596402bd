package nabla.ui.formula;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.model.Meanings;
import nabla.typeset.FormulaOutline;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// A layer over formulas that shows what the part under the mouse is worth now.
///
/// It lies over what it serves and takes no mouse events.
public final class HoverValue extends Pane {
    private static final double DISTANCE = 6;
    private static final double PADDING = 7;
    /// Left free at the edges of the layer.
    private static final double EDGE = 2;
    /// Parts wider than this, in em, are not repeated beside their value.
    private static final double REPEATED = 16;

    private final LatestJob latest;
    private final Supplier<Meanings> now;
    private final Region card = new Region();
    private final CardText text = new CardText();
    private Optional<PartValue> value = Optional.empty();
    private Optional<FormulaView.Hover> hover = Optional.empty();

    /// @param now what names stand for
    public HoverValue(Background background, Supplier<Meanings> now) {
        this.latest = background.latest();
        this.now = now;
        setMouseTransparent(true);
        getStyleClass().add("hover-layer");
        card.getStyleClass().add("hover-card");
        card.setManaged(false);
    }

    /// Shows values of the parts of `view`, whose names are those of `scope`.
    public void watch(FormulaView view, Scope scope) {
        watch(view, LiveValue.under(scope));
    }

    /// Shows values of the parts of `view`.
    ///
    /// @param values finds what a part is worth; called on another thread
    private void watch(FormulaView view, PartInFolds.Values values) {
        view.hoveredProperty().subscribe(next -> {
            if (next.isPresent()) {
                resolve(next.get(), values);
            } else if (hover.filter(shown -> shown.view() == view).isPresent()) {
                hide();
            }
        });
    }

    /// The parameters have moved.
    public void refresh() {
        hover.ifPresent(shown -> value.ifPresent(live -> show(shown, live)));
    }

    public void hide() {
        latest.cancel();
        hover = Optional.empty();
        value = Optional.empty();
        getChildren().clear();
    }

    /// What a part of a formula is worth, in words.
    @FunctionalInterface
    interface PartValue {
        /// @param names what they stand for now
        String at(Meanings names);
    }

    /// The same where the values are matrices.
    ///
    /// @param find the value of a part for values of the indices of the sums that it stands in
    public void watch(FormulaView view, BiFunction<Expr, Map<String, Integer>, Optional<Matrix>> find) {
        watch(view, MatrixPart.found(find));
    }

    private void resolve(FormulaView.Hover next, PartInFolds.Values values) {
        hover = Optional.of(next);
        value = Optional.empty();
        latest.replace(cancelled -> PartInFolds.of(next.expression(), next.folds(), values), live -> {
            value = Optional.of(live);
            refresh();
        });
    }

    private void show(FormulaView.Hover shown, PartValue live) {
        if (shown.view().getScene() == null) {
            hide();
            return;
        }
        text.show(live.at(now.get()));
        getChildren().setAll(card, text);
        text.applyCss();
        place(shown, ink(shown));
    }

    /// The part itself, drawn again in front of its value.
    private Optional<PieceShape> ink(FormulaView.Hover shown) {
        FormulaOutline.Box box = shown.inkBox();
        if (box.maxX() - box.minX() > REPEATED) {
            return Optional.empty();
        }
        var shape = new PieceShape(shown.ink());
        getChildren().add(shape.node());
        return Optional.of(shape);
    }

    private void place(FormulaView.Hover shown, Optional<PieceShape> ink) {
        if (text.hasLines()) {
            placeBelow(shown, ink);
        } else {
            placeBeside(shown, ink);
        }
    }

    /// A value of several lines stands below the part, as wide as there is room.
    private void placeBelow(FormulaView.Hover shown, Optional<PieceShape> ink) {
        FormulaOutline.Box box = shown.inkBox();
        double em = shown.view().em();
        text.arrange(Math.max(1, getWidth() - 2 * EDGE - 2 * PADDING));
        double inkWidth = ink.isPresent() ? (box.maxX() - box.minX()) * em : 0;
        double inkHeight = ink.isPresent() ? (box.maxY() - box.minY()) * em + DISTANCE : 0;
        double width = Math.ceil(Math.max(inkWidth, text.getWidth()) + 2 * PADDING);
        double height = Math.ceil(inkHeight + text.getHeight() + 2 * PADDING);
        Point2D corner = corner(part(shown), width, height);
        card.resizeRelocate(corner.getX(), corner.getY(), width, height);
        double left = corner.getX() + PADDING;
        double top = corner.getY() + PADDING;
        ink.ifPresent(
                shape -> shape.place(left - box.minX() * em, Math.rint(top - box.minY() * em), em, snapSizeY(0.01)));
        text.relocate(left, Math.rint(top + inkHeight));
    }

    private void placeBeside(FormulaView.Hover shown, Optional<PieceShape> ink) {
        text.arrange(Double.POSITIVE_INFINITY);
        FormulaOutline.Box box = shown.inkBox();
        double em = shown.view().em();
        double inkWidth = ink.isPresent() ? (box.maxX() - box.minX()) * em + DISTANCE : 0;
        double ascent = Math.max(text.baseline(), ink.isPresent() ? -box.minY() * em : 0);
        double descent = Math.max(text.baseline() / 3, ink.isPresent() ? box.maxY() * em : 0);
        double width = Math.ceil(inkWidth + text.getWidth() + 2 * PADDING);
        double height = Math.ceil(ascent + descent + 2 * PADDING);
        Point2D corner = corner(part(shown), width, height);
        card.resizeRelocate(corner.getX(), corner.getY(), width, height);
        double baseline = Math.rint(corner.getY() + PADDING + ascent);
        ink.ifPresent(shape -> shape.place(corner.getX() + PADDING - box.minX() * em, baseline, em, snapSizeY(0.01)));
        text.relocate(corner.getX() + PADDING + inkWidth, baseline - text.baseline());
    }

    private Bounds part(FormulaView.Hover shown) {
        return sceneToLocal(shown.view().localToScene(shown.box()));
    }

    /// Below the part if there is room, else above it, else where it covers least of it; never beyond the edges.
    private Point2D corner(Bounds part, double width, double height) {
        double x = Math.clamp(part.getCenterX() - width / 2, EDGE, Math.max(EDGE, getWidth() - width - EDGE));
        double below = part.getMaxY() + DISTANCE;
        double above = part.getMinY() - DISTANCE - height;
        double last = Math.max(EDGE, getHeight() - height - EDGE);
        double y = below <= last ? below : above >= EDGE ? above : below - last < EDGE - above ? last : EDGE;
        return new Point2D(Math.rint(x), Math.rint(y));
    }
}
