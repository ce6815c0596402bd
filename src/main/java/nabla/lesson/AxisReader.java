package nabla.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.lesson.Block.Plot.Axis;
import nabla.math.expr.tree.Domain;

/// Reads an axis of a plot: `z in [-4, 4] "what z is"`; the title may be left out.
final class AxisReader {
    static final String FORM = "z in [-4, 4] \"what z is\"";

    private static final Pattern AXIS = Pattern.compile("([^\\s\"#]+)\\s+in\\b([^\"]*)(\"([^\"]*)\")?(.*)");
    private static final int NAME = 1;
    private static final int RANGE = 2;
    private static final int TITLE = 4;
    private static final int REST = 5;

    private final LessonReading reading;

    AxisReader(LessonReading reading) {
        this.reading = reading;
    }

    static boolean looksLikeAxis(Piece line) {
        return AXIS.matcher(line.text()).matches();
    }

    /// The axis of the parameter that the curves run over.
    Optional<Axis> horizontal(Piece line) {
        Matcher matcher = AXIS.matcher(line.text());
        if (!matcher.matches()) {
            reading.report(line, "a plot starts with its axis, such as " + FORM);
            return Optional.empty();
        }
        Optional<String> name = reading.parameter(line.sub(matcher.start(NAME), matcher.end(NAME)));
        return name.flatMap(known -> axis(known, known, line, matcher));
    }

    /// The vertical axis, called `y`.
    Optional<Axis> vertical(Piece line) {
        Matcher matcher = AXIS.matcher(line.text());
        if (!matcher.matches() || !matcher.group(NAME).equals("y")) {
            reading.report(line, "a plot has one parameter; its second axis is called y, such as y in [-1, 4]");
            return Optional.empty();
        }
        return axis("y", "", line, matcher);
    }

    private Optional<Axis> axis(String name, String otherwise, Piece line, Matcher matcher) {
        Piece rest = line.from(matcher.start(REST)).strip();
        if (!rest.isBlank()) {
            reading.report(rest, "expected the end of the line; an axis is written " + FORM);
            return Optional.empty();
        }
        String title = matcher.group(TITLE);
        return range(line.sub(matcher.start(RANGE), matcher.end(RANGE)).strip())
                .map(range -> new Axis(name, range, title == null ? otherwise : title));
    }

    private Optional<Domain.Interval> range(Piece piece) {
        if (!piece.text().matches("[\\[(].*[])]")) {
            reading.report(piece, "expected a range such as [-4, 4], or (0, 1) without its ends");
            return Optional.empty();
        }
        int last = piece.text().length() - 1;
        List<Piece> ends = Pieces.atCommas(piece.sub(1, last));
        if (ends.size() != 2) {
            reading.report(piece, "a range has two ends, such as [-4, 4]");
            return Optional.empty();
        }
        OptionalDouble from = reading.number(ends.getFirst(), "the end of a range");
        OptionalDouble to = reading.number(ends.getLast(), "the end of a range");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsDouble() >= to.getAsDouble()) {
            reading.report(piece, "a range goes from the smaller end to the larger one");
            return Optional.empty();
        }
        return Optional.of(new Domain.Interval(
                from.getAsDouble(),
                to.getAsDouble(),
                piece.text().charAt(0) == '[',
                piece.text().charAt(last) == ']'));
    }
}
