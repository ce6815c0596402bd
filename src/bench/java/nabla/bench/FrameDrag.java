package nabla.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;

/// Moves two curves frame after frame, by turns in a [FigureView] and on a [CurvesOnCanvas], and prints the medians.
public final class FrameDrag {
    static final String RESULT = "frame ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 100;
    private static final long LONGEST = 1_000_000_000;
    private static final int POINTS = 1000;

    private final List<Figure> figures = figures();
    private final FigureView view = new FigureView(figures.getFirst());
    private final CurvesOnCanvas canvas = new CurvesOnCanvas(WIDTH, HEIGHT);

    public static void main(String[] args) {
        Platform.startup(() -> new FrameDrag().start(new Stage()));
    }

    private void start(Stage stage) {
        var rounds = new FrameRounds(
                RESULT,
                new FrameRounds.Shown(view, frame -> view.setFigure(figure(frame))),
                new FrameRounds.Shown(canvas, frame -> canvas.draw(figure(frame), view.palette())),
                ROUNDS,
                FRAMES,
                LONGEST,
                new Scene(new StackPane(), WIDTH, HEIGHT));
        rounds.show(stage);
        if (!stage.renderScaleXProperty().isBound()) {
            // The headless platform has no display scale; rendering at one and shrinking is the same work and a little.
            double scale = Double.parseDouble(System.getProperty("nabla.bench.scale", "1"));
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
        }
        System.out.printf(Locale.ROOT, "scale %.2f%n", stage.getRenderScaleX());
        rounds.run(stage);
    }

    private Figure figure(int frame) {
        return figures.get(frame % figures.size());
    }

    /// The loss with a factor that moves up and down, as a slider would.
    private static List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < 48; i++) {
            double factor = 1 + 0.6 * Math.sin(2 * Math.PI * i / 48);
            figures.add(figure(factor));
        }
        return figures;
    }

    private static Figure figure(double factor) {
        double[] ps = new double[POINTS];
        double[] zeros = new double[POINTS];
        double[] ones = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            ps[i] = i / (POINTS - 1.0);
            zeros[i] = -factor * Math.log(1 - ps[i]);
            ones[i] = -factor * Math.log(ps[i]);
        }
        return new Figure(
                "Binary cross-entropy",
                new Figure.Axis("predicted probability p", "p", 0, 1),
                new Figure.Axis("loss L", "L", 0, 5),
                List.of(
                        new Figure.Curve(ps, zeros, "y = 0", Role.RED, Dash.DASHED),
                        new Figure.Curve(ps, ones, "y = 1", Role.GREEN, Dash.SOLID)),
                List.of(),
                "Two losses.");
    }
}
