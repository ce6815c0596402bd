package nabla.room.differences.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the picture of the errors may show besides the errors at the present step.
public enum ErrorLayer {
    /// The forward error over all steps, with its slope.
    FORWARD("forward", "Forward error over all steps"),
    /// The central one.
    CENTRAL("central", "Central error over all steps"),
    /// What rounding adds: the other branch of the V, and where the two meet.
    ROUNDING("rounding", "What rounding adds to both, and the best steps");

    private final String title;
    private final String help;

    ErrorLayer(String title, String help) {
        this.title = title;
        this.help = help;
    }

    public String title() {
        return title;
    }

    public String help() {
        return help;
    }

    /// As a lesson's settings have it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ErrorLayer> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /// The layer of a quotient's own curve.
    static ErrorLayer of(Quotient quotient) {
        return quotient == Quotient.CENTRAL ? CENTRAL : FORWARD;
    }
}
