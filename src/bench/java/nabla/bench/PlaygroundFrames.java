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

/// Plays the training of a network on two spirals, by turns on its stage and with the same two figures on a
/// [FiguresOnCanvas], and prints the medians.
public final class PlaygroundFrames {
    static final String RESULT = "playground ";

    private static final String LESSON = """
            ---
            title: Bench
            room: playground
            ---
            ```playground
            data: spirals
            ```
            """;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;
    private static final int STEPS_PER_FRAME = 8;

    private final Room room;
    private final List<List<Figure>> figures = new ArrayList<>();
    private final FiguresOnCanvas canvas = new FiguresOnCanvas(WIDTH, HEIGHT);

    private PlaygroundFrames(Room room) {
        this.room = room;
        for (int frame = 0; frame < FRAMES; frame++) {
            move(frame);
            figures.add(room.figures());
        }
    }

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        var background = new Background(Throwable::printStackTrace);
        Lesson lesson = LessonReader.read("bench.md", LESSON).lesson().orElseThrow();
        var opened = new CompletableFuture<Room>();
        Platform.runLater(() -> opened.complete(Rooms.open(lesson, background)));
        Room room = opened.join();
        background.awaitIdle(Duration.ofMinutes(2)); // the whole run is computed
        Platform.runLater(() -> new PlaygroundFrames(room).start(new Stage()));
    }

    private void move(int frame) {
        room.runPosition().orElseThrow().moveTo(1 + frame * STEPS_PER_FRAME);
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
