package nabla.ui.run;

import nabla.model.RunPosition;

/// Plays a run: so many steps a second, one picture a frame however many steps it holds; from its start where it stood
/// at its end.
public final class RunPlayback {
    /// As fast as it goes, the run is over in so many frames at the least: it is still seen to move.
    private static final int FRAMES = 60;

    private final RunPosition run;
    private final double stepsPerSecond;
    private double saved;

    private RunPlayback(RunPosition run, double stepsPerSecond) {
        this.run = run;
        this.stepsPerSecond = stepsPerSecond;
    }

    /// @param stepsPerSecond at speed 1
    public static Playback of(RunPosition run, double stepsPerSecond) {
        var motion = new RunPlayback(run, stepsPerSecond);
        Playback playback = Playback.ofMotion(motion::move);
        playback.playingProperty().subscribe(playing -> {
            motion.saved = 0;
            if (playing && run.atEndProperty().get()) {
                run.moveTo(0);
            }
        });
        return playback;
    }

    /// False at the end of the run.
    private boolean move(double seconds) {
        int strides;
        if (!(seconds < SpeedMenu.UNBOUNDED)) { // NaN too: no time at that speed
            strides = Math.max(1, run.last() / FRAMES);
        } else {
            saved += seconds * stepsPerSecond;
            strides = (int) Math.floor(saved + 1e-9); // a whole step less a rounding error is one
            saved -= strides;
        }
        if (strides > 0) {
            run.moveTo(run.position() + strides);
        }
        return !run.atEndProperty().get();
    }
}
