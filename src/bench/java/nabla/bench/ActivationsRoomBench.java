package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs in the room of activations: the point dragged along three curves with their derivatives, against
/// the same two figures drawn straight on a Canvas; and one of ten logits dragged, with two Jacobians of 10×10, against
/// a frame's time at sixty a second.
///
/// As in [FrameBench]: the time from frame to frame, and the processor time of all threads.
final class ActivationsRoomBench implements Bench {
    private static final double FRAME = 1000.0 / 60;

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String[] numbers : measured("z")) {
            rows.add(Row.of(
                    "drag z, three activations and their slopes, " + kind(numbers),
                    "ms",
                    Double.parseDouble(numbers[1]),
                    Double.parseDouble(numbers[2]),
                    1));
        }
        for (String[] numbers : measured("x[1]")) {
            rows.add(Row.of(
                    "drag one of ten logits, two 10×10 Jacobians, " + kind(numbers),
                    "ms",
                    Double.parseDouble(numbers[1]),
                    FRAME,
                    1));
        }
        return rows;
    }

    private static String kind(String[] numbers) {
        return numbers[0].equals("time") ? "frame to frame" : "processor time a frame";
    }

    private static List<String[]> measured(String moved) throws Exception {
        var all = new ArrayList<String[]>();
        for (String line :
                OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.ActivationsFrames", moved)) {
            if (line.startsWith(ActivationsFrames.RESULT)) {
                all.add(line.substring(ActivationsFrames.RESULT.length()).split(" ", -1));
            }
        }
        return all;
    }
}
