package nabla.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.plot.figure.Figure;
import nabla.plot.picture.Palette;
import nabla.room.Room;
import nabla.room.Rooms;
import nabla.room.linear.model.LinearState;
import nabla.ui.Background;

/// Drags a basis vector in the room of layers without activations, by turns on its stage and with the same planes and
/// matrices on a [LinearOnCanvas], and prints the medians; the first argument says how many layers, the second whether
/// a ReLU stands between them.
public final class LinearFrames {
    static final String RESULT = "linear ";

    private static final String LESSON = """
            ---
            title: Bench
            room: linear
            ---
            ```given
            D : size 1..4 = 2
            H : size 1..4 = 2
            K : size 1..4 = 2
            x : vector(D)
            W2 : matrix(H, D)
            b2 : vector(H)
            W1 : matrix(K, H)
            b1 : vector(K)
            ```
            ```linear
            sizes: SIZES
            relu: RELU
            plane: W2
            ```
            """;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;

    private final Room room;
    private final List<List<Figure>> figures = new ArrayList<>();
    private final List<LinearState> states = new ArrayList<>();
    private final LinearOnCanvas canvas = new LinearOnCanvas(WIDTH, HEIGHT);

    private LinearFrames(Room room) {
        this.room = room;
        for (int frame = 0; frame < FRAMES; frame++) {
            move(frame);
            figures.add(room.figures());
            states.add((LinearState) room.state());
        }
    }

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        var background = new Background(Throwable::printStackTrace);
        String sizes = "2" + ", 2".repeat(Integer.parseInt(args[0]));
        Lesson lesson = LessonReader.read(
                        "bench.md", LESSON.replace("SIZES", sizes).replace("RELU", args[1]))
                .lesson()
                .orElseThrow();
        var opened = new CompletableFuture<Room>();
        Platform.runLater(() -> opened.complete(Rooms.open(lesson, background)));
        Room room = opened.join();
        background.awaitIdle(Duration.ofMinutes(1));
        Platform.runLater(() -> new LinearFrames(room).start(new Stage()));
    }

    /// The first column of the inner layer of two, from one end to the other and back.
    private void move(int frame) {
        room.parameters().move("W2[1, 1]", 2 - 4 * Math.abs(2.0 * frame / FRAMES - 1));
    }

    private void start(Stage stage) {
        var rounds = new FrameRounds(
                RESULT,
                new FrameRounds.Shown(room.stage(), this::move),
                new FrameRounds.Shown(
                        canvas,
                        frame -> canvas.draw(figures.get(frame % FRAMES), states.get(frame % FRAMES), Palette.LIGHT)),
                ROUNDS,
                FRAMES,
                LONGEST,
                new Scene(new StackPane(), WIDTH, HEIGHT));
        rounds.show(stage);
        rounds.run(stage);
    }
}
