package nabla.room.descent;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.plot.Ticks;

/// The lines of numbers above the room's pictures.
final class Readings {
    private static final int MOST = 4;

    private Readings() {}

    static String data(DescentPicture picture) {
        int columns = picture.settings().columns();
        if (columns > 1) {
            return "%,d samples".formatted(picture.samples().size());
        }
        String x = picture.samples().features().getFirst();
        return "u = %s%s    σ = √(1 + (%s%s)²)".formatted(number(picture.now()[0]), x, number(picture.now()[1]), x);
    }

    static String width(DescentPicture picture) {
        var sample = picture.numbers().sample();
        return "z = %s    σ = %s    slope z/σ = %s"
                .formatted(number(sample.z()), number(sample.sigma()), number(sample.z() / sample.sigma()));
    }

    static String loss(DescentPicture picture) {
        if (picture.course().isAwaited()) {
            return "−J = …";
        }
        String text = "−J = " + number(picture.course().loss()[picture.step()]);
        return picture.pinned()
                .map(race -> text + "    pinned " + number(race.loss()[picture.pinnedStep()]))
                .orElse(text);
    }

    static String map(DescentPicture picture) {
        int all = picture.settings().parameters();
        if (all > MOST) {
            Pair pair = picture.state().pair();
            return one(picture, pair.across()) + "    " + one(picture, pair.up());
        }
        return IntStream.range(0, all).mapToObj(k -> one(picture, k)).collect(Collectors.joining("    "));
    }

    private static String one(DescentPicture picture, int parameter) {
        return picture.settings().name(parameter) + " = " + number(picture.now()[parameter]);
    }

    private static String number(double value) {
        return Ticks.readout(value);
    }
}
