package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs while a descent plays: four figures (200 samples with their bands, σ(z) with its dots,
/// the loss, a contour map with the path) as the app shows them, against the same drawn straight on a Canvas.
///
/// As in [FrameBench]: the time from frame to frame, and the processor time of all threads.
final class DescentFrameBench implements Bench {

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        List<String> printed = OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.DescentFrames");
        for (String line : printed) {
            if (line.startsWith(DescentFrames.RESULT)) {
                rows.add(row(line.substring(DescentFrames.RESULT.length()).split(" ", -1)));
            }
        }
        return rows;
    }

    private static Row row(String[] numbers) {
        String figure = "a descent plays, 200 samples, 4 figures, %s"
                .formatted(numbers[0].equals("time") ? "frame to frame" : "processor time a frame");
        return Row.of(figure, "ms", Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), 1.5);
    }
}
