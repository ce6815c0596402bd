package nabla.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import nabla.model.Stepper;
import nabla.ui.Toolkits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private final Stepper stepper = new Stepper(10);
    private final Playback playback = Playback.ofSteps(4, stepper::step);

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @Test
    void asManyStepsAreMadeAsTimeHasPassed() {
        for (int frame = 0; frame < 60; frame++) {
            playback.advance(1.0 / 60);
        }
        assertThat(stepper.position()).isEqualTo(4);
    }

    @Test
    void theSpeedMultiplies() {
        playback.speedProperty().set(2);
        playback.advance(1);
        assertThat(stepper.position()).isEqualTo(8);
    }

    @Test
    void theStepButtonMakesExactlyOneStepAndPauses() {
        Toolkits.onFx(() -> {
            playback.advance(0.2);
            playback.play();
            assertThat(playback.step()).isTrue();
            assertThat(playback.isPlaying()).isFalse();
        });
        assertThat(stepper.position()).isEqualTo(1);
    }

    @Test
    void itPausesAtTheEnd() {
        Toolkits.onFx(() -> {
            playback.play();
            playback.advance(100);
            assertThat(playback.isPlaying()).isFalse();
        });
        assertThat(stepper.position()).isEqualTo(10);
        Toolkits.onFx(() -> assertThat(playback.step()).isFalse());
    }

    @Test
    void motionIsToldTheTimeTimesTheSpeed() {
        var seconds = new double[1];
        var motion = Playback.ofMotion(passed -> {
            seconds[0] += passed;
            return true;
        });
        motion.speedProperty().set(0.5);
        motion.advance(3);
        assertThat(seconds[0]).isEqualTo(1.5);
    }

    @Test
    void theTimerRunsUntilTheWindowIsHidden() throws Exception {
        var moved = new CountDownLatch(3);
        var stage = new AtomicReference<@Nullable Stage>();
        var stageView = new Pane();
        var motion = Playback.ofMotion(seconds -> {
                    moved.countDown();
                    return true;
                })
                .onlyWhileShown(stageView);
        Toolkits.onFx(() -> {
            motion.play();
            assertThat(motion.isPlaying()).as("not in a window yet").isFalse();
            var window = new Stage();
            stage.set(window);
            window.setScene(new Scene(stageView, 100, 100));
            window.show();
            motion.play();
            assertThat(motion.isPlaying()).isTrue();
        });
        assertThat(moved.await(30, TimeUnit.SECONDS)).isTrue();
        Toolkits.onFx(() -> {
            var window = stage.get();
            assertThat(window).isNotNull();
            window.hide();
            assertThat(motion.isPlaying()).isFalse();
        });
    }

    @Test
    void itPausesWhenItsNodeIsTakenOutOfTheWindow() {
        var view = new Pane();
        var motion = Playback.ofMotion(seconds -> true).onlyWhileShown(view);
        Toolkits.onFx(() -> {
            var root = new Pane(view);
            var window = new Stage();
            window.setScene(new Scene(root, 100, 100));
            window.show();
            motion.play();
            assertThat(motion.isPlaying()).isTrue();
            root.getChildren().clear();
            assertThat(motion.isPlaying()).isFalse();
            window.hide();
        });
    }
}
