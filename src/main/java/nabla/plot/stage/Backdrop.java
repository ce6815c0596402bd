package nabla.plot.stage;

import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.transform.Transform;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.AxisChart;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Palette;
import org.jfree.chart.fx.ChartCanvas;

/// The standing part of a picture, axes and grid, under the curves that move; drawn anew only when told to.
///
/// At a display scale between whole numbers (125 %, 150 %) a canvas costs twice the time each frame: there an image of
/// it is shown, pixel for pixel.
final class Backdrop extends Group {
    private final AxisChart axes = new AxisChart();
    private final ChartCanvas canvas;
    private final ImageView image = new ImageView();

    Backdrop() {
        canvas = new ChartCanvas(null);
        canvas.getGraphicsContext2D().setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setTooltipEnabled(false);
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
        canvas.setChart(null);
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.setChart(axes.chart());
        show(scale);
        return axes.geometry(canvas.getRenderingInfo(), viewport);
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
