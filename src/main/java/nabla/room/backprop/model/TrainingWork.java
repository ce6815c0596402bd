package nabla.room.backprop.model;

import java.util.Optional;
import java.util.function.Consumer;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Trains in the background while the page is in sight; of several runs only the newest.
public final class TrainingWork {
    private final BackpropModel model;
    private final LatestJob runs;
    private final Consumer<TrainingRun> progress;
    private Optional<TrainingRun.Key> running = Optional.empty();

    public TrainingWork(BackpropModel model, Background background) {
        this.model = model;
        this.runs = background.latest();
        this.progress = background.newest(model::take);
        model.pictureProperty().addListener((property, before, now) -> follow(now));
    }

    private void follow(BackpropPicture now) {
        if (now.state().page() != Page.TRAINING) {
            return;
        }
        TrainingRun.Key key = now.state().key();
        if (now.course().isEmpty() && !running.equals(Optional.of(key))) {
            running = Optional.of(key);
            runs.replace(cancelled -> TrainingRun.of(key, cancelled, progress), course -> {
                running = Optional.empty();
                model.take(course);
            });
        }
    }

    public void close() {
        runs.cancel();
    }
}
