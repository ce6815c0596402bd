package nabla.shell.pane;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// The sign ∇: a shape in the window, a picture in the task bar. `assets/icon/nabla.svg` shows the same.
public final class Mark {
    /// In a square of 64: a triangle on its tip, its left side the thick one, as in print.
    private static final String PATH = "M12 15 H52 L32 51 Z M21.5 20.5 L33.5 42 L45.5 20.5 Z";

    private Mark() {}

    /// The sign in the theme's accent.
    static Region region() {
        var shape = new SVGPath();
        shape.setContent(PATH);
        var region = new Region();
        region.setShape(shape);
        region.getStyleClass().add("nabla-mark");
        return region;
    }

    /// The icon in the sizes that task bars ask for.
    public static List<Image> icons() {
        return IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(Mark::icon).toList();
    }

    private static Image icon(int size) {
        var canvas = new Canvas(size, size);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.scale(size / 64.0, size / 64.0);
        pen.setFill(Color.web("#4452c9"));
        pen.fillRoundRect(0, 0, 64, 64, 28, 28);
        pen.setFillRule(FillRule.EVEN_ODD);
        pen.setFill(Color.WHITE);
        pen.beginPath();
        pen.appendSVGPath(PATH);
        pen.fill();
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
