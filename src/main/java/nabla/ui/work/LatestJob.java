package nabla.ui.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Jobs of which only the newest counts: one runs, at most one waits. Used on the FX thread.
///
/// Where each result replaces the one before, such as a picture that follows a slider, `follow` shows every result that
/// gets finished and leaves out those in between. Where an old result would be wrong, such as a check of a line that
/// has been edited since, `replace` also cancels the one that runs.
public final class LatestJob {
    private final Background background;
    private Background.@Nullable Job running;
    private @Nullable Runnable waiting;

    LatestJob(Background background) {
        this.background = background;
    }

    /// Runs `work` after the one that runs; takes the place of one that waits.
    public <T> void follow(Background.Work<T> work, Consumer<? super T> then) {
        waiting = () -> start(work, then);
        next();
    }

    /// Runs `work` instead of everything before it, whose results are never handed over.
    public <T> void replace(Background.Work<T> work, Consumer<? super T> then) {
        cancel();
        start(work, then);
    }

    /// Drops everything: nothing is handed over any more.
    public void cancel() {
        waiting = null;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void next() {
        Runnable start = waiting;
        if (running == null && start != null) {
            waiting = null;
            start.run();
        }
    }

    private <T> void start(Background.Work<T> work, Consumer<? super T> then) {
        var job = new Background.Job();
        job.whenEnded(() -> {
            if (running == job) {
                running = null;
                next();
            }
        });
        running = job;
        background.start(job, work, then);
    }
}
