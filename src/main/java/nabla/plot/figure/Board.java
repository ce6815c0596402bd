package nabla.plot.figure;

import java.util.ArrayList;
import java.util.List;

/// Several figures in one picture, such as a whole stage: what a file or a frame of an animation shows.
///
/// @param title       shown above all of them; may be empty
/// @param columns     how many equal columns the picture is divided into
/// @param rows        how many equal rows
/// @param tiles       the figures and their places
/// @param description one sentence for those who cannot see it
public record Board(String title, int columns, int rows, List<Tile> tiles, String description) {

    /// A figure and the cells it takes, counted from the upper left one, (0, 0).
    public record Tile(Figure figure, int column, int row, int columnSpan, int rowSpan) {
        public Tile(Figure figure, int column, int row) {
            this(figure, column, row, 1, 1);
        }
    }

    public Board {
        tiles = List.copyOf(tiles);
        for (Tile tile : tiles) {
            if (tile.column < 0
                    || tile.row < 0
                    || tile.columnSpan < 1
                    || tile.rowSpan < 1
                    || tile.column + tile.columnSpan > columns
                    || tile.row + tile.rowSpan > rows) {
                throw new IllegalArgumentException("A tile at column %d, row %d lies outside %d × %d cells"
                        .formatted(tile.column, tile.row, columns, rows));
            }
        }
    }

    /// A figure alone, which brings its own title.
    public static Board of(Figure figure) {
        return new Board("", 1, 1, List.of(new Tile(figure, 0, 0)), figure.description());
    }

    /// Figures row by row, each of the same size.
    public static Board grid(String title, int columns, List<Figure> figures) {
        var tiles = new ArrayList<Tile>();
        var described = new ArrayList<String>();
        for (int i = 0; i < figures.size(); i++) {
            tiles.add(new Tile(figures.get(i), i % columns, i / columns));
            described.add(figures.get(i).description());
        }
        int rows = Math.max(1, (figures.size() + columns - 1) / columns);
        return new Board(title, columns, rows, tiles, String.join(" ", described));
    }
}
