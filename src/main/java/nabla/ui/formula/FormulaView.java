package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import nabla.math.expr.tree.Expr;
import nabla.typeset.Formula;
import nabla.typeset.FormulaOutline;

/// Shows a [Formula] as shapes that CSS fills, on the baseline of the text round it; the part under the mouse is
/// tinted and told to its listener.
///
/// Style class `formula-view`; its size is `-nabla-formula-size`, or else the font size round it. The shapes have the
/// style class `formula-ink`, the tint `formula-tint`.
public final class FormulaView extends Region {
    private static final double TINT_MARGIN = 0.08;

    private final ReadOnlyObjectWrapper<Optional<Hover>> hovered =
            new ReadOnlyObjectWrapper<>(this, "hovered", Optional.empty());
    private final FormulaStyle style = new FormulaStyle(this);
    private final Group marks = new Group();
    private final Group tints = new Group();
    private OptionalInt marked = OptionalInt.empty();
    private final List<PieceShape> shapes = new ArrayList<>();
    private final Text plain = new Text();
    private List<Formula.Piece> drawn = List.of();
    private Formula formula;

    /// The part of a formula under the mouse.
    ///
    /// @param folds the sums and products over an index in which the part stands, the outermost first
    /// @param ink   of the part alone, at its place in its piece
    /// @param box   round it, in the view's coordinates
    public record Hover(
            FormulaView view,
            Expr expression,
            List<Expr.Fold> folds,
            FormulaOutline ink,
            FormulaOutline.Box inkBox,
            Bounds box) {}

    public FormulaView(Formula formula) {
        getStyleClass().add("formula-view");
        setAccessibleRole(AccessibleRole.TEXT);
        plain.getStyleClass().addAll("formula-ink", "formula-plain");
        for (Group layer : List.of(marks, tints)) {
            layer.setManaged(false);
            layer.setMouseTransparent(true);
        }
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        CopyFormula.offer(this, () -> this.formula);
        this.formula = formula;
        show(formula);
    }

    public Formula formula() {
        return formula;
    }

    /// Shows another formula in its place.
    public void show(Formula next) {
        formula = next;
        marked = OptionalInt.empty();
        leave();
        setAccessibleText(next.spoken());
        plain.setText(next.plain());
        draw(next.whole());
        requestLayout();
    }

    /// Points at a node and all its parts until another formula is shown: the part that is to be looked at.
    public void mark(int node) {
        marked = OptionalInt.of(node);
        requestLayout();
    }

    /// Draws these pieces; where there are none, the formula in plain letters.
    private void draw(List<Formula.Piece> pieces) {
        drawn = pieces;
        shapes.clear();
        pieces.forEach(piece -> shapes.add(new PieceShape(piece.outline())));
        getChildren().setAll(marks, tints);
        shapes.forEach(shape -> getChildren().add(shape.node()));
        if (shapes.isEmpty() && !plain.getText().isEmpty()) {
            getChildren().add(plain);
        }
    }

    /// The part under the mouse, if any.
    public ReadOnlyObjectProperty<Optional<Hover>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// Pixels to an em, as the style sheet says.
    public double em() {
        return style.em();
    }

    /// Sets the size where no style sheet does.
    public void setFormulaSize(double pixels) {
        style.size(pixels);
    }

    FormulaStyle style() {
        return style;
    }

    void restyled() {
        leave();
        requestLayout();
    }

    /// How it stands at a width; what is set beside it looks where its last row ends.
    public FormulaRows rows(double width) {
        return FormulaRows.of(formula, em(), width < 0 ? Double.POSITIVE_INFINITY : width);
    }

    private double roomFor(double width) {
        return width < 0 ? width : Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double ink = isPlain() ? plain.prefWidth(-1) : formula.width() * em();
        return snapSizeX(snappedLeftInset() + ink + snappedRightInset());
    }

    /// Narrower than this it would not be readable.
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), snappedLeftInset() + snappedRightInset() + 4 * em());
    }

    @Override
    protected double computePrefHeight(double width) {
        double ink = isPlain() ? plain.prefHeight(-1) : rows(roomFor(width)).height();
        return snapSizeY(snappedTopInset() + ink + snappedBottomInset());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        double room = getWidth() > 0 ? roomFor(getWidth()) : -1;
        return snappedTopInset()
                + (isPlain() ? plain.getBaselineOffset() : rows(room).baseline());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        plain.relocate(left, top);
        FormulaRows rows = rows(roomFor(getWidth()));
        if (rows.pieces().size() != drawn.size()) {
            leave();
            draw(rows.pieces());
        }
        for (int i = 0; i < shapes.size(); i++) {
            FormulaRows.Place place = rows.places().get(i);
            shapes.get(i).place(left + place.x(), top + place.y(), rows.size(), snapSizeY(0.01));
        }
        marks.getChildren().clear();
        marked.ifPresent(node ->
                boxesOf(node).forEach(box -> marks.getChildren().add(tint(box, "formula-mark"))));
    }

    private boolean isPlain() {
        return formula.whole().isEmpty();
    }

    private void hover(double x, double y) {
        for (PieceShape shape : shapes) {
            Optional<Integer> node = formula.nodeAt(shape.outline(), shape.emX(x), shape.emY(y));
            if (node.isPresent()) {
                hover(shape, node.get());
                return;
            }
        }
        leave();
    }

    private void hover(PieceShape shape, int node) {
        FormulaOutline.Box ink = formula.bounds(shape.outline(), node).orElseThrow();
        Bounds box = shape.bounds(ink);
        if (hovered.get().filter(before -> before.box().equals(box)).isPresent()) {
            return;
        }
        tints.getChildren().clear();
        boxesOf(node).forEach(part -> tints.getChildren().add(tint(part, "formula-tint")));
        hovered.set(Optional.of(new Hover(
                this,
                formula.node(node),
                formula.foldsAround(node),
                formula.extract(shape.outline(), node),
                ink,
                box)));
    }

    private Rectangle tint(Bounds box, String style) {
        double margin = Math.max(2, TINT_MARGIN * em());
        var tint = new Rectangle(
                box.getMinX() - margin,
                box.getMinY() - margin,
                box.getWidth() + 2 * margin,
                box.getHeight() + 2 * margin);
        tint.getStyleClass().add(style);
        return tint;
    }

    private void leave() {
        tints.getChildren().clear();
        hovered.set(Optional.empty());
    }

    /// Where a node stands, in the view's coordinates, if it leaves ink: for tests and for what points at it.
    public Optional<Bounds> boundsOf(int node) {
        return boxesOf(node).reduce(FormulaView::union);
    }

    /// One for each piece that it reaches into.
    private Stream<Bounds> boxesOf(int node) {
        return shapes.stream().flatMap(shape -> formula.bounds(shape.outline(), node).map(shape::bounds).stream());
    }

    private static Bounds union(Bounds a, Bounds b) {
        double minX = Math.min(a.getMinX(), b.getMinX());
        double minY = Math.min(a.getMinY(), b.getMinY());
        return new BoundingBox(
                minX, minY, Math.max(a.getMaxX(), b.getMaxX()) - minX, Math.max(a.getMaxY(), b.getMaxY()) - minY);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FormulaStyle.META;
    }
}
