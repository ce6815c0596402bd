package nabla.ui.run;

import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The only animation timer: moves something on by the time that has passed, and stops when it is out of sight.
///
/// The timer, the step button and a test all end in the same motion, so they show the same. Used on the FX thread.
public final class Playback {
    /// Longer than this between two frames, and the program was busy or hidden: that time is not caught up.
    private static final double LONGEST_FRAME = 0.1;

    private final DoublePredicate motion;
    private final double secondsPerStep;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final AnimationTimer clock = new Clock();
    private ObservableValue<Boolean> shown = new SimpleBooleanProperty(true);

    private Playback(double secondsPerStep, DoublePredicate motion) {
        this.secondsPerStep = secondsPerStep;
        this.motion = motion;
    }

    /// Plays in whole steps, so many each second at speed 1.
    ///
    /// @param step makes one step; false where there was none left
    public static Playback ofSteps(double stepsPerSecond, BooleanSupplier step) {
        double secondsPerStep = 1 / stepsPerSecond;
        return new Playback(secondsPerStep, new Steps(secondsPerStep, step));
    }

    /// Plays smoothly: `motion` is told the seconds that have passed, times the speed, and says whether it goes on.
    public static Playback ofMotion(DoublePredicate motion) {
        return new Playback(1, motion);
    }

    /// Plays only while `node` is in a window that shows, and pauses when it no longer is.
    public Playback onlyWhileShown(Node node) {
        shown = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        shown.subscribe(shows -> {
            if (!shows) {
                pause();
            }
        });
        return this;
    }

    public void play() {
        if (!playing.get() && shown.getValue()) {
            playing.set(true);
            clock.start();
        }
    }

    public void pause() {
        clock.stop();
        playing.set(false);
    }

    /// Plays where it paused, pauses where it played.
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Pauses and makes one step; false where there was none left.
    public boolean step() {
        pause();
        return motion.test(secondsPerStep);
    }

    /// Moves on by `seconds` at the present speed, as the timer does each frame; pauses at the end.
    public void advance(double seconds) {
        if (!motion.test(seconds * speed.get())) {
            pause();
        }
    }

    public boolean isPlaying() {
        return playing.get();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// How many times as fast as usual; 1 at first.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Adds up time until it is enough for a step.
    private static final class Steps implements DoublePredicate {
        private final double secondsPerStep;
        private final BooleanSupplier step;
        private double saved;

        Steps(double secondsPerStep, BooleanSupplier step) {
            this.secondsPerStep = secondsPerStep;
            this.step = step;
        }

        @Override
        public boolean test(double seconds) {
            saved += seconds;
            // a whole step less a rounding error is a whole step
            for (; saved >= secondsPerStep * (1 - 1e-9); saved -= secondsPerStep) {
                if (!step.getAsBoolean()) {
                    saved = 0;
                    return false;
                }
            }
            return true;
        }
    }

    private final class Clock extends AnimationTimer {
        private long last = -1;

        @Override
        public void start() {
            last = -1;
            super.start();
        }

        @Override
        public void handle(long now) {
            if (last >= 0) {
                advance(Math.min((now - last) / 1e9, LONGEST_FRAME));
            }
            last = now;
        }
    }
}
