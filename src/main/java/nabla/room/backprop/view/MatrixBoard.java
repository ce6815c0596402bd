package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import nabla.math.nn.step.Step;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Factor;
import nabla.room.backprop.model.Grid;

/// The matrices of a step, as large as fits: a product has its factors to the left and above, so that row and column
/// meet at the entry they make.
final class MatrixBoard extends Region {
    private static final double WIDEST = 12;
    private static final double HIGHEST = 4.6;
    private static final double GAP = 0.9;

    private final BackpropModel model;
    private final PartValues values;
    private final Consumer<String> reading;
    private final List<Tile> tiles = new ArrayList<>();

    /// @param reading told what is under the mouse, in words
    MatrixBoard(BackpropModel model, PartValues values, Consumer<String> reading) {
        this.values = values;
        this.model = model;
        this.reading = reading;
        getStyleClass().add("matrix-board");
        setMinSize(0, 0);
    }

    void show(BackpropPicture picture) {
        Step step = picture.step();
        List<Factor> factors = Factor.of(step);
        while (tiles.size() < factors.size()) {
            tiles.add(tile(factors.get(tiles.size())));
        }
        while (tiles.size() > factors.size()) {
            tiles.removeLast();
        }
        for (int k = 0; k < factors.size(); k++) {
            tiles.get(k).show(factors.get(k), picture.explanation(), k == factors.size() - 1);
        }
        if (!getChildren().equals(tiles)) {
            getChildren().setAll(tiles);
        }
        read();
        requestLayout();
    }

    /// What is under the mouse may have got another value without a move of the mouse.
    private void read() {
        reading.accept(tiles.stream()
                .flatMap(tile -> tile.matrix().reading().stream())
                .findFirst()
                .orElse(""));
    }

    private Tile tile(Factor factor) {
        var tile = new Tile(factor, model, values);
        tile.matrix().pointedProperty().addListener((property, before, now) -> read());
        return tile;
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Fit fit = fit(getWidth(), getHeight());
        place(fit.grid(), fit.factors(), fit.cells(), fit.around());
    }

    /// How much of a width the matrices take, made as large as fits.
    double widthOf(double width, double height) {
        if (tiles.isEmpty() || width <= 0 || height <= 0) {
            return 0;
        }
        Fit fit = fit(width, height);
        return fit.grid().width(fit.factors(), fit.cells(), fit.around());
    }

    private record Fit(Grid grid, List<Factor> factors, Grid.Cells cells, Grid.Around around) {}

    private Fit fit(double width, double height) {
        double em = tiles.getFirst().em();
        List<Factor> factors = tiles.stream().map(Tile::factor).toList();
        var around = new Grid.Around(
                tiles.stream().mapToDouble(Tile::captionHeight).max().orElse(0) + 2,
                GAP * em,
                Math.min(GAP * em, 0.035 * height),
                tiles.stream().map(Tile::captionWidth).toList(),
                tiles.getFirst().floor());
        var most = new Grid.Cells(Math.rint(WIDEST * em), Math.rint(HIGHEST * em));
        Optional<Grid> best = Optional.empty();
        var cells = new Grid.Cells(1, 1);
        for (Grid grid : Grid.candidates(factors)) {
            Grid.Cells fitting = grid.fit(factors, width, height, most, around);
            boolean fits = grid.width(factors, fitting, around) <= width + 1;
            if (best.isEmpty() || (fits && fitting.score() > cells.score() + 0.5)) {
                best = Optional.of(grid);
                cells = fitting;
            }
        }
        return new Fit(best.orElseThrow(), factors, cells, around);
    }

    private void place(Grid grid, List<Factor> factors, Grid.Cells cells, Grid.Around around) {
        double left = Math.max(0, (getWidth() - grid.width(factors, cells, around)) / 2);
        double top = Math.max(0, (getHeight() - grid.height(factors, cells, around)) / 2);
        for (int k = 0; k < tiles.size(); k++) {
            Grid.Spot spot = grid.spots().get(k);
            double x = left;
            for (int column = 0; column < spot.column(); column++) {
                x += grid.width(column, factors, cells, around) + around.gap();
            }
            double y = top;
            for (int row = 0; row < spot.row(); row++) {
                y += grid.height(row, factors, cells, around) + around.below();
            }
            if (!grid.isCaptionedAbove(spot.row())) {
                double matrix = around.height(factors.get(k).shape().rows(), cells.height());
                double inside = (grid.height(spot.row(), factors, cells, around) - matrix) / 2;
                tiles.get(k).placeBeside(Math.rint(x), Math.rint(y + inside), around, cells);
                continue;
            }
            boolean right = grid.corner() && spot.column() == 0;
            tiles.get(k)
                    .place(
                            Math.rint(x),
                            Math.rint(y),
                            grid.width(spot.column(), factors, cells, around),
                            around,
                            cells,
                            right);
        }
    }
}
