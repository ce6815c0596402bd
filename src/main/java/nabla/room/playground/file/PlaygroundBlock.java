package nabla.room.playground.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.data.LabelledSets;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.math.nn.Activation;
import nabla.math.optim.Optimizers;
import nabla.room.playground.model.Recipe;
import nabla.room.playground.model.TrainingSettings;

/// What a lesson's ```` ```playground ```` block says, with what is taken where it says nothing.
public final class PlaygroundBlock {
    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = List.of(
            RoomSetting.choice("data", LabelledSets.values(), LabelledSets::key),
            RoomSetting.whole("classes", 2, 6),
            RoomSetting.whole("size", 12, Recipe.MOST_POINTS),
            upTo("noise", 2),
            RoomSetting.whole("test", 0, 90),
            RoomSetting.whole("seed", 0, Integer.MAX_VALUE),
            new RoomSetting(
                    "hidden",
                    value -> value.matches("none|([1-9]|1[0-2])(, *([1-9]|1[0-2])){0,3}"),
                    "none, or 1 to 4 numbers from 1 to 12, such as 8, 8"),
            RoomSetting.choice("activation", Activation.values(), Activation::key),
            RoomSetting.choice("optimizer", Optimizers.values(), Optimizers::key),
            RoomSetting.positive("rate"),
            upTo("lambda", 1),
            RoomSetting.whole("weights", 0, Integer.MAX_VALUE));

    private PlaygroundBlock() {}

    /// A number from 0 to `most`.
    private static RoomSetting upTo(String key, double most) {
        return new RoomSetting(
                key,
                value -> RoomSetting.number(key).allowed().test(value)
                        && Double.parseDouble(value) >= 0
                        && Double.parseDouble(value) <= most,
                "a number from 0 to %.0f".formatted(most));
    }

    public static TrainingSettings of(Lesson lesson) {
        var said = new HashMap<String, String>();
        lesson.blocks(Block.Settings.class).forEach(block -> said.putAll(block.values()));
        return of(said);
    }

    /// @param said checked when the lesson was read
    public static TrainingSettings of(Map<String, String> said) {
        Recipe usual = Recipe.of(
                LabelledSets.ofKey(said.getOrDefault("data", "circles")).orElse(LabelledSets.CIRCLES));
        int classes = Integer.parseInt(said.getOrDefault("classes", String.valueOf(usual.classes())));
        var recipe = new Recipe(
                usual.kind(),
                Math.min(classes, usual.kind().mostClasses()),
                Integer.parseInt(said.getOrDefault("size", String.valueOf(usual.size()))),
                Double.parseDouble(said.getOrDefault("noise", String.valueOf(usual.noise()))),
                said.containsKey("test") ? Integer.parseInt(said.get("test")) / 100.0 : usual.share(),
                Long.parseLong(said.getOrDefault("seed", String.valueOf(usual.seed()))));
        TrainingSettings settings = TrainingSettings.of(recipe);
        settings = said.containsKey("hidden") ? settings.withHidden(hidden(said.get("hidden"))) : settings;
        return settings.with(Activation.ofKey(said.getOrDefault("activation", "tanh")))
                .with(Optimizers.ofKey(said.getOrDefault("optimizer", "adam")).orElse(Optimizers.ADAM))
                .withRate(Double.parseDouble(said.getOrDefault("rate", String.valueOf(settings.rate()))))
                .withLambda(Double.parseDouble(said.getOrDefault("lambda", "0")))
                .withSeed(Long.parseLong(said.getOrDefault("weights", "1")));
    }

    private static List<Integer> hidden(String said) {
        return said.equals("none")
                ? List.of()
                : Stream.of(said.split(",", -1))
                        .map(number -> Integer.valueOf(number.strip()))
                        .toList();
    }
}
