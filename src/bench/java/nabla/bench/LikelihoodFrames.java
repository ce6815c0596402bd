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

/// Drags the shift of the predictions in the room of the likelihood to and fro, by turns on its stage and with the same
/// figures on a [FiguresOnCanvas], and prints the medians: `bells`, ten bells and their densities; `losses`, four
/// curves and the four lines.
public final class LikelihoodFrames {
    static final String RESULT = "likelihood ";

    private static final String LESSON = """
            ---
            title: Bench
            room: likelihood
            ---
            ```given
            y, f : vector(10) in [-3, 3]
            ```
            ```likelihood
            page: PAGE
            ```
            """;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;

    private final Room room;
    private final List<List<Figure>> figures = new ArrayList<>();
    private final FiguresOnCanvas canvas = new FiguresOnCanvas(WIDTH, HEIGHT);

    private LikelihoodFrames(Room room) {
        this.room = room;
        for (int frame = 0; frame < FRAMES; frame++) {
            move(frame);
            figures.add(room.figures());
        }
    }

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        var background = new Background(Throwable::printStackTrace);
        Lesson lesson = LessonReader.read("bench.md", LESSON.replace("PAGE", args[0]))
                .lesson()
                .orElseThrow();
        var opened = new CompletableFuture<Room>();
        Platform.runLater(() -> opened.complete(Rooms.open(lesson, background)));
        Room room = opened.join();
        background.awaitIdle(Duration.ofMinutes(1));
        Platform.runLater(() -> new LikelihoodFrames(room).start(new Stage()));
    }

    /// From one side to the other and back.
    private void move(int frame) {
        room.parameters().move("b", 2 - 4 * Math.abs(2.0 * frame / FRAMES - 1));
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
