package nabla.room.differences.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts of the stage, of which a small one shows not all at once.
public enum DifferencesPage {
    CURVE("Secants and tangent"),
    ERRORS("Errors"),
    TAYLOR("Taylor, term by term");

    private final String title;

    DifferencesPage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// As a lesson's settings have it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DifferencesPage> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
