package nabla.ui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import nabla.math.Budget;
import nabla.ui.Toolkits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Background background = new Background(failures::add);
    private final List<Object> shown = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theWorkRunsOnADaemonAndItsResultArrivesOnTheFxThread() throws Exception {
        var worker = new AtomicReference<@Nullable Thread>();
        var onFx = new AtomicBoolean();
        background.run(
                cancelled -> {
                    worker.set(Thread.currentThread());
                    return 42;
                },
                result -> {
                    onFx.set(Platform.isFxApplicationThread());
                    shown.add(result);
                });
        idle();
        assertThat(shown).containsExactly(42);
        assertThat(onFx).isTrue();
        assertThat(worker.get()).isNotNull().matches(Thread::isDaemon);
    }

    @Test
    void whatIsDoneAheadRunsOnADaemonAndNothingWaitsForIt() throws Exception {
        var daemon = new AtomicBoolean();
        var gate = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Background.ahead(() -> {
            daemon.set(Thread.currentThread().isDaemon());
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                return;
            }
            done.countDown();
        });
        idle();
        gate.countDown();
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(daemon).isTrue();
    }

    @Test
    void awaitIdleWaitsForWhatAResultStartsInTurn() throws Exception {
        background.run(cancelled -> 1, one -> background.run(cancelled -> one + 1, shown::add));
        idle();
        assertThat(shown).containsExactly(2);
    }

    @Test
    void whatWaitsForADrawnFrameIsWorkOnItsWay() throws Exception {
        var frames = new AtomicInteger();
        var window = new AtomicReference<@Nullable Stage>();
        Toolkits.onFx(() -> {
            var label = new Label("shown");
            var stage = new Stage();
            stage.setScene(new Scene(label));
            stage.getScene().addPostLayoutPulseListener(frames::incrementAndGet);
            stage.show();
            window.set(stage);
            frames.set(0);
            background.whenDrawn(label, () -> shown.add(frames.get()));
            assertThat(shown).isEmpty();
        });
        idle();
        Toolkits.onFx(() -> Objects.requireNonNull(window.get()).close());
        assertThat(shown).hasSize(1);
        assertThat((Integer) shown.getFirst()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void whatIsInNoWindowNeedsNoFrame() {
        Toolkits.onFx(() -> {
            background.whenDrawn(new Label("in no window"), () -> shown.add("at once"));
            assertThat(shown).containsExactly("at once");
        });
    }

    @Test
    void awaitIdleGivesUpAtItsLimit() throws Exception {
        var gate = new CountDownLatch(1);
        background.run(
                cancelled -> {
                    gate.await();
                    return 1;
                },
                shown::add);
        assertThat(background.awaitIdle(Duration.ofMillis(5))).isFalse();
        gate.countDown();
        idle();
        assertThat(shown).containsExactly(1);
    }

    @Test
    void aJobCancelledOnTheFxThreadHandsOverNothing() throws Exception {
        var gate = new CountDownLatch(1);
        var told = new AtomicBoolean();
        Toolkits.onFx(() -> {
            var job = background.run(
                    cancelled -> {
                        gate.await();
                        told.set(cancelled.getAsBoolean());
                        return 1;
                    },
                    shown::add);
            gate.countDown(); // its result may be on its way already
            job.cancel();
        });
        idle();
        assertThat(shown).isEmpty();
        assertThat(failures).isEmpty();
        background.run(cancelled -> 2, shown::add);
        idle();
        assertThat(shown).containsExactly(2);
    }

    @Test
    void theWorkIsToldThatItIsCancelled() throws Exception {
        var started = new CountDownLatch(1);
        var job = background.run(
                cancelled -> {
                    started.countDown();
                    new Budget(Long.MAX_VALUE, cancelled).spend(1);
                    while (true) {
                        new Budget(1, cancelled).spend(1);
                        Thread.onSpinWait();
                    }
                },
                shown::add);
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        job.cancel();
        idle();
        assertThat(shown).isEmpty();
        assertThat(failures).as("work that was cancelled is no failure").isEmpty();
    }

    @Test
    void everyProblemGoesToTheOneHandler() throws Exception {
        background.run(
                cancelled -> {
                    throw new java.io.IOException("the work");
                },
                shown::add);
        idle();
        background.run(cancelled -> deep(0), shown::add);
        idle();
        background.run(cancelled -> 1, result -> {
            throw new IllegalStateException("the hand-over");
        });
        idle();
        background.run(
                cancelled -> {
                    Budget.of(0).spend(1);
                    return 1;
                },
                shown::add);
        idle();
        assertThat(failures)
                .hasSize(4)
                .satisfiesExactly(
                        e -> assertThat(e).hasMessage("the work"),
                        e -> assertThat(e).isInstanceOf(StackOverflowError.class),
                        e -> assertThat(e).hasMessage("the hand-over"),
                        e -> assertThat(e).isInstanceOf(Budget.Spent.class));
        assertThat(shown).isEmpty();
    }

    @Test
    void aLaneThatFollowsLeavesOutWhatCameBetween() throws Exception {
        var latest = background.latest();
        var gate = new CountDownLatch(1);
        Toolkits.onFx(() -> {
            latest.follow(cancelled -> waitFor(gate, 1), shown::add);
            for (int i = 2; i <= 100; i++) {
                int value = i;
                latest.follow(cancelled -> value, shown::add);
            }
            gate.countDown();
        });
        idle();
        assertThat(shown).containsExactly(1, 100);
    }

    @Test
    void aLaneThatReplacesShowsOnlyTheNewest() throws Exception {
        var latest = background.latest();
        var gate = new CountDownLatch(1);
        Toolkits.onFx(() -> {
            for (int i = 1; i <= 20; i++) {
                int value = i;
                latest.replace(cancelled -> cancelled.getAsBoolean() ? value : waitFor(gate, value), shown::add);
                if (i == 10) {
                    gate.countDown();
                }
            }
        });
        idle();
        assertThat(shown).containsExactly(20);
    }

    @Test
    void aLaneGoesOnAfterAFailureAndAfterBeingCancelled() throws Exception {
        var latest = background.latest();
        Toolkits.onFx(() -> latest.follow(cancelled -> 0, result -> {
            throw new IllegalStateException("shown wrongly");
        }));
        idle();
        Toolkits.onFx(() -> {
            latest.follow(cancelled -> 1, shown::add);
            latest.follow(cancelled -> 2, shown::add);
            latest.cancel();
        });
        idle();
        assertThat(shown).isEmpty();
        Toolkits.onFx(() -> latest.follow(cancelled -> 3, shown::add));
        idle();
        assertThat(shown).containsExactly(3);
        assertThat(failures).hasSize(1);
    }

    @Test
    void ofManyReportsTheLastIsAlwaysShown() throws Exception {
        var report = background.<Integer>newest(shown::add);
        background.run(
                cancelled -> {
                    for (int i = 1; i <= 10_000; i++) {
                        report.accept(i);
                    }
                    return "end";
                },
                end -> {});
        idle();
        assertThat(shown).last().isEqualTo(10_000);
        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void theFxThreadNeverWaits() {
        Toolkits.onFx(() -> assertThatThrownBy(() -> background.awaitIdle(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class));
    }

    private void idle() throws InterruptedException {
        assertThat(background.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }

    private static int waitFor(CountDownLatch gate, int value) throws InterruptedException {
        gate.await();
        return value;
    }

    @SuppressWarnings("InfiniteRecursion") // overflowing the stack is the point
    private static int deep(int depth) {
        return deep(depth + 1) + 1;
    }
}
