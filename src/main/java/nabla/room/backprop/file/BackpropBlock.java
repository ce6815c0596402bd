package nabla.room.backprop.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.math.nn.Activation;
import nabla.math.nn.NetworkSettings;
import nabla.room.backprop.model.BackpropState;
import nabla.room.backprop.model.Page;

/// What a lesson's ```` ```backprop ```` block says, with what is taken where it says nothing.
public final class BackpropBlock {
    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = List.of(
            RoomSetting.choice("page", Page.values(), page -> page.name().toLowerCase(Locale.ROOT)),
            RoomSetting.whole("samples", 1, 64),
            RoomSetting.whole("inputs", 1, 32),
            new RoomSetting(
                    "units",
                    value -> value.matches("([1-9]|[12]\\d|3[0-2])(, *([1-9]|[12]\\d|3[0-2])){0,5}"),
                    "1 to 6 numbers from 1 to 32, the outputs last, such as 10, 3"),
            RoomSetting.choice("activation", Activation.values(), Activation::key),
            RoomSetting.whole("seed", 0, Integer.MAX_VALUE));

    private static final double RATE = 0.5;

    private BackpropBlock() {}

    public static BackpropState of(Lesson lesson) {
        var said = new HashMap<String, String>();
        lesson.blocks(Block.Settings.class).forEach(block -> said.putAll(block.values()));
        return of(said);
    }

    /// @param said checked when the lesson was read
    public static BackpropState of(Map<String, String> said) {
        NetworkSettings usual = NetworkSettings.DEFAULT;
        List<Integer> units = said.containsKey("units") ? numbers(said.get("units")) : usual.units();
        var settings = new NetworkSettings(
                Integer.parseInt(said.getOrDefault("samples", Integer.toString(usual.samples()))),
                Integer.parseInt(said.getOrDefault("inputs", Integer.toString(usual.inputs()))),
                units,
                activations(said.getOrDefault("activation", "relu"), units.size()),
                usual.loss(),
                usual.conventions(),
                Long.parseLong(said.getOrDefault("seed", Long.toString(usual.seed()))));
        Page page = Page.valueOf(said.getOrDefault("page", "steps").toUpperCase(Locale.ROOT));
        return BackpropState.of(settings.draw(), settings.seed(), RATE).with(page);
    }

    private static List<Integer> numbers(String list) {
        return Stream.of(list.split(",", -1))
                .map(number -> Integer.valueOf(number.strip()))
                .toList();
    }

    /// One for all hidden layers; the outputs are what the loss takes.
    private static List<Activation> activations(String hidden, int layers) {
        var activations = new ArrayList<>(Collections.nCopies(layers - 1, Activation.ofKey(hidden)));
        activations.add(Activation.IDENTITY);
        return activations;
    }
}
