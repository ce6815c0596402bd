package nabla.room.linear.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.math.nn.Matrix;
import nabla.room.linear.model.AffineLayer;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixPicture.Entry;
import nabla.ui.matrix.MatrixView;

/// A layer's matrix and beside it its bias, each with its name above.
final class MatrixTile extends Region {
    /// Between the two, against a cell's width.
    static final double GAP = 0.25;
    /// Above them, in times the type size.
    static final double HEAD = 1.5;

    private final MatrixView weights;
    private final MatrixView bias;
    private List<String> weightsTitles = List.of();
    private List<String> biasTitles = List.of();
    private final Text weightsName = new Text();
    private final Text biasName = new Text();
    private AffineLayer layer;
    private int lit;
    /// Whether it has another name than its matrices were shown with.
    private boolean named;
    private double cellWidth;
    private double cellHeight;
    private double em;
    private double spare;

    /// @param id of the matrix, such as `matrix-W1`
    MatrixTile(String id, AffineLayer first) {
        this.layer = first;
        weights = new MatrixView(MatrixPicture.of("W", first.weights()));
        bias = new MatrixView(MatrixPicture.of("b", first.bias()));
        weights.setId(id);
        bias.setId(id.replace("W", "b"));
        for (Text text : List.of(weightsName, biasName)) {
            text.setManaged(false);
            text.setMouseTransparent(true);
            text.getStyleClass().add("layer-name");
        }
        getStyleClass().add("matrix-tile");
        getChildren().addAll(weights, bias, weightsName, biasName);
    }

    /// @param typed told what was typed for an entry; the bias is the column after those of the weights
    void setOnTyped(BiFunction<Entry, String, Optional<String>> typed) {
        weights.setOnTyped(typed);
        bias.setOnTyped((entry, text) -> typed.apply(new Entry(entry.row(), layer.inputs()), text));
    }

    /// @param titles of the weights, from the longest to the shortest, their name: the first that fits is shown
    /// @param biasTitles of the bias in the same way
    void name(List<String> titles, List<String> biasTitles) {
        weightsTitles = List.copyOf(titles);
        this.biasTitles = List.copyOf(biasTitles);
        named = true;
        requestLayout();
    }

    /// @param lit the column that lights up, from 1; 0 for none
    void show(AffineLayer now, int lit, boolean editable) {
        boolean other = now.inputs() != layer.inputs() || now.outputs() != layer.outputs();
        if (named || lit != this.lit || !now.weights().equals(weights.picture().values())) {
            weights.show(picture(weightsTitles.getLast(), now.weights(), column(now.outputs(), lit), editable));
        }
        if (named || !now.bias().equals(bias.picture().values())) {
            bias.show(picture(biasTitles.getLast(), now.bias(), List.of(), editable));
        }
        layer = now;
        this.lit = lit;
        named = false;
        if (other) {
            requestLayout();
        }
    }

    /// The type size for which both have room.
    double roomForType() {
        return Math.min(weights.roomForType(), bias.roomForType());
    }

    void setTypeAtMost(double size) {
        weights.setTypeAtMost(size);
        bias.setTypeAtMost(size);
    }

    private static List<Entry> column(int rows, int lit) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < rows && lit > 0; i++) {
            entries.add(new Entry(i, lit - 1));
        }
        return entries;
    }

    private static MatrixPicture picture(String name, Matrix values, List<Entry> lit, boolean editable) {
        return new MatrixPicture(
                name,
                values,
                lit,
                Optional.empty(),
                editable,
                row -> "row " + (row + 1),
                column -> values.columns() == 1 ? "" : "column " + (column + 1));
    }

    /// How wide it is with cells of that width.
    double width(double cell) {
        return (layer.inputs() + GAP + 1) * cell;
    }

    int rows() {
        return layer.outputs();
    }

    /// The longest that has room.
    private static void title(Text name, List<String> titles, double room) {
        for (String title : titles) {
            name.setText(title);
            if (name.getLayoutBounds().getWidth() <= room) {
                return;
            }
        }
    }

    /// With cells of that size.
    ///
    /// @param toTheRight how much room is free beside it
    void place(double x, double y, double width, double height, double typeSize, double toTheRight) {
        spare = toTheRight;
        cellWidth = width;
        cellHeight = height;
        em = typeSize;
        resizeRelocate(x, y, width(width) + toTheRight, HEAD * em + layer.outputs() * height);
        layoutChildren();
    }

    @Override
    protected void layoutChildren() {
        double head = Math.rint(HEAD * em);
        double height = Math.rint(layer.outputs() * cellHeight);
        weights.resizeRelocate(0, head, layer.inputs() * cellWidth, height);
        double right = Math.rint((layer.inputs() + GAP) * cellWidth);
        bias.resizeRelocate(right, head, cellWidth, height);
        title(weightsName, weightsTitles, right - 0.7 * em);
        title(biasName, biasTitles, cellWidth + spare);
        weightsName.setX(0);
        weightsName.setY(head - 0.5 * em);
        biasName.setX(right);
        biasName.setY(head - 0.5 * em);
    }
}
