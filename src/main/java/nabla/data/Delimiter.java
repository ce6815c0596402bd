package nabla.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What stands between the cells of a row. Where two fit a file equally well, the first one here is meant: the commas
/// beside tabs and semicolons are decimal commas.
public enum Delimiter {
    TAB('\t', "tabs"),
    SEMICOLON(';', "semicolons"),
    PIPE('|', "pipes"),
    COMMA(',', "commas"),
    /// One blank or several.
    SPACE(' ', "spaces");

    private static final String SEP = "sep=";

    private final char character;
    private final String title;

    Delimiter(char character, String title) {
        this.character = character;
        this.title = title;
    }

    public char character() {
        return character;
    }

    /// Its name on screen, of several.
    public String title() {
        return title;
    }

    /// Its name on the command line.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that is named in a first line such as `sep=;`, which some programs write; empty where it is not that.
    static Optional<String> named(String firstLine) {
        String line = firstLine.replace("\"", "").stripLeading();
        boolean names = line.toLowerCase(Locale.ROOT).startsWith(SEP) && line.length() <= SEP.length() + 2;
        return names ? Optional.of(line.substring(SEP.length())) : Optional.empty();
    }

    static Optional<Delimiter> of(String mark) {
        return Arrays.stream(values())
                .filter(it -> mark.equals(String.valueOf(it.character)))
                .findFirst();
    }
}
