package nabla.room.likelihood;

import java.util.List;
import javafx.application.Platform;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.room.likelihood.file.KeptLikelihood;
import nabla.room.likelihood.file.LikelihoodBlock;
import nabla.room.likelihood.file.LikelihoodValues;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.view.LikelihoodControls;
import nabla.room.likelihood.view.LikelihoodView;
import nabla.ui.work.Background;

/// The room in which a likelihood becomes least squares (Sheet 004, task 3; Sheet 002 a).
public final class LikelihoodController implements Room {
    private final LikelihoodModel model;
    private final LikelihoodPlay play;
    private final LikelihoodView view;
    private final RoomParts parts;

    /// @param background not needed: everything is computed within a frame
    public LikelihoodController(Lesson lesson, Background background) {
        model = new LikelihoodModel(LikelihoodBlock.of(lesson));
        Parameters parameters = LikelihoodValues.of(lesson, model);
        play = new LikelihoodPlay(model);
        view = new LikelihoodView(model);
        var controls = new LikelihoodControls(model, parameters, play::go);
        parts = RoomParts.playing(view, parameters, controls, play.playback());
    }

    @Override
    public RoomParts parts() {
        return parts;
    }

    /// The story goes on from where it was, whatever the user has moved in between.
    @Override
    public void follow(Block.Derive derivation, int line) {
        play.playback().pause();
        int told = model.state().scene();
        int scene = model.story().scene(derivation, line);
        if (scene == told) {
            return;
        }
        FigureView.restoreAll(view);
        LikelihoodState to = model.story().state(scene);
        if (Platform.getPreferences().isReducedMotion()) {
            model.restore(to);
        } else {
            play.go(model.story().state(told), to);
        }
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    /// While something moves by itself, what it comes to: undo comes back to that.
    @Override
    public RoomMemory<LikelihoodState> memory() {
        return new RoomMemory<>(
                LikelihoodState.class, play::state, this::put, KeptLikelihood::write, KeptLikelihood::read);
    }

    private void put(LikelihoodState state) {
        play.playback().pause();
        model.restore(state);
    }

    @Override
    public void reset() {
        play.playback().pause();
        model.reset();
    }

    @Override
    public void close() {
        play.playback().pause();
    }
}
