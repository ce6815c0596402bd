package nabla.plot;

import java.util.AbstractList;
import java.util.Optional;
import java.util.RandomAccess;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import nabla.model.Dash;

/// A curve on the stage: one line for each run of its outline, kept from one picture to the next.
final class CurveNode extends Group {
    private Dash dash = Dash.SOLID;
    private double width = Double.NaN;
    private Color color = Color.TRANSPARENT;

    /// What is shown, and as of which trace.
    private Optional<Outline> shown = Optional.empty();

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

    void show(Outline outline) {
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
                line.getPoints().setAll(new Run(outline, run));
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

    /// A run as the flat list of coordinates that a polyline takes.
    private static final class Run extends AbstractList<Double> implements RandomAccess {
        private final Outline outline;
        private final int start;
        private final int size;

        Run(Outline outline, int run) {
            this.outline = outline;
            this.start = outline.start(run);
            this.size = 2 * (outline.end(run) - start);
        }

        @Override
        public Double get(int i) {
            int point = start + i / 2;
            return i % 2 == 0 ? outline.x(point) : outline.y(point);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
