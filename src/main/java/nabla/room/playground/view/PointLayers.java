package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nabla.data.LabelledPoints;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.FigureLayer.Dots;
import nabla.room.playground.model.PlaygroundPicture;
import org.jspecify.annotations.Nullable;

/// The points as dots, for each class those for training, filled, and those for the test, open. They are made anew only
/// where the points have changed: what stays the same layer is not drawn again while a run plays.
final class PointLayers {
    private @Nullable LabelledPoints shown;
    private int chosen;
    private List<FigureLayer> layers = List.of();

    /// Points are compared as objects: they never change.
    @SuppressWarnings("ReferenceEquality")
    List<FigureLayer> of(PlaygroundPicture picture) {
        LabelledPoints points = picture.settings().points();
        if (points != shown || picture.state().chosen() != chosen) {
            shown = points;
            chosen = picture.state().chosen();
            layers = made(points, chosen);
        }
        return layers;
    }

    private static List<FigureLayer> made(LabelledPoints points, int chosen) {
        double size = points.size() > 1_000 ? 0.4 : points.size() > 400 ? 0.48 : 0.58;
        var layers = new ArrayList<FigureLayer>();
        for (boolean test : new boolean[] {true, false}) {
            for (int label = 0; label < points.classes().size(); label++) {
                int own = label;
                int[] numbers = IntStream.range(0, points.size())
                        .filter(i -> points.held()[i] == test && points.labels()[i] == own)
                        .toArray();
                if (numbers.length > 0) {
                    boolean here = Arrays.stream(numbers).anyMatch(it -> it == chosen);
                    layers.add(new Dots(
                            Arrays.stream(numbers)
                                    .mapToDouble(i -> points.x()[i])
                                    .toArray(),
                            Arrays.stream(numbers)
                                    .mapToDouble(i -> points.y()[i])
                                    .toArray(),
                            numbers,
                            ClassInks.role(label),
                            size,
                            here ? chosen : Dots.NONE,
                            true,
                            "class " + points.classes().get(label) + (test ? ", test point" : ", point"),
                            test));
                }
            }
        }
        return List.copyOf(layers);
    }
}
