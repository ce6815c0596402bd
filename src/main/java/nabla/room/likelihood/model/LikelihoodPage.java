package nabla.room.likelihood.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the stage shows.
public enum LikelihoodPage {
    BELLS("Bells"),
    FACTORS("Factors"),
    LOSSES("Losses"),
    SQUARE("Square"),
    PAIR("Pair");

    private final String title;

    LikelihoodPage(String title) {
        this.title = title;
    }

    /// On its button.
    public String title() {
        return title;
    }

    /// The word for it in a lesson's settings.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LikelihoodPage> ofKey(String key) {
        return Stream.of(values()).filter(page -> page.key().equals(key)).findFirst();
    }
}
