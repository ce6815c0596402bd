package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs while a network is trained: the whole stage, with the plane, its regions and 300 points, the
/// network and the loss, against the plane and the loss alone drawn straight on a Canvas.
///
/// As in [FrameBench]: the time from frame to frame, and the processor time of all threads.
final class PlaygroundRoomBench implements Bench {

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String line : OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.PlaygroundFrames")) {
            if (line.startsWith(PlaygroundFrames.RESULT)) {
                rows.add(row(line.substring(PlaygroundFrames.RESULT.length()).split(" ", -1)));
            }
        }
        return rows;
    }

    private static Row row(String[] numbers) {
        String figure = "a network is trained, regions and 300 points, %s"
                .formatted(numbers[0].equals("time") ? "frame to frame" : "processor time a frame");
        return Row.of(figure, "ms", Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), 1);
    }
}
