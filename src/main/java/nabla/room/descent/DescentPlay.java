package nabla.room.descent;

import nabla.room.descent.model.DescentModel;
import nabla.ui.Playback;
import nabla.ui.SpeedMenu;

/// Plays a run: so many steps a second, one picture a frame however many steps it holds.
final class DescentPlay {
    private static final double STEPS_PER_SECOND = 20;
    /// As fast as it goes, the run is over in so many frames at the least: it is still seen to move.
    private static final int FRAMES = 60;

    private final DescentModel model;
    private final Playback playback;
    private double saved;

    DescentPlay(DescentModel model) {
        this.model = model;
        this.playback = Playback.ofMotion(this::move);
        model.onRestart(playback::play);
        playback.playingProperty().subscribe(playing -> {
            saved = 0;
            if (playing && model.atEndProperty().get()) {
                model.moveTo(0);
            }
        });
    }

    Playback playback() {
        return playback;
    }

    /// False at the end of the run.
    private boolean move(double seconds) {
        int strides;
        if (!(seconds < SpeedMenu.UNBOUNDED)) { // NaN too: no time at that speed
            strides = Math.max(1, model.last() / FRAMES);
        } else {
            saved += seconds * STEPS_PER_SECOND;
            strides = (int) Math.floor(saved + 1e-9); // a whole step less a rounding error is one
            saved -= strides;
        }
        if (strides > 0) {
            model.moveTo(model.position() + strides);
        }
        return !model.atEndProperty().get();
    }
}
