package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs while the step is dragged in the room of difference quotients: the whole stage, with two figures
/// and Taylor's lines, against its two figures drawn straight on a Canvas.
///
/// As in [FrameBench]: the time from frame to frame, and the processor time of all threads.
final class DifferencesRoomBench implements Bench {

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String line :
                OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.DifferencesFrames")) {
            if (line.startsWith(DifferencesFrames.RESULT)) {
                rows.add(row(line.substring(DifferencesFrames.RESULT.length()).split(" ", -1)));
            }
        }
        return rows;
    }

    private static Row row(String[] numbers) {
        String figure = "drag the step, secants and errors, %s"
                .formatted(numbers[0].equals("time") ? "frame to frame" : "processor time a frame");
        return Row.of(figure, "ms", Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), 1);
    }
}
