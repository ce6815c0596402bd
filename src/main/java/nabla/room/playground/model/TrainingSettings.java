package nabla.room.playground.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nabla.data.LabelledPoints;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.Network;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.optim.Direction;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Settings;

/// All that a run depends on: with the same settings it repeats bit for bit.
///
/// @param recipe     from what the points were made up; empty where they were edited or read from a file
/// @param hidden     the units of each hidden layer; none: the classes are told apart by lines
/// @param activation of the hidden layers
/// @param lambda     of the penalty λ‖W‖²
/// @param seed       of the network's weights at the start, and of the order of mini-batches
public record TrainingSettings(
        LabelledPoints points,
        Optional<Recipe> recipe,
        List<Integer> hidden,
        Activation activation,
        Optimizers method,
        double rate,
        double lambda,
        long seed) {
    public static final int MOST_LAYERS = 4;
    public static final int MOST_UNITS = 12;

    public TrainingSettings {
        hidden = List.copyOf(hidden);
        if (hidden.size() > MOST_LAYERS || hidden.stream().anyMatch(it -> it < 1 || it > MOST_UNITS)) {
            throw new IllegalArgumentException("A network here has up to %d hidden layers of 1 to %d units, not %s"
                    .formatted(MOST_LAYERS, MOST_UNITS, hidden));
        }
    }

    public static TrainingSettings of(Recipe recipe) {
        return new TrainingSettings(
                recipe.points(), Optional.of(recipe), suited(recipe), Activation.TANH, Optimizers.ADAM, 0.03, 0, 1);
    }

    /// Units enough for a kind of points.
    static List<Integer> suited(Recipe recipe) {
        return switch (recipe.kind()) {
            case CIRCLES, XOR, MOONS -> recipe.classes() > 2 ? List.of(8, 8) : List.of(6);
            case CLUSTERS -> List.of(4);
            case SPIRALS -> List.of(8, 8);
        };
    }

    public int classes() {
        return points.classes().size();
    }

    public Network network() {
        var units = new ArrayList<>(hidden);
        units.add(classes());
        var activations = new ArrayList<>(Collections.nCopies(hidden.size(), activation));
        activations.add(Activation.IDENTITY);
        return Network.random(2, units, activations, seed);
    }

    /// How many weights and biases there are.
    int parameters() {
        int count = 0;
        int before = 2;
        for (int units : hidden) {
            count += (before + 1) * units;
            before = units;
        }
        return count + (before + 1) * classes();
    }

    /// The points for training, or those that are held back; the loss with its penalty, or without.
    Setup setup(boolean test, boolean penalised) {
        int[] numbers = points.numbers(test);
        Matrix inputs = Matrix.filled(numbers.length, 2, (i, k) -> (k == 0 ? points.x() : points.y())[numbers[i]]);
        var labels = new Targets.Labels(
                Arrays.stream(numbers).mapToObj(i -> points.labels()[i]).toList());
        return new Setup(
                network(),
                inputs,
                labels,
                Loss.SOFTMAX_CROSS_ENTROPY,
                Conventions.DEFAULT.withLambda(penalised ? lambda : 0));
    }

    /// The network and the points it learns from.
    public Setup setup() {
        return setup(false, true);
    }

    Settings run() {
        int samples = points.numbers(false).length;
        return new Settings(
                method.at(rate), network().parameters(), seed, Math.min(method.batch(), samples), Direction.DESCEND);
    }

    /// Whether two runs start from the same network on the same points, and so can race.
    boolean canRace(TrainingSettings other) {
        return hidden.equals(other.hidden)
                && activation == other.activation
                && seed == other.seed
                && points.equals(other.points);
    }

    public TrainingSettings with(Recipe other) {
        boolean sameKind = recipe.filter(it -> it.kind() == other.kind() && it.classes() == other.classes())
                .isPresent();
        return new TrainingSettings(
                other.points(),
                Optional.of(other),
                sameKind ? hidden : suited(other),
                activation,
                method,
                rate,
                lambda,
                seed);
    }

    /// Points that are made up no more.
    public TrainingSettings with(LabelledPoints other) {
        return new TrainingSettings(other, Optional.empty(), hidden, activation, method, rate, lambda, seed);
    }

    public TrainingSettings withHidden(List<Integer> other) {
        return new TrainingSettings(points, recipe, other, activation, method, rate, lambda, seed);
    }

    public TrainingSettings with(Activation other) {
        return new TrainingSettings(points, recipe, hidden, other, method, rate, lambda, seed);
    }

    public TrainingSettings with(Optimizers other) {
        return new TrainingSettings(points, recipe, hidden, activation, other, rate, lambda, seed);
    }

    public TrainingSettings withRate(double other) {
        return new TrainingSettings(points, recipe, hidden, activation, method, other, lambda, seed);
    }

    public TrainingSettings withLambda(double other) {
        return new TrainingSettings(points, recipe, hidden, activation, method, rate, other, seed);
    }

    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(points, recipe, hidden, activation, method, rate, lambda, other);
    }
}
