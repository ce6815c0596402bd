package nabla.room.descent.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import nabla.plot.figure.Viewport;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;
import org.jspecify.annotations.Nullable;

/// Computes in the background what the model asks for: long runs, maps, tables of gradients; of each only the newest.
public final class DescentWork {
    private final DescentModel model;
    private final LatestJob runs;
    private final LatestJob races;
    private final LatestJob maps;
    private final LatestJob gradients;
    private final Consumer<DescentRun> progress;
    private Optional<Viewport> zoomed = Optional.empty();
    private @Nullable RunSettings run;
    private @Nullable RunSettings race;
    private LossMap.@Nullable Key map;
    private double[] gradientAt = new double[0];
    private @Nullable Samples gradientOf;

    public DescentWork(DescentModel model, Background background) {
        this.model = model;
        this.runs = background.latest();
        this.races = background.latest();
        this.maps = background.latest();
        this.gradients = background.latest();
        this.progress = background.newest(model::take);
        model.pictureProperty().addListener((property, before, now) -> follow(now));
        follow(model.picture());
    }

    /// The user looks at another part of the map; empty: at its own.
    public void show(Optional<Viewport> part) {
        zoomed = part;
        followMap(model.picture());
    }

    public void close() {
        runs.cancel();
        races.cancel();
        maps.cancel();
        gradients.cancel();
    }

    private void follow(DescentPicture now) {
        followRun(now.course());
        now.pinned().ifPresent(this::followRace);
        followMap(now);
        followGradient(now);
    }

    private void followRun(DescentRun course) {
        RunSettings wanted = course.settings();
        if (course.done()) {
            if (run != null && !wanted.equals(run)) {
                runs.cancel();
                run = null;
            }
        } else if (!wanted.equals(run)) {
            run = wanted;
            runs.replace(cancelled -> DescentRun.of(wanted, cancelled, progress), model::take);
        }
    }

    private void followRace(DescentRun course) {
        RunSettings wanted = course.settings();
        if (!course.done() && !wanted.equals(race) && !wanted.equals(run)) {
            race = wanted;
            races.replace(cancelled -> DescentRun.of(wanted, cancelled, more -> {}), model::take);
        }
    }

    private void followMap(DescentPicture now) {
        Viewport part = zoomed.orElse(now.windows().map());
        LossMap.Key wanted = LossMap.Key.of(now.settings(), now.state().pair(), now.now(), part);
        if (map == null || !wanted.isSame(map)) {
            map = wanted;
            maps.follow(cancelled -> LossMap.of(wanted, cancelled), model::take);
        }
    }

    /// Samples are compared as objects: they never change.
    @SuppressWarnings("ReferenceEquality")
    private void followGradient(DescentPicture now) {
        if (!Arrays.equals(now.now(), gradientAt) || now.samples() != gradientOf) {
            gradientAt = now.now();
            gradientOf = now.samples();
            RunSettings settings = now.settings();
            double[] at = now.now();
            gradients.follow(cancelled -> GradientTable.of(settings, at, cancelled), model::take);
        }
    }
}
