package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs in the room of layers without activations while a basis vector is dragged: three planes with grid
/// and house, all matrices, their product and its rank, against the same planes and matrices drawn straight on Canvas.
///
/// As in [FrameBench]: the time from frame to frame, and the processor time of all threads.
final class LinearRoomBench implements Bench {

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String[] numbers : measured("2", "off")) {
            rows.add(row("drag a basis vector, two layers beside one, ", numbers));
        }
        for (String[] numbers : measured("2", "on")) {
            rows.add(row("drag a basis vector, a ReLU between two layers, ", numbers));
        }
        for (String[] numbers : measured("6", "off")) {
            rows.add(row("drag a basis vector, six layers beside one, ", numbers));
        }
        return rows;
    }

    private static Row row(String what, String[] numbers) {
        return Row.of(
                what + (numbers[0].equals("time") ? "frame to frame" : "processor time a frame"),
                "ms",
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                1);
    }

    private static List<String[]> measured(String layers, String relu) throws Exception {
        var all = new ArrayList<String[]>();
        for (String line :
                OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.LinearFrames", layers, relu)) {
            if (line.startsWith(LinearFrames.RESULT)) {
                all.add(line.substring(LinearFrames.RESULT.length()).split(" ", -1));
            }
        }
        return all;
    }
}
