package nabla.plot.stage;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import nabla.model.Dash;
import nabla.plot.picture.Runs;
import nabla.plot.picture.Strokes;

/// A curve on the stage: one line for each run of its outline, kept from one picture to the next.
final class CurveNode extends Group {
    private Dash dash = Dash.SOLID;
    private double width = Double.NaN;
    private Color color = Color.TRANSPARENT;

    /// What is shown, and as of which trace.
    private Optional<Runs> shown = Optional.empty();

    private int version;

    CurveNode() {
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        getStyleClass().add("curve");
    }

    void style(Color color, Dash dash, double width) {
        if (this.color.equals(color) && this.dash == dash && this.width == width) {
            return;
        }
        this.color = color;
        this.dash = dash;
        this.width = width;
        getChildren().forEach(line -> style((Polyline) line));
    }

    void show(Runs outline) {
        if (shown.filter(last -> last.equals(outline)).isPresent() && version == outline.version()) {
            return;
        }
        shown = Optional.of(outline);
        version = outline.version();
        var lines = getChildren();
        while (lines.size() < outline.runs()) {
            var line = new Polyline();
            line.setManaged(false);
            line.setStrokeLineJoin(StrokeLineJoin.ROUND);
            line.setStrokeLineCap(StrokeLineCap.ROUND);
            style(line);
            lines.add(line);
        }
        for (int run = 0; run < lines.size(); run++) {
            var line = (Polyline) lines.get(run);
            boolean there = run < outline.runs();
            line.setVisible(there);
            if (there) {
                line.getPoints().setAll(new RunPoints(outline, run));
            }
        }
    }

    private void style(Polyline line) {
        line.setStroke(color);
        line.setStrokeWidth(width);
        double[] pattern = Strokes.pattern(dash, width);
        line.getStrokeDashArray().clear();
        for (double length : pattern) {
            line.getStrokeDashArray().add(length);
        }
    }
}
