package nabla.bench;

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

    private static final int STEPS_PER_FRAME = 8;

    private PlaygroundFrames() {}

    public static void main(String[] args) throws Exception {
        RoomFrames.run(
                RESULT,
                LESSON,
                (room, frame) -> room.runPosition().orElseThrow().moveTo(1 + frame * STEPS_PER_FRAME),
                () -> RoomFrames.OnCanvas.ofFirst(2));
    }
}
