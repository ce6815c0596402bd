package nabla.room.backprop.model;

import java.util.ArrayList;
import java.util.List;
import nabla.math.nn.Activation;
import nabla.math.nn.Layer;
import nabla.math.nn.Loss;
import nabla.math.nn.Network;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;

/// Other layers, another loss or another number of samples: what still fits stays, the rest is drawn.
public final class Reshape {
    private Reshape() {}

    /// The settings a setup could have been drawn from.
    public static NetworkSettings settings(Setup setup, long seed) {
        List<Layer> layers = setup.network().layers();
        return new NetworkSettings(
                setup.samples(),
                setup.network().inputs(),
                layers.stream().map(Layer::outputs).toList(),
                layers.stream().map(Layer::activation).toList(),
                setup.loss(),
                setup.conventions(),
                seed);
    }

    public static NetworkSettings samples(NetworkSettings now, int samples) {
        return new NetworkSettings(
                samples, now.inputs(), now.units(), now.activations(), now.loss(), now.conventions(), now.seed());
    }

    public static NetworkSettings inputs(NetworkSettings now, int inputs) {
        return new NetworkSettings(
                now.samples(), inputs, now.units(), now.activations(), now.loss(), now.conventions(), now.seed());
    }

    public static NetworkSettings units(NetworkSettings now, int layer, int units) {
        var all = new ArrayList<>(now.units());
        boolean less = units < all.get(layer);
        all.set(layer, units);
        if (less && all.getLast() != now.loss().outputsFrom(all.getLast())) {
            all.set(layer, Math.max(2, units - 1));
        }
        return layers(now, all, now.activations());
    }

    public static NetworkSettings activation(NetworkSettings now, int layer, Activation activation) {
        var all = new ArrayList<>(now.activations());
        all.set(layer, activation);
        return layers(now, now.units(), all);
    }

    /// One hidden layer more, before the outputs, like the hidden layer before it.
    public static NetworkSettings longer(NetworkSettings now) {
        int at = now.units().size() - 1;
        var units = new ArrayList<>(now.units());
        var activations = new ArrayList<>(now.activations());
        units.add(at, at == 0 ? 5 : units.get(at - 1));
        activations.add(at, at == 0 ? Activation.RELU : activations.get(at - 1));
        return layers(now, units, activations);
    }

    public static NetworkSettings without(NetworkSettings now, int layer) {
        var units = new ArrayList<>(now.units());
        var activations = new ArrayList<>(now.activations());
        units.remove(/* index */ layer);
        activations.remove(/* index */ layer);
        return layers(now, units, activations);
    }

    /// The Gaussian loss needs two outputs for each target: there is one more where their number is odd.
    public static NetworkSettings loss(NetworkSettings now, Loss loss) {
        return of(now, now.units(), now.activations(), loss);
    }

    private static NetworkSettings layers(NetworkSettings now, List<Integer> units, List<Activation> activations) {
        return of(now, units, activations, now.loss());
    }

    private static NetworkSettings of(
            NetworkSettings now, List<Integer> units, List<Activation> activations, Loss loss) {
        var even = new ArrayList<>(units);
        even.set(units.size() - 1, loss.outputsFrom(units.getLast()));
        return new NetworkSettings(now.samples(), now.inputs(), even, activations, loss, now.conventions(), now.seed());
    }

    /// The setup in its new shape: numbers that still have a place keep it.
    public static Setup to(NetworkSettings wanted, Setup setup) {
        Setup drawn = wanted.draw();
        Setup kept = new Setup(
                network(setup.network(), drawn.network()),
                setup.network().inputs() == wanted.inputs() ? SampleCount.inputs(setup, drawn) : drawn.inputs(),
                fits(setup, drawn) ? SampleCount.targets(setup, drawn) : drawn.targets(),
                wanted.loss(),
                setup.conventions());
        return kept;
    }

    private static Network network(Network now, Network drawn) {
        var layers = new ArrayList<Layer>();
        for (int l = 0; l < drawn.layers().size(); l++) {
            Layer fresh = drawn.layers().get(l);
            boolean stays = l < now.layers().size()
                    && now.layers()
                            .get(l)
                            .weights()
                            .shape()
                            .equals(fresh.weights().shape());
            Layer from = stays ? now.layers().get(l) : fresh;
            layers.add(new Layer(from.weights(), from.biases(), fresh.activation()));
        }
        return new Network(layers);
    }

    private static boolean fits(Setup setup, Setup drawn) {
        return setup.loss() == drawn.loss()
                && switch (setup.targets()) {
                    case Targets.Labels(var classes) ->
                        classes.stream().allMatch(it -> it < drawn.network().outputs());
                    case Targets.Values(var values) ->
                        drawn.targets() instanceof Targets.Values(var fresh) && fresh.columns() == values.columns();
                };
    }
}
