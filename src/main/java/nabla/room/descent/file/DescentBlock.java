package nabla.room.descent.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.data.Generators;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.math.optim.Optimizers;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;

/// What a lesson's ```` ```descent ```` block says, with what is taken where it says nothing.
public final class DescentBlock {
    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = List.of(
            RoomSetting.choice("noise", Generators.values(), Generators::key),
            RoomSetting.whole("seed", 0, Integer.MAX_VALUE),
            RoomSetting.whole("size", 1, 1_000_000),
            RoomSetting.word("bias", "yes", "no"),
            RoomSetting.number("start w"),
            RoomSetting.number("start v"),
            RoomSetting.choice("optimizer", Optimizers.values(), Optimizers::key),
            RoomSetting.positive("rate"),
            RoomSetting.whole("batch", 1, 1_000_000),
            RoomSetting.whole("steps", 1, 100_000),
            RoomSetting.word("sign", "right", "wrong"));

    private DescentBlock() {}

    public static RunSettings of(Lesson lesson) {
        var said = new HashMap<String, String>();
        lesson.blocks(Block.Settings.class).forEach(block -> said.putAll(block.values()));
        return of(said);
    }

    /// @param said checked when the lesson was read
    public static RunSettings of(Map<String, String> said) {
        var recipe = new Samples.Recipe(
                Generators.ofKey(said.getOrDefault("noise", "growing")).orElse(Generators.GROWING),
                Long.parseLong(said.getOrDefault("seed", "1")),
                Integer.parseInt(said.getOrDefault("size", "200")));
        Samples samples = Samples.generated(recipe);
        boolean bias = said.getOrDefault("bias", "no").equals("yes");
        int columns = samples.dimensions() + (bias ? 1 : 0);
        var start = new ArrayList<>(Collections.nCopies(2 * columns, 0.0));
        start.set(0, Double.parseDouble(said.getOrDefault("start w", "0")));
        start.set(columns, Double.parseDouble(said.getOrDefault("start v", "0.3")));
        return new RunSettings(
                samples,
                bias,
                Optimizers.ofKey(said.getOrDefault("optimizer", "gd")).orElse(Optimizers.GD),
                Double.parseDouble(said.getOrDefault("rate", "0.05")),
                Integer.parseInt(said.getOrDefault("batch", "32")),
                said.getOrDefault("sign", "right").equals("wrong"),
                start,
                Integer.parseInt(said.getOrDefault("steps", "1000")),
                recipe.seed());
    }
}
