package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// How long the window stands still at most while one works in the descent room, in the real window with four figures,
/// tables and the lesson beside them: the longest time from one pulse of the FX thread to the next, against the goal.
///
/// Maps and runs are computed in the background meanwhile; a pulse comes every 17 ms where nothing holds it up.
final class DescentRoomBench implements Bench {
    private static final double GOAL = 50;

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String line : OtherJvm.run(OtherJvm.windowOptions(), "nabla.bench.DescentHands")) {
            if (line.startsWith(DescentHands.RESULT)) {
                String[] said = line.substring(DescentHands.RESULT.length()).split(" ", 3);
                if (!said[2].isBlank()) {
                    String figure = "longest pause: %s (FX thread at work: %s ms)".formatted(said[2], said[1]);
                    rows.add(Row.of(figure, "ms", Double.parseDouble(said[0]), GOAL, 1));
                }
            }
        }
        return rows;
    }
}
