package nabla.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.Assets;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.Figure;
import nabla.plot.FigureView;

/// Moves two curves frame after frame, by turns in a [FigureView] and on a [CurvesOnCanvas], and prints the medians.
public final class FrameDrag {
    static final String RESULT = "frame ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 3;

    /// A round ends after so many frames, or after a second where they are slow.
    private static final int FRAMES = 100;

    private static final long LONGEST = 1_000_000_000;
    private static final int POINTS = 1000;

    private final List<Figure> figures = figures();
    private final FigureView view = new FigureView(figures.getFirst());
    private final CurvesOnCanvas canvas = new CurvesOnCanvas(WIDTH, HEIGHT);
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);

    /// Frame times in milliseconds and processor times a frame, of the figure and of the canvas.
    private final List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());

    private final List<List<Double>> processor = List.of(new ArrayList<>(), new ArrayList<>());
    private int round;
    private int frame;
    private long started;
    private long last;
    private Duration spent = Duration.ZERO;

    public static void main(String[] args) {
        Platform.startup(() -> new FrameDrag().start(new Stage()));
    }

    private void start(Stage stage) {
        scene.getStylesheets().add(Assets.url("themes/light.css").toExternalForm());
        scene.getStylesheets().add(Assets.url("themes/plot.css").toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        if (!stage.renderScaleXProperty().isBound()) {
            // The headless platform has no display scale; rendering at one and shrinking is the same work and a little.
            double scale = Double.parseDouble(System.getProperty("nabla.bench.scale", "1"));
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
        }
        begin();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!next()) {
                    stop();
                    report(stage);
                }
            }
        }.start();
    }

    /// Even rounds are the figure's, odd ones the canvas's.
    private boolean next() {
        long now = System.nanoTime();
        boolean counts = round / 2 >= WARM_UP;
        if (frame > 0 && counts) {
            times.get(round % 2).add((now - last) / 1e6);
        }
        last = now;
        if (frame == FRAMES || (frame > 0 && now - started > LONGEST)) {
            if (counts) {
                processor.get(round % 2).add(processorTime().minus(spent).toNanos() / 1e6 / frame);
            }
            round++;
            if (round == 2 * ROUNDS) {
                return false;
            }
            begin();
        }
        Figure figure = figures.get(frame++ % figures.size());
        if (round % 2 == 0) {
            view.setFigure(figure);
        } else {
            canvas.draw(figure, view.palette());
        }
        return true;
    }

    private void begin() {
        Parent shown = new StackPane(round % 2 == 0 ? view : canvas);
        shown.setStyle("-fx-background-color: -nabla-surface");
        scene.setRoot(shown);
        frame = 0;
        spent = processorTime();
        started = System.nanoTime();
        last = started;
    }

    private void report(Stage stage) {
        System.out.printf(Locale.ROOT, "scale %.2f%n", stage.getRenderScaleX());
        print("time", times);
        print("processor", processor);
        stage.hide();
        System.exit(0);
    }

    private static void print(String what, List<List<Double>> both) {
        System.out.printf(Locale.ROOT, RESULT + what + " %.4f %.4f%n", median(both.get(0)), median(both.get(1)));
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
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
