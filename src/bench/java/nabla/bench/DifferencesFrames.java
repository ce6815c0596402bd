package nabla.bench;

/// Drags the step of the room of difference quotients through all powers of ten, by turns on its stage and with the
/// same two figures on a [FiguresOnCanvas], and prints the medians.
public final class DifferencesFrames {
    static final String RESULT = "differences ";

    private static final String LESSON = """
            ---
            title: Bench
            room: differences
            ---
            ```given
            w : real in [-4, 4] = 1
            eps : real in (0, 1] = 1
            ```
            ```differences
            function: sin(w)
            point: 1
            show: forward, central, rounding
            ```
            """;

    private DifferencesFrames() {}

    public static void main(String[] args) throws Exception {
        RoomFrames.run(
                RESULT,
                LESSON,
                (room, frame) -> room.parameters().move("eps", Math.pow(10, 7.5 * (RoomFrames.swing(frame) - 1))),
                () -> RoomFrames.OnCanvas.ofFirst(2));
    }
}
