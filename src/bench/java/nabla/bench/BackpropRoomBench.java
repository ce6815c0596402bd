package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs in the room of backpropagation at the largest size, 64 samples and 6 layers of 32 units: from one
/// step to the next, and where another λ makes all matrices anew; against the 33 ms that a step may take.
final class BackpropRoomBench implements Bench {
    private static final double GOAL = 33;

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        List<String> printed =
                OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.BackpropRoomFrames");
        for (String line : printed) {
            if (line.startsWith(BackpropRoomFrames.RESULT)) {
                String[] numbers =
                        line.substring(BackpropRoomFrames.RESULT.length()).split(" ", -1);
                double measured = Double.parseDouble(numbers[1]);
                rows.add(
                        numbers[0].equals("step")
                                ? Row.of("backprop room, 64 samples, 6 × 32, a step", "ms", measured, GOAL, 1)
                                : Row.reported("backprop room, the same, another λ", "ms", measured, GOAL));
            }
        }
        return rows;
    }
}
