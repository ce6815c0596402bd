package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import nabla.math.nn.Matrix;
import nabla.room.playground.model.Landscape;
import nabla.room.playground.model.Unit;
import nabla.ui.matrix.MatrixInks;

/// Draws a network: its weights as lines, blue where they are negative, orange where positive, the wider the larger;
/// its units as squares that show what they give over the plane.
final class UnitPainter {
    /// So many pixels along a tile's side.
    private static final int SIDE = 21;

    private static final int SHADES = 48;

    /// From this weight on a line has its full colour and width.
    static final double FULL = 3;

    private final MatrixInks inks;
    private final List<WritableImage> images = new ArrayList<>();
    private final int[] pixels = new int[SIDE * SIDE];
    private final int[] shades = new int[2 * SHADES + 1];

    UnitPainter(MatrixInks inks) {
        this.inks = inks;
    }

    /// @param outputs the colour of each output's border
    void paint(GraphicsContext g, Landscape landscape, UnitTiles tiles, Optional<Unit> watched, List<Color> outputs) {
        g.clearRect(0, 0, tiles.width(), tiles.height());
        for (int l = 0; l + 1 < tiles.places(); l++) {
            weights(g, landscape.network().layers().get(l).weights(), l + 1, tiles, watched);
        }
        for (int i = 0; i < shades.length; i++) {
            shades[i] = argb(inks.of((double) (i - SHADES) / SHADES, 1));
        }
        int next = 0;
        for (int place = 1; place <= tiles.places(); place++) {
            for (int index = 0; index < Unit.count(landscape.network(), place); index++) {
                if (next == images.size()) {
                    images.add(new WritableImage(SIDE, SIDE));
                }
                var unit = new Unit(place, index);
                tile(g, landscape, unit, tiles, images.get(next++));
                boolean output = place == tiles.places();
                boolean lit = watched.equals(Optional.of(unit));
                border(
                        g,
                        unit,
                        tiles,
                        output ? outputs.get(index) : inks.line().interpolate(inks.ink(), 0.4),
                        output,
                        lit);
            }
        }
    }

    private void weights(GraphicsContext g, Matrix weights, int place, UnitTiles tiles, Optional<Unit> watched) {
        double widest = Math.clamp(0.3 * tiles.em(), 2, 8);
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                var from = new Unit(place, j);
                var to = new Unit(place + 1, i);
                double size = Math.min(1, Math.abs(weights.at(i, j)) / FULL);
                boolean apart =
                        watched.isPresent() && !watched.equals(Optional.of(from)) && !watched.equals(Optional.of(to));
                Color color = weights.at(i, j) < 0 ? inks.low() : inks.high();
                double strength = (0.25 + 0.75 * Math.sqrt(size)) * (apart ? 0.25 : 1);
                g.setStroke(inks.ground().interpolate(color, strength));
                g.setLineWidth(0.4 + widest * size);
                g.strokeLine(tiles.x(place), tiles.y(from), tiles.x(place + 1), tiles.y(to));
            }
        }
    }

    private void tile(GraphicsContext g, Landscape landscape, Unit unit, UnitTiles tiles, WritableImage image) {
        double[] values = landscape.units().columns()[unit.place() - 1][unit.index()];
        double largest = 1e-9;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int row = 0; row < SIDE; row++) {
            int from = (SIDE - 1 - row) * (Landscape.SIDE - 1) / (SIDE - 1) * Landscape.SIDE;
            for (int column = 0; column < SIDE; column++) {
                double share = values[from + column * (Landscape.SIDE - 1) / (SIDE - 1)] / largest;
                pixels[row * SIDE + column] =
                        shades[(int) Math.clamp(Math.rint(SHADES + SHADES * share), 0, 2 * SHADES)];
            }
        }
        image.getPixelWriter().setPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, SIDE);
        double half = tiles.half();
        g.drawImage(image, tiles.x(unit.place()) - half, tiles.y(unit) - half, 2 * half, 2 * half);
    }

    private void border(GraphicsContext g, Unit unit, UnitTiles tiles, Color color, boolean output, boolean lit) {
        double half = tiles.half();
        g.setStroke(lit ? inks.focus() : color);
        g.setLineWidth(lit || output ? Math.clamp(0.2 * tiles.em(), 2, 4) : 1);
        g.strokeRect(tiles.x(unit.place()) - half, tiles.y(unit) - half, 2 * half, 2 * half);
    }

    private static int argb(Color color) {
        return 0xFF000000
                | ((int) Math.rint(255 * color.getRed()) << 16)
                | ((int) Math.rint(255 * color.getGreen()) << 8)
                | (int) Math.rint(255 * color.getBlue());
    }
}
