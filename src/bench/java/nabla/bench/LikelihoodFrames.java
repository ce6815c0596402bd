package nabla.bench;

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

    private LikelihoodFrames() {}

    public static void main(String[] args) throws Exception {
        RoomFrames.run(
                RESULT,
                LESSON.replace("PAGE", args[0]),
                (room, frame) -> room.parameters().move("b", 2 * RoomFrames.swing(frame)),
                RoomFrames.OnCanvas::ofFigures);
    }
}
