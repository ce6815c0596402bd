package nabla.bench;

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

    private ActivationsFrames() {}

    public static void main(String[] args) throws Exception {
        RoomFrames.run(
                RESULT,
                LESSON.replace("PAGE", args[0].equals("z") ? "functions" : "softmax"),
                (room, frame) -> room.parameters().move(args[0], 4 * RoomFrames.swing(frame)),
                RoomFrames.OnCanvas::ofFigures);
    }
}
