package nabla.room.activations;

import java.util.List;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.room.activations.file.ActivationsBlock;
import nabla.room.activations.file.ActivationsValues;
import nabla.room.activations.file.KeptActivations;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.view.ActivationsControls;
import nabla.room.activations.view.ActivationsView;
import nabla.ui.work.Background;

/// The room of activations and softmax (Sheet 003, solution 1; Sheet 000 b).
public final class ActivationsController implements Room {
    private final ActivationsModel model;
    private final ActivationsPlay play;
    private final ActivationsView view;
    private final RoomParts parts;

    /// @param background not needed: everything is computed within a frame
    public ActivationsController(Lesson lesson, Background background) {
        boolean outputsInRows = LessonLayout.of(lesson) != DerivativeLayout.DENOMINATOR;
        model = new ActivationsModel(ActivationsBlock.of(lesson), outputsInRows);
        Parameters parameters = ActivationsValues.of(lesson, model);
        play = new ActivationsPlay(model);
        view = new ActivationsView(model);
        var controls = new ActivationsControls(model, parameters);
        parts = RoomParts.playing(view, parameters, controls, play.playback());
    }

    @Override
    public RoomParts parts() {
        return parts;
    }

    @Override
    public void follow(Block.Derive derivation, int line) {
        play.playback().pause();
        model.begun(derivation, line).ifPresent(scene -> {
            FigureView.restoreAll(view);
            play.go(scene);
        });
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    /// On the way to a scene, that scene: undo comes back to it.
    @Override
    public RoomMemory<ActivationsState> memory() {
        return new RoomMemory<>(
                ActivationsState.class, play::state, this::put, KeptActivations::write, KeptActivations::read);
    }

    private void put(ActivationsState state) {
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
