package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Places tiles of different size in rows, in their order. Beside a high one, low ones stand below each other, so that
/// no room is left empty.
final class EntryTiles extends Region {
    private static final double ACROSS = 22;
    private static final double DOWN = 14;

    /// Where a tile stands.
    private record Place(double x, double y, double width, double height) {}

    /// All places, and the height they take.
    private record Plan(List<Place> places, double height) {}

    void add(EntryTile tile) {
        getChildren().add(tile);
    }

    /// How high tiles of such sizes are, laid out in that width.
    double heightOf(double width, ToDoubleFunction<EntryTile> wide, ToDoubleFunction<EntryTile> high) {
        return snappedTopInset() + plan(width, wide, high).height() + snappedBottomInset();
    }

    private Plan plan(double width, ToDoubleFunction<EntryTile> wide, ToDoubleFunction<EntryTile> high) {
        var places = new ArrayList<Place>();
        double top = 0; // of the row
        double row = 0; // its height
        double x = 0; // of the column
        double column = 0; // its width
        double y = 0; // below the last tile of the column
        for (Node child : getManagedChildren()) {
            EntryTile tile = (EntryTile) child;
            double w = wide.applyAsDouble(tile);
            double h = high.applyAsDouble(tile);
            boolean below = column > 0 && y + DOWN + h <= top + row + 0.5 && x + w <= width + 0.5;
            if (below) {
                y += DOWN;
            } else if (column > 0 && x + column + ACROSS + w <= width + 0.5) {
                x += column + ACROSS;
                column = 0;
                y = top;
            } else if (column > 0) {
                top += row + DOWN;
                row = 0;
                x = 0;
                column = 0;
                y = top;
            }
            places.add(new Place(x, y, w, h));
            column = Math.max(column, w);
            y += h;
            row = Math.max(row, y - top);
        }
        return new Plan(places, top + row);
    }

    private Plan laidOut(double width) {
        return plan(
                width - snappedLeftInset() - snappedRightInset(),
                tile -> tile.prefWidth(-1),
                tile -> tile.prefHeight(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + laidOut(width < 0 ? getWidth() : width).height() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        List<Place> places = laidOut(getWidth()).places();
        List<Node> tiles = getManagedChildren();
        for (int i = 0; i < tiles.size(); i++) {
            Place place = places.get(i);
            tiles.get(i)
                    .resizeRelocate(
                            snapPositionX(snappedLeftInset() + place.x()),
                            snapPositionY(snappedTopInset() + place.y()),
                            place.width(),
                            place.height());
        }
    }
}
