package nabla.plot.file;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import nabla.plot.figure.Board;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Palette;

/// Draws a board with Java 2D; it keeps what it knows of each figure, so that labels stay where they were in the frame
/// before.
final class BoardPainter {
    private final Palette palette;
    private final List<FigurePainter> painters = new ArrayList<>();

    BoardPainter(Palette palette) {
        this.palette = palette;
    }

    void paint(Graphics2D g2, Board board, int width, int height) {
        g2.setPaint(palette.ground());
        g2.fill(new Rectangle2D.Double(0, 0, width, height));
        while (painters.size() < board.tiles().size()) {
            painters.add(new FigurePainter(palette));
        }
        int head = 0;
        if (!board.title().isBlank()) {
            double size = 1.3 * palette.labelSize();
            FigurePainter.prepare(g2);
            painters.getFirst().text(g2, board.title(), size, 0.6 * size, size, palette.ink());
            head = (int) Math.ceil(2.1 * size);
        }
        for (int i = 0; i < board.tiles().size(); i++) {
            Board.Tile tile = board.tiles().get(i);
            int left = edge(width, tile.column(), board.columns());
            int right = edge(width, tile.column() + tile.columnSpan(), board.columns());
            int top = head + edge(height - head, tile.row(), board.rows());
            int bottom = head + edge(height - head, tile.row() + tile.rowSpan(), board.rows());
            g2.translate(left, top);
            Figure figure = tile.figure();
            painters.get(i).paint(g2, figure, Viewport.of(figure), right - left, bottom - top);
            g2.translate(-left, -top);
        }
    }

    private static int edge(int span, int part, int parts) {
        return (int) Math.rint((double) span * part / parts);
    }
}
