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
import nabla.ui.Background;

/// Moves what the first argument says in the room of activations, by turns on its stage and with the same figures on a
/// [FiguresOnCanvas], and prints the medians: `z`, a point on three curves; `x[1]`, one of ten logits.
public final class ActivationsFrames {
    static final String RESULT = "activations ";

    private static final String LESSON = """
            ---
            title: Bench
            room: activations
            ---
            ```given
            z : real in [-6, 6] = 1
            D : size 2..10 = 10
            x : vector(D)
            ```
            ```activations
            page: PAGE
            show: sigmoid, tanh, softplus
            logits: 2, 1, 0, -1, 0.5, 1.5, -2, 3, -3, 1
            ```
            """;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;

    private final Room room;
    private final String moved;
    private final List<List<Figure>> figures = new ArrayList<>();
    private final FiguresOnCanvas canvas = new FiguresOnCanvas(WIDTH, HEIGHT);

    private ActivationsFrames(Room room, String moved) {
        this.room = room;
        this.moved = moved;
        for (int frame = 0; frame < FRAMES; frame++) {
            move(frame);
            figures.add(room.figures());
        }
    }

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        var background = new Background(Throwable::printStackTrace);
        String page = args[0].equals("z") ? "functions" : "softmax";
        Lesson lesson = LessonReader.read("bench.md", LESSON.replace("PAGE", page))
                .lesson()
                .orElseThrow();
        var opened = new CompletableFuture<Room>();
        Platform.runLater(() -> opened.complete(Rooms.open(lesson, background)));
        Room room = opened.join();
        background.awaitIdle(Duration.ofMinutes(1));
        Platform.runLater(() -> new ActivationsFrames(room, args[0]).start(new Stage()));
    }

    /// From one end to the other and back.
    private void move(int frame) {
        room.parameters().move(moved, 4 - 8 * Math.abs(2.0 * frame / FRAMES - 1));
    }

    private void start(Stage stage) {
        var rounds = new FrameRounds(
                RESULT,
                new FrameRounds.Shown(room.stage(), this::move),
                new FrameRounds.Shown(canvas, frame -> canvas.draw(figures.get(frame % FRAMES), Palette.LIGHT)),
                ROUNDS,
                FRAMES,
                LONGEST,
                new Scene(new StackPane(), WIDTH, HEIGHT));
        rounds.show(stage);
        rounds.run(stage);
    }
}
