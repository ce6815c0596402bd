package nabla.room.descent.view;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import nabla.plot.figure.Board;
import nabla.plot.figure.Figure;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.LossMap;
import nabla.room.descent.model.RunSettings;
import nabla.ui.control.RateField;

/// The run as a film: the four pictures at steps evenly apart, each made when it is asked for.
///
/// @param picture what is filmed: its run, its samples, its windows
/// @param steps   those that have a frame
public record Frames(DescentPicture picture, List<Integer> steps) implements Iterable<Board> {
    private static final int MOST = 120;

    /// From the start to the step that is shown; to the end where the start is shown.
    public static Frames of(DescentPicture picture) {
        int last = picture.step() > 0 ? picture.step() : picture.course().last();
        int count = Math.min(MOST, last + 1);
        return new Frames(
                picture,
                IntStream.range(0, count)
                        .mapToObj(i -> count == 1 ? 0 : (int) Math.rint((double) last * i / (count - 1)))
                        .distinct()
                        .toList());
    }

    @Override
    public Iterator<Board> iterator() {
        return steps.stream().map(this::at).iterator();
    }

    Board at(int step) {
        DescentPicture then = picture.then(picture.state().at(step), picture.course(), picture.pinned());
        if (then.settings().columns() > 1 || then.map().isEmpty()) {
            var key = LossMap.Key.of(
                    then.settings(),
                    then.state().pair(),
                    then.now(),
                    then.windows().map());
            then = then.with(LossMap.of(key, () -> false));
        }
        return board(then);
    }

    public static Board board(DescentPicture picture) {
        List<Figure> four =
                List.of(DataFigure.of(picture), WidthFigure.of(picture), LossFigure.of(picture), MapFigure.of(picture));
        return Board.grid(title(picture), 2, four);
    }

    private static String title(DescentPicture picture) {
        RunSettings settings = picture.settings();
        return "%s, η = %s, step %,d"
                .formatted(settings.method().title(), RateField.written(settings.rate()), picture.step());
    }
}
