package nabla.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.data.network.NetworkFile;
import nabla.lesson.Lesson;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Loss;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.Setup;
import nabla.room.Room;
import nabla.room.Rooms;
import nabla.shell.setting.Theme;
import nabla.ui.work.Background;

/// Steps through the largest network in the room's stage as fast as frames can be drawn, and prints the medians.
public final class BackpropRoomFrames {
    static final String RESULT = "backprop ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 200;

    private final Room room;
    private final List<Double> steps = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private int frame;
    private long last;

    private BackpropRoomFrames(Room room) {
        this.room = room;
    }

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        var background = new Background(Throwable::printStackTrace);
        Path file = Files.createTempFile("largest", ".json");
        Files.writeString(file, NetworkFile.write(largest()));
        var opened = new CompletableFuture<Room>();
        Platform.runLater(() -> {
            var lesson = new Lesson(
                    "bench", "bench", "bench", "backprop", "", "", List.of(), "", "mdi2s-sigma", 0, List.of());
            Room room = Rooms.open(lesson, background);
            room.open(file);
            opened.complete(room);
        });
        Room room = opened.join();
        background.awaitIdle(Duration.ofMinutes(1));
        Files.delete(file);
        Platform.runLater(() -> new BackpropRoomFrames(room).start());
    }

    private static Setup largest() {
        int layers = NetworkSettings.MOST_LAYERS;
        return new NetworkSettings(
                        NetworkSettings.MOST_SAMPLES,
                        NetworkSettings.MOST_UNITS,
                        Collections.nCopies(layers, NetworkSettings.MOST_UNITS),
                        Collections.nCopies(layers, Activation.RELU),
                        Loss.SOFTMAX_CROSS_ENTROPY,
                        Conventions.DEFAULT,
                        1)
                .draw();
    }

    private void start() {
        var stage = new Stage();
        var scene = new Scene(new StackPane(room.stage()), WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!next()) {
                    stop();
                    print("step", steps);
                    print("change", changes);
                    System.exit(0);
                }
            }
        }.start();
    }

    private boolean next() {
        long now = System.nanoTime();
        if (frame > WARM_UP) {
            (frame <= FRAMES ? steps : changes).add((now - last) / 1e6);
        }
        last = now;
        if (frame < FRAMES) {
            room.steps().orElseThrow().moveTo(frame % room.steps().orElseThrow().count());
        } else {
            room.parameters().move("lambda", 0.01 * (frame % 50));
        }
        return frame++ < 2 * FRAMES;
    }

    private static void print(String what, List<Double> times) {
        double median =
                times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Double.NaN);
        System.out.printf(Locale.ROOT, RESULT + what + " %.3f%n", median);
    }
}
