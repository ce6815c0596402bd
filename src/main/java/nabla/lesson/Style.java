package nabla.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.model.Dash;
import nabla.model.Role;

/// What follows `#` on a line of a plot: `# σ(z) | blue dashed`, all parts optional, colour and dash in any order.
record Style(String label, Optional<Role> role, Optional<Dash> dash) {
    static final Style NONE = new Style("", Optional.empty(), Optional.empty());

    /// @param piece what follows the `#`
    static Style read(Piece piece, LessonReading reading) {
        int bar = piece.text().lastIndexOf('|');
        if (bar < 0) {
            return new Style(piece.text().strip(), Optional.empty(), Optional.empty());
        }
        Optional<Role> role = Optional.empty();
        Optional<Dash> dash = Optional.empty();
        for (Piece word : Pieces.words(piece.from(bar + 1))) {
            Optional<Role> asRole = named(Role.values(), word.text());
            Optional<Dash> asDash = named(Dash.values(), word.text());
            if (asRole.isEmpty() && asDash.isEmpty()) {
                reading.report(
                        word,
                        "unknown style `%s`; the colours are %s; the dashes are %s"
                                .formatted(word.text(), all(Role.values()), all(Dash.values())));
            } else if ((asRole.isPresent() && role.isPresent()) || (asDash.isPresent() && dash.isPresent())) {
                reading.report(word, "a line has one colour and one dash");
            }
            role = role.or(() -> asRole);
            dash = dash.or(() -> asDash);
        }
        return new Style(piece.text().substring(0, bar).strip(), role, dash);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static <E extends Enum<E>> String all(E[] values) {
        return Arrays.stream(values).map(Style::word).collect(Collectors.joining(", "));
    }

    /// As written in a lesson file: `dash-dot`.
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
