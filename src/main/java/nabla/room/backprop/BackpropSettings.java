package nabla.room.backprop;

import java.util.List;
import nabla.lesson.RoomSetting;
import nabla.math.nn.Activation;

/// What may stand in a lesson's ```` ```backprop ```` block.
public final class BackpropSettings {
    public static final List<RoomSetting> ALL = List.of(
            RoomSetting.word("page", "steps", "transpose", "check", "training", "network"),
            RoomSetting.whole("samples", 1, 64),
            RoomSetting.whole("inputs", 1, 32),
            new RoomSetting(
                    "units",
                    value -> value.matches("([1-9]|[12]\\d|3[0-2])(, *([1-9]|[12]\\d|3[0-2])){0,5}"),
                    "1 to 6 numbers from 1 to 32, the outputs last, such as 10, 3"),
            RoomSetting.choice("activation", Activation.values(), Activation::key),
            RoomSetting.whole("seed", 0, Integer.MAX_VALUE));

    private BackpropSettings() {}
}
