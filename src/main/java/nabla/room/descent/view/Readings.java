package nabla.room.descent.view;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.plot.figure.Ticks;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.Pair;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;

/// The lines of numbers above the room's pictures.
final class Readings {
    private static final int MOST = 4;

    private Readings() {}

    static List<String> data(DescentPicture picture) {
        int columns = picture.settings().columns();
        if (columns > 1) {
            return Stream.concat(
                            Stream.of("%,d samples".formatted(picture.samples().size())),
                            standardised(picture.settings()))
                    .toList();
        }
        String label = picture.samples().label(0);
        String x = label.startsWith("(") ? " " + label : label;
        return List.of(
                "u = %s%s".formatted(number(picture.now()[0]), x),
                "σ = √(1 + (%s%s)²)".formatted(number(picture.now()[1]), x));
    }

    /// What is fitted in place of each feature that is standardised: "x₁ = (age − 41.5)/12.25".
    private static Stream<String> standardised(RunSettings settings) {
        Samples samples = settings.samples();
        return IntStream.range(0, samples.dimensions())
                .filter(k -> samples.scaling().filter(it -> it.scales(k)).isPresent())
                .mapToObj(k -> settings.name(k).replace('w', 'x') + " = " + samples.label(k));
    }

    static List<String> width(DescentPicture picture) {
        var sample = picture.numbers().sample();
        return List.of(
                "z = " + number(sample.z()),
                "σ = " + number(sample.sigma()),
                "slope " + number(sample.z() / sample.sigma()));
    }

    static List<String> loss(DescentPicture picture) {
        if (picture.course().isAwaited()) {
            return List.of("−J = …");
        }
        String now = "−J = " + number(picture.course().loss()[picture.step()]);
        return picture.pinned()
                .map(race -> List.of(now, "pinned " + number(race.loss()[picture.pinnedStep()])))
                .orElse(List.of(now));
    }

    /// First the two of the map, then the others where they are few.
    static List<String> map(DescentPicture picture) {
        int all = picture.settings().parameters();
        Pair pair = picture.state().pair();
        IntStream shown = IntStream.of(pair.across(), pair.up());
        IntStream others = IntStream.range(0, all <= MOST ? all : 0);
        return IntStream.concat(shown, others)
                .distinct()
                .mapToObj(k -> one(picture, k))
                .toList();
    }

    private static String one(DescentPicture picture, int parameter) {
        return picture.settings().name(parameter) + " = " + number(picture.now()[parameter]);
    }

    private static String number(double value) {
        return Ticks.readout(value);
    }
}
