package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// How long the window stands still at most while one works in the descent room, in the real window with four figures,
/// tables and the lesson beside them: the longest time from one pulse of the FX thread to the next, against the goal.
///
/// Maps of 200×200 are computed in the background meanwhile; a pulse comes every 17 ms where nothing holds it up.
final class DescentRoomBench implements Bench {
    private static final double GOAL = 50;

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String line : OtherJvm.run(List.of(), "nabla.bench.DescentHands")) {
            if (line.startsWith(DescentHands.RESULT)) {
                row(line.substring(DescentHands.RESULT.length()).split(" ", -1), rows);
            }
        }
        return rows;
    }

    private static void row(String[] said, List<Row> rows) {
        String doing = switch (said[0]) {
            case "DRAGGING" -> "the start is dragged, 200 samples, %s maps".formatted(said[2]);
            case "PLAYING" -> "a run plays, 200 samples";
            case "MANY" -> "1,000,000 samples are made and fitted";
            default -> "";
        };
        if (!doing.isEmpty()) {
            rows.add(Row.of("longest pause: " + doing, "ms", Double.parseDouble(said[1]), GOAL, 1));
        }
    }
}
