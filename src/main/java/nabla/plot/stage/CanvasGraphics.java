package nabla.plot.stage;

import java.awt.RenderingHints;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/// Draws on a canvas what JFreeChart draws.
final class CanvasGraphics extends FXGraphics2D {
    CanvasGraphics(GraphicsContext context) {
        super(context);
        context.setFontSmoothingType(FontSmoothingType.GRAY);
        setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
        setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        setZeroStrokeWidth(0.1);
    }

    /// Java 2D's graphics are finalized: each would keep its canvas, and the lesson around it, until the collection
    /// after the next. The JVM leaves out what has an empty finalizer.
    @Override
    @SuppressWarnings({"removal", "Finalize"})
    public void finalize() {}
}
