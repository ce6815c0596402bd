package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// What a frame costs while the shift is dragged in the room of the likelihood: the whole stage against its figures
/// drawn straight on a Canvas.
///
/// As in [FrameBench]: the time from frame to frame, and the processor time of all threads.
final class LikelihoodRoomBench implements Bench {

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (String page : List.of("bells", "losses")) {
            for (String line :
                    OtherJvm.run(List.of("-Djavafx.animation.fullspeed=true"), "nabla.bench.LikelihoodFrames", page)) {
                if (line.startsWith(LikelihoodFrames.RESULT)) {
                    rows.add(row(
                            page,
                            line.substring(LikelihoodFrames.RESULT.length()).split(" ", -1)));
                }
            }
        }
        return rows;
    }

    private static Row row(String page, String[] numbers) {
        String figure = "drag the shift, %s, %s"
                .formatted(
                        page.equals("bells") ? "ten bells" : "losses",
                        numbers[0].equals("time") ? "frame to frame" : "processor time a frame");
        return Row.of(figure, "ms", Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), 1);
    }
}
