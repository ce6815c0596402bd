package nabla.room.backprop;

import nabla.lesson.Lesson;
import nabla.math.nn.NetworkSettings;

/// What a lesson's block `backprop` says about the room.
final class LessonSettings {
    private static final double RATE = 0.5;

    private LessonSettings() {}

    static BackpropState of(Lesson lesson) {
        NetworkSettings settings = NetworkSettings.DEFAULT;
        return BackpropState.of(settings.draw(), settings.seed(), RATE);
    }
}
