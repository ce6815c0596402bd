package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs while a slider is dragged in "Binary cross-entropy": the figure as the app shows it against the
/// same curves, grid, numbers and labels drawn straight on a Canvas, as fast as frames can be drawn.
///
/// Two figures each: the time from frame to frame, and the processor time that all threads spend on one, which does not
/// depend on what else the machine does.
final class FrameBench implements Bench {

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String scale : List.of("1", "1.5")) {
            List<String> printed = OtherJvm.run(
                    List.of("-Djavafx.animation.fullspeed=true", "-Dnabla.bench.scale=" + scale),
                    "nabla.bench.FrameDrag");
            for (String line : printed) {
                if (line.startsWith(FrameDrag.RESULT)) {
                    rows.add(row(line.substring(FrameDrag.RESULT.length()).split(" "), scale));
                }
            }
        }
        return rows;
    }

    private static Row row(String[] numbers, String scale) {
        String figure = "drag a slider, 2 curves of 1,000 points, display scale %s, %s"
                .formatted(scale, numbers[0].equals("time") ? "frame to frame" : "processor time a frame");
        return Row.of(figure, "ms", Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), 1);
    }
}
