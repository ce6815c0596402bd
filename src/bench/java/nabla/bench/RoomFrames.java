package nabla.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.plot.figure.Figure;
import nabla.plot.picture.Palette;
import nabla.room.Room;
import nabla.room.Rooms;
import nabla.ui.work.Background;

/// Moves a room frame after frame, by turns on its stage and with the same marks on a bare Canvas, and prints the
/// medians.
final class RoomFrames {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    private static final int ROUNDS = 12;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;

    private RoomFrames() {}

    /// The same marks on a bare Canvas.
    ///
    /// @param seen what the room shows at a frame
    /// @param draw draws that
    record OnCanvas<T>(Node canvas, Function<Room, T> seen, Consumer<T> draw) {
        static OnCanvas<List<Figure>> ofFigures() {
            return of(Room::figures);
        }

        /// Of rooms that export more than their pictures on the stage.
        static OnCanvas<List<Figure>> ofFirst(int count) {
            return of(room -> room.figures().subList(0, count));
        }

        private static OnCanvas<List<Figure>> of(Function<Room, List<Figure>> seen) {
            var canvas = new FiguresOnCanvas(WIDTH, HEIGHT);
            return new OnCanvas<>(canvas, seen, figures -> canvas.draw(figures, Palette.LIGHT));
        }
    }

    /// @param result what each printed line starts with
    /// @param lesson that opens the room
    /// @param move   makes frame number n
    /// @param canvas made on the FX thread
    static <T> void run(String result, String lesson, ObjIntConsumer<Room> move, Supplier<OnCanvas<T>> canvas)
            throws Exception {
        Platform.startup(() -> {});
        var background = new Background(Throwable::printStackTrace);
        Lesson read = LessonReader.read("bench.md", lesson).lesson().orElseThrow();
        var opened = new CompletableFuture<Room>();
        Platform.runLater(() -> opened.complete(Rooms.open(read, background)));
        Room room = opened.join();
        background.awaitIdle(Duration.ofMinutes(2));
        Platform.runLater(() -> start(result, room, move, canvas.get()));
    }

    /// From −1 to 1 and back.
    static double swing(int frame) {
        return 1 - 2 * Math.abs(2.0 * frame / FRAMES - 1);
    }

    private static <T> void start(String result, Room room, ObjIntConsumer<Room> move, OnCanvas<T> onCanvas) {
        var seen = new ArrayList<T>();
        for (int frame = 0; frame < FRAMES; frame++) {
            move.accept(room, frame);
            seen.add(onCanvas.seen().apply(room));
        }
        var stage = new Stage();
        var rounds = new FrameRounds(
                result,
                new FrameRounds.Shown(room.stage(), frame -> move.accept(room, frame)),
                new FrameRounds.Shown(
                        onCanvas.canvas(), frame -> onCanvas.draw().accept(seen.get(frame % FRAMES))),
                ROUNDS,
                FRAMES,
                LONGEST,
                new Scene(new StackPane(), WIDTH, HEIGHT));
        rounds.show(stage);
        rounds.run(stage);
    }
}
