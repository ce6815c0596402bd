package nabla.math.optim;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The optimizers one can choose, with the defaults of PyTorch: the one list for the command line and the room.
public enum Optimizers {
    GD("gd", "Gradient descent", Settings.FULL),
    SGD("sgd", "Mini-batch SGD", 32),
    MOMENTUM("momentum", "Momentum 0.9", Settings.FULL),
    NESTEROV("nesterov", "Nesterov 0.9", Settings.FULL),
    RMSPROP("rmsprop", "RMSProp", Settings.FULL),
    ADAM("adam", "Adam", Settings.FULL);

    private final String key;
    private final String title;
    private final int batch;

    Optimizers(String key, String title, int batch) {
        this.key = key;
        this.title = title;
        this.batch = batch;
    }

    /// The word for it on the command line and in files.
    public String key() {
        return key;
    }

    /// Its name on screen.
    public String title() {
        return title;
    }

    /// How many samples a step takes unless told otherwise; [Settings#FULL] for all.
    public int batch() {
        return batch;
    }

    /// @throws IllegalArgumentException where the rate is not a positive, finite number
    public Optimizer at(double rate) {
        return switch (this) {
            case GD, SGD -> new Optimizer.GradientDescent(rate);
            case MOMENTUM -> new Optimizer.Momentum(rate, 0.9);
            case NESTEROV -> new Optimizer.Nesterov(rate, 0.9);
            case RMSPROP -> new Optimizer.RmsProp(rate, 0.99, 1e-8);
            case ADAM -> new Optimizer.Adam(rate, 0.9, 0.999, 1e-8);
        };
    }

    public static Optional<Optimizers> ofKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /// All keys, for a message: "gd, sgd, ...".
    public static String keys() {
        return Arrays.stream(values()).map(Optimizers::key).collect(Collectors.joining(", "));
    }
}
