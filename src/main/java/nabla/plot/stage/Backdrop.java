package nabla.plot.stage;

import java.awt.geom.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.AxisChart;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Palette;
import org.jfree.chart.ChartRenderingInfo;

/// The standing part of a picture, axes and grid, under the curves that move; drawn anew only when told to.
///
/// At a display scale between whole numbers (125 %, 150 %) a canvas costs twice the time each frame: there an image of
/// it is shown, pixel for pixel.
final class Backdrop extends Group {
    private final AxisChart axes = new AxisChart();
    private final Canvas canvas = new Canvas();
    private final CanvasGraphics graphics = new CanvasGraphics(canvas.getGraphicsContext2D());
    private final ImageView image = new ImageView();

    Backdrop() {
        setMouseTransparent(true);
        setManaged(false);
        setAutoSizeChildren(false);
    }

    void setNumbersRoom(double em) {
        axes.setNumbersRoom(em);
    }

    /// Draws axes and grid and says where the plane lies.
    Geometry draw(Figure figure, Viewport wanted, Palette palette, double width, double height, double scale) {
        Viewport viewport = axes.shown(figure, wanted, palette, width, height, scale);
        axes.set(figure, viewport, palette, width, height, scale);
        canvas.setWidth(width);
        canvas.setHeight(height);
        var drawn = new ChartRenderingInfo();
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.save();
        context.clearRect(0, 0, width, height);
        axes.chart().draw(graphics, new Rectangle2D.Double(0, 0, width, height), null, drawn);
        context.restore();
        show(scale);
        return axes.geometry(drawn, viewport);
    }

    private void show(double scale) {
        boolean whole = scale == Math.rint(scale);
        if (!whole) {
            var parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            parameters.setTransform(Transform.scale(scale, scale));
            image.setImage(canvas.snapshot(parameters, null));
            image.setFitWidth(canvas.getWidth());
            image.setFitHeight(canvas.getHeight());
        }
        var shown = whole ? canvas : image;
        if (!getChildren().contains(shown)) {
            getChildren().setAll(shown);
            image.setImage(whole ? null : image.getImage());
        }
    }
}
