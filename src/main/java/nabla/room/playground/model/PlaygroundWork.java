package nabla.room.playground.model;

import java.util.function.Consumer;
import nabla.ui.Background;
import nabla.ui.LatestJob;
import org.jspecify.annotations.Nullable;

/// Computes runs in the background: the one that is shown and the one that is pinned, of each only the newest.
public final class PlaygroundWork {
    private final PlaygroundModel model;
    private final LatestJob runs;
    private final LatestJob races;
    private final Consumer<ClassifierRun> progress;
    private @Nullable TrainingSettings run;
    private @Nullable TrainingSettings race;

    public PlaygroundWork(PlaygroundModel model, Background background) {
        this.model = model;
        this.runs = background.latest();
        this.races = background.latest();
        this.progress = background.newest(model::take);
        model.pictureProperty().subscribe(this::follow);
    }

    public void close() {
        runs.cancel();
        races.cancel();
    }

    private void follow(PlaygroundPicture now) {
        TrainingSettings wanted = now.settings();
        if (!wanted.equals(run)) {
            run = wanted;
            runs.cancel();
            if (!now.run().done()) {
                runs.replace(cancelled -> ClassifierRun.of(wanted, cancelled, progress), model::take);
            }
        }
        if (now.pinned().isEmpty()) {
            races.cancel();
            race = null;
        }
        now.pinned().filter(it -> !it.done()).map(ClassifierRun::settings).ifPresent(other -> {
            if (!other.equals(race) && !other.equals(run)) {
                race = other;
                races.replace(cancelled -> ClassifierRun.of(other, cancelled, more -> {}), model::take);
            }
        });
    }
}
