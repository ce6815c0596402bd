package nabla.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.Assets;
import nabla.plot.Figure;
import nabla.plot.FigureView;

/// Plays a descent step after step, by turns in four [FigureView]s and on a [DescentOnCanvas], and prints the medians.
public final class DescentFrames {
    static final String RESULT = "descent ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;

    private final DescentFigures figures = new DescentFigures(FRAMES);
    private final List<FigureView> views =
            figures.at(0).stream().map(FigureView::new).toList();
    private final Node grid = grid(views);
    private final DescentOnCanvas canvas = new DescentOnCanvas(WIDTH, HEIGHT);
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);

    /// Of the figures and of the canvas, in milliseconds.
    private final List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());

    private final List<List<Double>> processor = List.of(new ArrayList<>(), new ArrayList<>());
    private int round;
    private int frame;
    private long started;
    private long last;
    private Duration spent = Duration.ZERO;

    public static void main(String[] args) {
        Platform.startup(() -> new DescentFrames().start(new Stage()));
    }

    private static Node grid(List<FigureView> views) {
        var grid = new GridPane();
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
            var row = new RowConstraints();
            row.setPercentHeight(50);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < views.size(); i++) {
            grid.add(views.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private void start(Stage stage) {
        scene.getStylesheets().add(Assets.url("themes/light.css").toExternalForm());
        scene.getStylesheets().add(Assets.url("themes/plot.css").toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        begin();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!next()) {
                    stop();
                    print("time", times);
                    print("processor", processor);
                    stage.hide();
                    System.exit(0);
                }
            }
        }.start();
    }

    /// Even rounds are the figures', odd ones the canvas's.
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
        List<Figure> shown = figures.at(frame++);
        if (round % 2 == 0) {
            for (int i = 0; i < shown.size(); i++) {
                views.get(i).setFigure(shown.get(i));
            }
        } else {
            canvas.draw(shown, views.getFirst().palette());
        }
        return true;
    }

    private void begin() {
        Parent shown = new StackPane(round % 2 == 0 ? grid : canvas);
        shown.setStyle("-fx-background-color: -nabla-surface");
        scene.setRoot(shown);
        frame = 0;
        spent = processorTime();
        started = System.nanoTime();
        last = started;
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
}
