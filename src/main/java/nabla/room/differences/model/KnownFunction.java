package nabla.room.differences.model;

import java.util.Arrays;
import java.util.Optional;

/// The functions there are to choose from, each with a point where it shows what it is there for.
public enum KnownFunction {
    /// both orders as the sheet has them
    SINE("sin(w)", "sin(w)", 1),
    EXPONENTIAL("exp(w)", "exp(w)", 0.5),
    SIGMOID("sig(w)", "sig(w)", 0.5),
    LOGARITHM("log(w)", "log(w)", 1),
    CUBE("w³", "w^3", 1),
    /// without a third derivative the central difference leaves nothing out
    PARABOLA("w²", "w^2", 1),
    /// neither leaves anything out
    LINE("3w − 1", "3*w - 1", 1),
    /// its curve bends within a small part of the first step
    FAST_SINE("sin(20w)", "sin(20*w)", 1),
    /// the slope has a root's edge: both orders are ½
    STEEP_EDGE("sign(w) |w|^1.5", "sign(w)*abs(w)^1.5", 0),
    /// the slope has a kink: both orders are 1
    BENT_SLOPE("w |w|", "w*abs(w)", 0),
    /// the central difference is right by symmetry
    EVEN_EDGE("|w|^1.5", "abs(w)^1.5", 0),
    /// a kink: no slope
    RELU("ReLU(w)", "relu(w)", 0);

    private final String title;
    private final String text;
    private final double point;

    KnownFunction(String title, String text, double point) {
        this.title = title;
        this.text = text;
        this.point = point;
    }

    /// As the list shows it.
    public String title() {
        return title;
    }

    /// As it is typed.
    public String text() {
        return text;
    }

    double point() {
        return point;
    }

    /// The one that is typed so.
    public static Optional<KnownFunction> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }
}
