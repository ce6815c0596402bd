package nabla.plot.stage;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import nabla.model.Dash;
import nabla.plot.picture.Runs;
import nabla.plot.picture.Strokes;

/// A curve on the stage: one line for each run of its outline, kept from one picture to the next; many runs, such as
/// those of a grid or of a border in pieces, are one path, which costs less than as many nodes.
final class CurveNode extends Group {
    private static final int FEW = 3;

    private Dash dash = Dash.SOLID;
    private double width = Double.NaN;
    private Color color = Color.TRANSPARENT;

    /// What is shown, and as of which trace.
    private Optional<Runs> shown = Optional.empty();

    private int version;

    /// The first of the children, from when there were many runs.
    private Optional<Path> all = Optional.empty();

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
        getChildren().forEach(line -> style((Shape) line));
    }

    void show(Runs outline) {
        if (shown.filter(last -> last.equals(outline)).isPresent() && version == outline.version()) {
            return;
        }
        shown = Optional.of(outline);
        version = outline.version();
        boolean many = outline.runs() > FEW;
        all.ifPresent(path -> path.setVisible(many));
        showLines(outline, many ? 0 : outline.runs());
        if (many) {
            showAll(outline);
        }
    }

    private void showLines(Runs outline, int runs) {
        var children = getChildren();
        int first = all.isPresent() ? 1 : 0;
        while (children.size() - first < runs) {
            children.add(round(new Polyline()));
        }
        for (int run = 0; run < children.size() - first; run++) {
            var line = (Polyline) children.get(first + run);
            line.setVisible(run < runs);
            if (run < runs) {
                line.getPoints().setAll(new RunPoints(outline, run));
            }
        }
    }

    private void showAll(Runs outline) {
        var elements = new ArrayList<PathElement>();
        for (int run = 0; run < outline.runs(); run++) {
            int start = outline.start(run);
            elements.add(new MoveTo(outline.x(start), outline.y(start)));
            for (int point = start + 1; point < outline.end(run); point++) {
                elements.add(new LineTo(outline.x(point), outline.y(point)));
            }
        }
        Path path = all.orElseGet(() -> {
            Path made = round(new Path());
            getChildren().addFirst(made);
            all = Optional.of(made);
            return made;
        });
        path.getElements().setAll(elements);
    }

    private <T extends Shape> T round(T line) {
        line.setManaged(false);
        line.setFill(null);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        style(line);
        return line;
    }

    private void style(Shape line) {
        line.setStroke(color);
        line.setStrokeWidth(width);
        double[] pattern = Strokes.pattern(dash, width);
        line.getStrokeDashArray().clear();
        for (double length : pattern) {
            line.getStrokeDashArray().add(length);
        }
    }
}
