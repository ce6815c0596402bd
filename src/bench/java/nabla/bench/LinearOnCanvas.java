package nabla.bench;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import nabla.math.nn.Matrix;
import nabla.plot.figure.Figure;
import nabla.plot.picture.Palette;
import nabla.room.linear.model.AffineLayer;
import nabla.room.linear.model.LinearState;

/// The yardstick: planes and matrices of the room of layers without activations, drawn straight on a Canvas each.
final class LinearOnCanvas extends Pane {
    private static final double CELL = 46;

    private final FiguresOnCanvas planes;
    private final Canvas matrices;

    LinearOnCanvas(double width, double height) {
        planes = new FiguresOnCanvas(width, height);
        matrices = new Canvas(width / 2, height / 2);
        matrices.relocate(width / 2, height / 2);
        getChildren().addAll(planes, matrices);
    }

    void draw(List<Figure> figures, LinearState state, Palette palette) {
        planes.draw(figures, palette);
        GraphicsContext gc = matrices.getGraphicsContext2D();
        gc.clearRect(0, 0, matrices.getWidth(), matrices.getHeight());
        gc.setFont(Font.font("Inter", palette.axisSize()));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        AffineLayer one = state.stack().layers().getFirst();
        int place = 0;
        for (AffineLayer layer : state.stack().layers()) {
            one = place == 0 ? layer : new AffineLayer(one.weights().times(layer.weights()), one.bias());
            tile(gc, place++, layer);
        }
        tile(gc, place, one);
    }

    private static void tile(GraphicsContext gc, int place, AffineLayer layer) {
        double left = place % 3 * 4.2 * CELL;
        double top = Math.floorDiv(place, 3) * 3 * CELL;
        matrix(gc, left, top, layer.weights());
        matrix(gc, left + 2.35 * CELL, top, layer.bias());
    }

    private static void matrix(GraphicsContext gc, double left, double top, Matrix values) {
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                double value = values.at(i, j);
                gc.setFill(Color.hsb(value > 0 ? 40 : 210, Math.min(1, Math.abs(value) / 3), 1));
                gc.fillRect(left + j * CELL, top + i * CELL, CELL - 1, CELL - 1);
                gc.setFill(Color.BLACK);
                gc.fillText("%.2f".formatted(value), left + (j + 0.5) * CELL, top + (i + 0.5) * CELL);
            }
        }
    }
}
