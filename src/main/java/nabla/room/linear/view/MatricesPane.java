package nabla.room.linear.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearModel;
import nabla.room.linear.model.LinearPicture;

/// All matrices as the sheet writes them, the outer one first, and the one that is their product; its rank at the foot.
final class MatricesPane extends Region {
    private static final double FOOT = 1.7;
    private static final double BETWEEN = 0.75;
    /// Below a row of them.
    private static final double ROW = 0.4;

    private static final double WIDEST = 5;
    private static final double FLAT = 0.62;
    private static final double HIGHEST = 2.4;
    /// A good width of a cell.
    private static final double GOOD = 3;
    /// So wide that the names of the biases and what is said of the rank have room.
    private static final double RANK = 15.5;

    private final List<MatrixTile> tiles = new ArrayList<>();
    private final MatrixTile product;
    private final RankMeter rank = new RankMeter();
    private final Text type = new Text();
    private List<Integer> sizes = List.of();

    MatricesPane(LinearModel model) {
        LinearPicture first = model.picture();
        for (int number = 1; number <= LayerStack.MOST; number++) {
            int layer = number;
            var tile = new MatrixTile("matrix-W" + number, first.layers().getFirst());
            tile.setOnTyped((entry, text) -> model.type(layer, entry.row(), entry.column(), text));
            tiles.add(tile);
        }
        product = new MatrixTile("matrix-W", first.one());
        type.getStyleClass().add("layer-name");
        type.setVisible(false);
        getStyleClass().add("matrices-pane");
        getChildren().addAll(tiles);
        getChildren().addAll(product, rank, type);
    }

    void show(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        int lit = picture.state().lit();
        if (!stack.sizes().equals(sizes)) {
            sizes = stack.sizes();
            name(picture);
            requestLayout();
        }
        for (int number = 1; number <= stack.depth(); number++) {
            tiles.get(number - 1).show(picture.layers().get(number - 1), number == stack.depth() ? lit : 0, true);
        }
        product.show(picture.one(), lit, false);
        rank.show(picture);
        oneType();
    }

    /// What depends on the number of layers and their sizes alone.
    private void name(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        for (int number = 1; number <= LayerStack.MOST; number++) {
            MatrixTile tile = tiles.get(number - 1);
            boolean used = number <= stack.depth();
            tile.setVisible(used);
            if (used) {
                String weights = LinearWords.weights(number);
                String shape = LinearWords.shape(picture.layers().get(number - 1));
                tile.name(List.of(weights + " " + shape, weights), List.of(LinearWords.bias(number)));
            }
        }
        String one = LinearWords.oneWeights(stack);
        String shape = LinearWords.shape(picture.one());
        product.name(
                List.of("%s = %s %s".formatted(one, LinearWords.product(stack), shape), one + " " + shape, one),
                List.of(LinearWords.biasSum(stack), LinearWords.oneBias(stack)));
    }

    /// Numbers of the same kind have the same size in all of them.
    private void oneType() {
        List<MatrixTile> shown = shown();
        double size = Double.POSITIVE_INFINITY;
        for (MatrixTile tile : shown) {
            size = Math.min(size, tile.roomForType());
        }
        for (MatrixTile tile : shown) {
            tile.setTypeAtMost(size);
        }
    }

    /// How wide it has to be where it is so high, so that its numbers stand in cells of a good width.
    double widthFor(double height) {
        double em = type.getFont().getSize();
        List<MatrixTile> shown = shown();
        double least = Double.POSITIVE_INFINITY;
        for (int rows = 1; rows <= shown.size(); rows++) {
            List<List<MatrixTile>> split = split(shown, rows);
            double wide = 0;
            int high = 0;
            for (List<MatrixTile> row : split) {
                double cells = row.stream().mapToDouble(tile -> tile.width(1)).sum();
                wide = Math.max(wide, cells * GOOD * em + (row.size() - 1) * BETWEEN * em);
                high += rows(row);
            }
            double needed = FOOT * em + split.size() * (MatrixTile.HEAD + ROW) * em + high * FLAT * GOOD * em;
            if (needed <= height) {
                least = Math.min(least, wide);
            }
        }
        return Math.max(least, RANK * em);
    }

    private List<MatrixTile> shown() {
        var shown = new ArrayList<>(tiles.stream().filter(MatrixTile::isVisible).toList());
        shown.add(product);
        return shown;
    }

    @Override
    protected void layoutChildren() {
        double em = type.getFont().getSize();
        double foot = FOOT * em;
        double height = getHeight() - foot;
        List<MatrixTile> shown = shown();
        List<List<MatrixTile>> best = List.of(shown);
        double cell = 0;
        for (int rows = 1; rows <= shown.size(); rows++) {
            List<List<MatrixTile>> split = split(shown, rows);
            double fits = cell(split, getWidth(), height, em);
            if (fits > cell) {
                cell = fits;
                best = split;
            }
        }
        double cellHeight = Math.min(FLAT * cell, HIGHEST * em);
        double y = 0;
        for (List<MatrixTile> row : best) {
            double x = 0;
            for (MatrixTile tile : row) {
                double right = x + tile.width(cell);
                double spare = tile == row.getLast() ? getWidth() - right : 0;
                tile.place(Math.rint(x), Math.rint(y), cell, cellHeight, em, spare);
                x = right + BETWEEN * em;
            }
            y += (MatrixTile.HEAD + ROW) * em + cellHeight * rows(row);
        }
        oneType();
        rank.resizeRelocate(0, Math.rint(Math.min(getHeight() - foot, y)), getWidth(), foot);
    }

    /// The width of a cell with which these rows of tiles fit.
    private static double cell(List<List<MatrixTile>> split, double width, double height, double em) {
        double least = WIDEST * em;
        int high = 0;
        for (List<MatrixTile> row : split) {
            double cells = row.stream().mapToDouble(tile -> tile.width(1)).sum();
            least = Math.min(least, (width - (row.size() - 1) * BETWEEN * em) / cells);
            high += rows(row);
        }
        return Math.floor(Math.min(least, (height - split.size() * (MatrixTile.HEAD + ROW) * em) / high / FLAT));
    }

    private static int rows(List<MatrixTile> row) {
        return row.stream().mapToInt(MatrixTile::rows).max().orElse(1);
    }

    /// Into so many rows of about as many tiles.
    private static List<List<MatrixTile>> split(List<MatrixTile> all, int rows) {
        var split = new ArrayList<List<MatrixTile>>();
        int each = Math.ceilDiv(all.size(), rows);
        for (int from = 0; from < all.size(); from += each) {
            split.add(all.subList(from, Math.min(all.size(), from + each)));
        }
        return split;
    }
}
