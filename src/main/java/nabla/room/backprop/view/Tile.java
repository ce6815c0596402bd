package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nabla.math.nn.step.Explanation;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.Factor;
import nabla.room.backprop.model.Grid;
import nabla.room.backprop.model.Input;
import nabla.typeset.Formula;
import nabla.ui.formula.FormulaView;
import nabla.ui.matrix.MatrixNumbers;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;

/// One matrix of a step: its name and shape, and its entries below.
final class Tile extends Region {
    /// What a number takes, in its type size.
    private static final double LONG = 3.4;
    private static final double HIGH = 1.45;

    private final FormulaView name = new FormulaView(Formula.EMPTY);
    private final Label shape = new Label();
    private final Label sign = new Label();
    private final Label suffix = new Label();
    private final HBox caption = new HBox(sign, name, suffix, shape);
    private final MatrixView matrix;
    private Factor factor;

    Tile(Factor factor, BackpropModel model, PartValues values) {
        values.watch(name);
        this.factor = factor;
        this.matrix = new MatrixView(MatrixPicture.of(factor.text(), factor.value()));
        getStyleClass().add("matrix-tile");
        name.getStyleClass().add("inline");
        shape.getStyleClass().add("matrix-shape");
        for (Label label : List.of(sign, suffix)) {
            label.getStyleClass().add("matrix-sign");
            label.setMinWidth(USE_PREF_SIZE);
        }
        shape.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("matrix-caption");
        caption.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(caption, matrix);
        matrix.setOnChosen(entry -> {
            if (this.factor.isVariable()) {
                model.look(this.factor.at(entry.row(), entry.column()));
            }
        });
        matrix.setOnTyped((entry, text) -> model.type(this.factor.at(entry.row(), entry.column()), text));
    }

    Factor factor() {
        return factor;
    }

    MatrixView matrix() {
        return matrix;
    }

    /// @param result whether its entries can be looked into
    void show(Factor next, Optional<Explanation> explanation, boolean result) {
        factor = next;
        name.show(next.name());
        show(sign, next.sign());
        show(suffix, next.suffix());
        String factorOfTen = MatrixNumbers.of(next.value()).factor();
        shape.setText(next.shape() + (factorOfTen.isEmpty() ? "" : "   " + factorOfTen));
        matrix.setId(
                "matrix-" + (next.isVariable() ? next.variable().text() : next.text()).replaceAll("[^\\p{Alnum}]", ""));
        Optional<MatrixPicture.Entry> chosen =
                explanation.filter(it -> result).map(it -> new MatrixPicture.Entry(it.row(), it.column()));
        List<MatrixPicture.Entry> lit = result
                ? chosen.stream().toList()
                : explanation
                        .map(it -> it.places().stream()
                                .filter(this::isOurs)
                                .map(this::entry)
                                .toList())
                        .orElse(List.of());
        matrix.show(new MatrixPicture(
                next.text(),
                next.value(),
                lit,
                chosen,
                next.isVariable() && Input.isInput(next.variable()),
                next.rows()::heading,
                next.columns()::heading));
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private boolean isOurs(Explanation.Place place) {
        return place.variable().equals(factor.variable());
    }

    private MatrixPicture.Entry entry(Explanation.Place place) {
        return factor.transposed()
                ? new MatrixPicture.Entry(/* row= */ place.column(), /* column= */ place.row())
                : new MatrixPicture.Entry(place.row(), place.column());
    }

    /// The type size round it.
    double em() {
        return shape.getFont().getSize();
    }

    /// The least of a matrix in which one number can be read from where the class sits.
    Grid.Cells floor() {
        return new Grid.Cells(LONG * matrix.smallestType(), HIGH * matrix.smallestType());
    }

    double captionWidth() {
        return caption.prefWidth(-1);
    }

    double captionHeight() {
        return caption.prefHeight(-1);
    }

    /// Its name above it.
    ///
    /// @param right whether the matrix stands at the right end
    void place(double x, double y, double width, Grid.Around around, Grid.Cells cells, boolean right) {
        double above = around.caption();
        double matrixWidth = width(cells, around);
        double matrixHeight = height(cells, around);
        resizeRelocate(x, y, width, above + matrixHeight);
        double left = right ? width - matrixWidth : 0;
        double captionLeft = right ? Math.max(0, Math.min(left, width - captionWidth())) : 0;
        caption.resizeRelocate(captionLeft, above - captionHeight(), captionWidth(), captionHeight());
        matrix.resizeRelocate(left, above, matrixWidth, matrixHeight);
    }

    /// Its name to the left of it.
    void placeBeside(double x, double y, Grid.Around around, Grid.Cells cells) {
        double before = captionWidth() + around.gap();
        double height = height(cells, around);
        double width = width(cells, around);
        double over = Math.max(0, Math.ceil((captionHeight() - height) / 2));
        resizeRelocate(x - before, y - over, before + width, height + 2 * over);
        caption.resizeRelocate(0, Math.rint(over + (height - captionHeight()) / 2), captionWidth(), captionHeight());
        matrix.resizeRelocate(before, over, width, height);
    }

    private double width(Grid.Cells cells, Grid.Around around) {
        return Math.rint(around.width(factor.shape().columns(), cells.width()));
    }

    private double height(Grid.Cells cells, Grid.Around around) {
        return Math.ceil(around.height(factor.shape().rows(), cells.height()));
    }

    @Override
    protected void layoutChildren() {}
}
