package nabla.room.activations.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the stage shows: functions of one number, or the one of many.
public enum ActivationsPage {
    FUNCTIONS("One number"),
    SOFTMAX("Softmax");

    private final String title;

    ActivationsPage(String title) {
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

    public static Optional<ActivationsPage> ofKey(String key) {
        return Stream.of(values()).filter(page -> page.key().equals(key)).findFirst();
    }
}
