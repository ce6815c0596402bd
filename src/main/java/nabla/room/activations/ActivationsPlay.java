package nabla.room.activations;

import java.util.Optional;
import javafx.application.Platform;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.ui.run.Playback;

/// What moves by itself: the stage on its way to the scene that the lesson has come to; else a point that sweeps along
/// the curves and draws the derivatives with its slope; or the first
/// logit, which goes up, down and back. At the end everything is where it was.
final class ActivationsPlay {
    /// How long the way to another scene is.
    private static final double WAY = 2.4;
    /// From one end to the other.
    private static final double SWEEP = 5;
    /// A logit's way up, down and back.
    private static final double SWAY = 6;

    private static final double REACH = 3;
    private static final double FARTHEST = ActivationsState.FARTHEST;

    private final ActivationsModel model;
    private final Playback playback;
    private Optional<ActivationsWay> way = Optional.empty();
    private double passed;
    private ActivationsState home;

    ActivationsPlay(ActivationsModel model) {
        this.model = model;
        this.home = model.state();
        this.playback = Playback.ofMotion(this::move);
        playback.playingProperty().subscribe(playing -> {
            passed = 0;
            if (playing) {
                home = model.state();
            } else if (way.isPresent()) {
                model.restore(way.get().to()); // wherever it was stopped
                way = Optional.empty();
            } else if (!model.picture().isDrawnWholly()) {
                model.restore(model.state()); // all of the derivatives, wherever the point was stopped
            }
        });
    }

    Playback playback() {
        return playback;
    }

    /// What the room comes to on its way to a scene, else what it shows.
    ActivationsState state() {
        return way.map(ActivationsWay::to).orElseGet(model::state);
    }

    /// Goes to another scene; at once where nothing moves or the window is hidden.
    void go(ActivationsState to) {
        playback.pause();
        var wanted = new ActivationsWay(model.state(), to);
        if (wanted.isSeen() && !Platform.getPreferences().isReducedMotion()) {
            way = Optional.of(wanted);
            playback.play();
        }
        if (playback.isPlaying()) {
            wanted.show(model, 0);
        } else {
            way = Optional.empty();
            model.restore(to);
        }
    }

    /// False at the end.
    private boolean move(double seconds) {
        if (way.isPresent()) {
            passed += Math.min(seconds, WAY);
            way.get().show(model, Math.min(1, passed / WAY));
            return passed < WAY;
        }
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
