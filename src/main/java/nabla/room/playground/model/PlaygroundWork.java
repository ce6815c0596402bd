package nabla.room.playground.model;

import java.util.function.Consumer;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;
import org.jspecify.annotations.Nullable;

/// Computes runs in the background: the one that is shown and the one that is pinned, of each only the newest.
public final class PlaygroundWork {
    private final PlaygroundModel model;
    private final LatestJob runs;
    private final LatestJob races;
    private final Consumer<ClassifierRun> progress;
    private @Nullable Wanted run;
    private @Nullable Wanted race;

    /// What is asked for.
    private record Wanted(TrainingSettings settings, int steps) {
        static Wanted of(ClassifierRun run) {
            return new Wanted(run.settings(), run.wanted());
        }
    }

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
        ClassifierRun begun = now.run();
        var wanted = Wanted.of(begun);
        if (!wanted.equals(run)) {
            run = wanted;
            runs.cancel();
            if (!begun.done()) {
                runs.replace(cancelled -> begun.further(cancelled, progress), model::take);
            }
        }
        if (now.pinned().isEmpty()) {
            races.cancel();
            race = null;
        }
        now.pinned().filter(it -> !it.done()).ifPresent(other -> {
            var raced = Wanted.of(other);
            if (!raced.equals(race) && !raced.equals(run)) {
                race = raced;
                races.replace(cancelled -> other.further(cancelled, more -> {}), model::take);
            }
        });
    }
}
