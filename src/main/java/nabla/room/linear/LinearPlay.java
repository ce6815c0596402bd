package nabla.room.linear;

import nabla.room.linear.model.LinearModel;
import nabla.ui.run.Playback;

/// What moves by itself: the picture passes through all layers, the inner one first.
final class LinearPlay {
    /// For a layer, and how long it stays in the plane behind it.
    private static final double LAYER = 1.8;

    private static final double STAY = 0.5;
    /// However many layers there are.
    private static final double LONGEST = 9;

    private final LinearModel model;
    private final Playback playback;
    private double passed;

    LinearPlay(LinearModel model) {
        this.model = model;
        this.playback = Playback.ofMotion(this::move);
        playback.playingProperty().subscribe(playing -> {
            passed = 0;
            if (!playing && !model.picture().isThrough()) {
                model.restore(model.state()); // through all layers, wherever it was stopped
            }
        });
    }

    Playback playback() {
        return playback;
    }

    /// False at the end.
    private boolean move(double seconds) {
        int depth = model.state().stack().depth();
        double each = Math.min(LAYER + STAY, LONGEST / depth);
        passed += Math.min(seconds, LONGEST); // as fast as it goes is at once
        double layers = passed / each;
        boolean over = layers >= depth;
        double whole = Math.floor(layers);
        double share = Math.min(1, (layers - whole) * (LAYER + STAY) / LAYER);
        model.passTo(over ? depth : whole + share * share * (3 - 2 * share)); // slow at both ends
        return !over;
    }
}
