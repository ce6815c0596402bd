package nabla.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.Assets;

/// Shows two pictures by turns, frame after frame, and prints the medians of frame time and processor time of each.
///
/// By turns, so that whatever else the machine does slows both alike.
final class FrameRounds {
    private static final int WARM_UP = 3;

    private final String result;
    private final List<Shown> both;
    private final int rounds;
    private final int frames;
    private final long longest;
    private final Scene scene;

    /// In milliseconds, of the first and of the second.
    private final List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());

    private final List<List<Double>> processor = List.of(new ArrayList<>(), new ArrayList<>());
    private int round;
    private int frame;
    private long started;
    private long last;
    private Duration spent = Duration.ZERO;

    /// A picture, and what makes it frame number n.
    record Shown(Node picture, IntConsumer draw) {}

    /// @param result  what each printed line starts with
    /// @param rounds  of each picture
    /// @param frames  in a round
    /// @param longest a round ends after so many nanoseconds, where frames are slow
    FrameRounds(String result, Shown first, Shown second, int rounds, int frames, long longest, Scene scene) {
        this.result = result;
        this.both = List.of(first, second);
        this.rounds = rounds;
        this.frames = frames;
        this.longest = longest;
        this.scene = scene;
    }

    /// Shows the scene in the corner of the screen, in the light theme.
    void show(Stage stage) {
        scene.getStylesheets().add(Assets.url("themes/light.css").toExternalForm());
        scene.getStylesheets().add(Assets.url("themes/plot.css").toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Runs all rounds, prints and ends the program.
    void run(Stage stage) {
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

    private boolean next() {
        long now = System.nanoTime();
        boolean counts = round / 2 >= WARM_UP;
        if (frame > 0 && counts) {
            times.get(round % 2).add((now - last) / 1e6);
        }
        last = now;
        if (frame == frames || (frame > 0 && now - started > longest)) {
            if (counts) {
                processor.get(round % 2).add(processorTime().minus(spent).toNanos() / 1e6 / frame);
            }
            round++;
            if (round == 2 * rounds) {
                return false;
            }
            begin();
        }
        both.get(round % 2).draw().accept(frame++);
        return true;
    }

    private void begin() {
        Parent shown = new StackPane(both.get(round % 2).picture());
        shown.setStyle("-fx-background-color: -nabla-surface");
        scene.setRoot(shown);
        frame = 0;
        spent = processorTime();
        started = System.nanoTime();
        last = started;
    }

    private void print(String what, List<List<Double>> values) {
        System.out.printf(Locale.ROOT, result + what + " %.4f %.4f%n", median(values.get(0)), median(values.get(1)));
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
