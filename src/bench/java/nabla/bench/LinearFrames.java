package nabla.bench;

import java.util.List;
import nabla.plot.figure.Figure;
import nabla.plot.picture.Palette;
import nabla.room.linear.model.LinearState;

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

    private LinearFrames() {}

    private record Seen(List<Figure> planes, LinearState state) {}

    public static void main(String[] args) throws Exception {
        RoomFrames.run(
                RESULT,
                LESSON.replace("SIZES", "2" + ", 2".repeat(Integer.parseInt(args[0])))
                        .replace("RELU", args[1]),
                (room, frame) -> room.parameters().move("W2[1, 1]", 2 * RoomFrames.swing(frame)),
                LinearFrames::onCanvas);
    }

    private static RoomFrames.OnCanvas<Seen> onCanvas() {
        var canvas = new LinearOnCanvas(RoomFrames.WIDTH, RoomFrames.HEIGHT);
        return new RoomFrames.OnCanvas<>(
                canvas,
                room -> new Seen(room.figures(), (LinearState) room.state()),
                seen -> canvas.draw(seen.planes(), seen.state(), Palette.LIGHT));
    }
}
