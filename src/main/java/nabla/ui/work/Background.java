package nabla.ui.work;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import nabla.math.Budget;
import org.jspecify.annotations.Nullable;

/// The only executor: work on immutable input runs on daemon threads, its result is handed over on the FX thread.
///
/// ```java
/// background.run(cancelled -> Checker.check(claim, new Budget(1_000_000, cancelled)), this::show);
/// ```
///
/// A job that was cancelled on the FX thread hands over nothing any more, so no result of old settings is shown beside
/// new ones. An exception goes to the one handler, on the FX thread. Every method can be called on any thread.
public final class Background implements AutoCloseable {
    private final ExecutorService workers;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    private final Pending pending = new Pending();

    /// @param failed told of every exception of a job, on the FX thread
    public Background(Consumer<Throwable> failed) {
        this(Platform::runLater, failed);
    }

    /// For tests without a toolkit: `fx` takes the place of the FX thread.
    Background(Executor fx, Consumer<Throwable> failed) {
        this.fx = fx;
        this.failed = failed;
        this.workers = Executors.newFixedThreadPool(
                Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 2, 4), Background::thread);
    }

    /// Begins work that no window waits for yet, such as before there is a toolkit: what it leaves behind, such as a
    /// lesson that was read, is there for those who ask for it later, and who wait for it if they must.
    public static void ahead(Runnable work) {
        thread(work).start();
    }

    /// Computes something on a thread of its own.
    @FunctionalInterface
    public interface Work<T> {
        /// @param cancelled to be asked now and then, such as by a [Budget]; true: the result is no longer wanted
        T result(BooleanSupplier cancelled) throws Exception;
    }

    /// Runs `work`, then hands its result to `then` on the FX thread.
    public <T> Job run(Work<T> work, Consumer<? super T> then) {
        return start(new Job(), work, then);
    }

    /// Jobs of which only the newest counts, such as those of one view that follows the sliders.
    public LatestJob latest() {
        return new LatestJob(this);
    }

    /// Runs `action` on the FX thread once what the window of `node` shows now has been drawn; called there too. Until
    /// then it is work on its way, so that [#awaitIdle(Duration)] waits for it.
    public void whenDrawn(Node node, Runnable action) {
        pending.begin();
        DrawnFrame.after(node, () -> {
            finish(workers.isShutdown() ? () -> {} : action);
            pending.end();
        });
    }

    /// A channel for progress: what is put in on any thread comes out at `shown` on the FX thread, where of several
    /// that wait only the newest is shown.
    public <T> Consumer<T> newest(Consumer<? super T> shown) {
        var waiting = new AtomicReference<@Nullable T>();
        return value -> {
            if (waiting.getAndSet(value) == null) {
                pending.begin();
                fx.execute(() -> {
                    T newest = Objects.requireNonNull(waiting.getAndSet(null));
                    finish(() -> shown.accept(newest));
                    pending.end();
                });
            }
        };
    }

    /// Waits until no job runs and every result has been handed over, with all that those started in turn; false after
    /// `limit`. For tests and pictures; never on the FX thread, which hands the results over.
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the FX thread never waits");
        }
        return pending.awaitNone(limit);
    }

    /// Takes no more jobs; those that run are not waited for, and their results are not handed over.
    @Override
    public void close() {
        workers.shutdown();
    }

    <T> Job start(Job job, Work<T> work, Consumer<? super T> then) {
        if (workers.isShutdown()) { // what was waiting when the window closed has no view to come to
            return job;
        }
        pending.begin();
        workers.execute(() -> handOver(job, compute(job, work, then)));
        return job;
    }

    /// The outcome of the work, to be carried out on the FX thread.
    private <T> Runnable compute(Job job, Work<T> work, Consumer<? super T> then) {
        if (job.cancelled()) {
            return () -> {};
        }
        try {
            T result = work.result(job::cancelled);
            return () -> then.accept(result);
        } catch (Budget.Spent | CancellationException spent) {
            return job.cancelled() ? () -> {} : () -> failed.accept(spent);
        } catch (Throwable problem) { // an error too, such as a stack that overflowed: it must not end in silence
            return () -> failed.accept(problem);
        }
    }

    private void handOver(Job job, Runnable outcome) {
        fx.execute(() -> {
            finish(job.cancelled() || workers.isShutdown() ? () -> {} : outcome);
            job.end();
            pending.end();
        });
    }

    private void finish(Runnable outcome) {
        try {
            outcome.run();
        } catch (RuntimeException problem) {
            failed.accept(problem);
        }
    }

    private static final AtomicInteger THREADS = new AtomicInteger();

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("nabla-background-" + THREADS.incrementAndGet())
                .unstarted(work);
    }

    /// One piece of work on its way.
    public static final class Job {
        private volatile boolean cancelled;
        private volatile Runnable ended = () -> {};

        Job() {}

        /// Its result is not wanted any more; on the FX thread this is certain, elsewhere it may just be on its way.
        public void cancel() {
            cancelled = true;
        }

        public boolean cancelled() {
            return cancelled;
        }

        void whenEnded(Runnable ended) {
            this.ended = ended;
        }

        private void end() {
            ended.run();
        }
    }

    /// Counts what was begun and has not been handed over.
    private static final class Pending {
        private int count;

        synchronized void begin() {
            count++;
        }

        synchronized void end() {
            count--;
            notifyAll();
        }

        synchronized boolean awaitNone(Duration limit) throws InterruptedException {
            long end = System.nanoTime() + limit.toNanos();
            while (count > 0) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        }
    }
}
