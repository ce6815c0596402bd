package nabla.room.backprop;

import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.Page;
import nabla.ui.run.Playback;
import nabla.ui.run.SpeedMenu;

/// The room's clock: on the page of training it runs through the steps of the optimizer, elsewhere through those of
/// backpropagation.
final class BackpropPlay {
    private static final double STEPS_PER_SECOND = 0.7;
    private static final double UPDATES_PER_SECOND = 40;
    private static final int FRAMES = 60;

    private final BackpropModel model;
    private final Playback playback;
    private double saved;

    BackpropPlay(BackpropModel model) {
        this.model = model;
        this.playback = Playback.ofMotion(this::move);
        playback.playingProperty().subscribe(playing -> {
            saved = 0;
            if (playing && !training()) {
                model.open(Page.STEPS); // what moves is there
            }
            if (playing && isAtEnd()) {
                toStart();
            }
        });
    }

    Playback playback() {
        return playback;
    }

    private boolean training() {
        return model.state().page() == Page.TRAINING;
    }

    private boolean isAtEnd() {
        return training()
                ? model.trainingEnded()
                : model.stepper().position() == model.stepper().count();
    }

    private void toStart() {
        if (training()) {
            model.train(0);
        } else {
            model.moveTo(0);
        }
    }

    /// False at the end.
    private boolean move(double seconds) {
        int strides;
        if (seconds == SpeedMenu.UNBOUNDED) {
            strides = training() ? Math.max(1, model.picture().trainingLast() / FRAMES) : 1;
        } else {
            saved += seconds * (training() ? UPDATES_PER_SECOND : STEPS_PER_SECOND);
            strides = (int) Math.floor(saved + 1e-9); // a whole step less a rounding error is one
            saved -= strides;
        }
        if (strides > 0 && training()) {
            model.train(model.picture().trainingStep() + strides);
        } else if (strides > 0) {
            model.moveTo(model.stepper().position() + strides);
        }
        return !isAtEnd();
    }
}
