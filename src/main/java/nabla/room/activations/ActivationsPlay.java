package nabla.room.activations;

import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.ui.Playback;

/// What moves by itself: a point that sweeps along the curves and draws the derivatives with its slope; or the first
/// logit, which goes up, down and back. At the end everything is where it was.
final class ActivationsPlay {
    /// From one end to the other.
    private static final double SWEEP = 5;
    /// A logit's way up, down and back.
    private static final double SWAY = 6;

    private static final double REACH = 3;
    private static final double FARTHEST = ActivationsState.FARTHEST;

    private final ActivationsModel model;
    private final Playback playback;
    private double passed;
    private ActivationsState home;

    ActivationsPlay(ActivationsModel model) {
        this.model = model;
        this.home = model.state();
        this.playback = Playback.ofMotion(this::move);
        playback.playingProperty().subscribe(playing -> {
            if (playing) {
                passed = 0;
                home = model.state();
            } else if (!model.picture().isDrawnWholly()) {
                model.restore(model.state()); // all of the derivatives, wherever the point was stopped
            }
        });
    }

    Playback playback() {
        return playback;
    }

    /// False at the end.
    private boolean move(double seconds) {
        passed += Math.min(seconds, SWEEP); // as fast as it goes is at once
        boolean one = model.state().page() == ActivationsPage.FUNCTIONS;
        boolean over = passed >= (one ? SWEEP : SWAY);
        if (over) {
            model.restore(one ? model.state().at(home.z()) : model.state().withLogits(home.logits()));
        } else if (one) {
            model.sweepTo(FARTHEST * (2 * passed / SWEEP - 1));
        } else {
            double first = home.logits().getFirst() + REACH * Math.sin(2 * Math.PI * passed / SWAY);
            model.moveLogit(0, first + home.shift());
        }
        return !over;
    }
}
