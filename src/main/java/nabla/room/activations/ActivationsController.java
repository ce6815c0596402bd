package nabla.room.activations;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.activations.file.ActivationsBlock;
import nabla.room.activations.file.ActivationsValues;
import nabla.room.activations.file.KeptActivations;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.view.ActivationsControls;
import nabla.room.activations.view.ActivationsView;
import nabla.ui.Background;
import nabla.ui.Playback;

/// The room of activations and softmax (Sheet 003, solution 1; Sheet 000 b).
public final class ActivationsController implements Room {
    private final ActivationsModel model;
    private final Parameters parameters;
    private final ActivationsPlay play;
    private final ActivationsView view;
    private final ActivationsControls controls;

    /// @param background not needed: everything is computed within a frame
    public ActivationsController(Lesson lesson, Background background) {
        boolean outputsInRows = LessonLayout.of(lesson) != DerivativeLayout.DENOMINATOR;
        model = new ActivationsModel(ActivationsBlock.of(lesson), outputsInRows);
        parameters = ActivationsValues.of(lesson, model);
        play = new ActivationsPlay(model);
        view = new ActivationsView(model);
        controls = new ActivationsControls(model, parameters);
    }

    @Override
    public Node stage() {
        return view;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Optional<Playback> playback() {
        return Optional.of(play.playback());
    }

    @Override
    public boolean playsAtOnce() {
        return true;
    }

    @Override
    public Optional<Node> controls() {
        return Optional.of(controls);
    }

    @Override
    public void follow(Block.Derive derivation, int line) {
        play.playback().pause();
        model.follow(derivation, line);
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public RoomMemory<ActivationsState> memory() {
        return new RoomMemory<>(
                ActivationsState.class, model::state, model::restore, KeptActivations::write, KeptActivations::read);
    }

    @Override
    public void reset() {
        model.reset();
    }

    @Override
    public void close() {
        play.playback().pause();
    }
}
