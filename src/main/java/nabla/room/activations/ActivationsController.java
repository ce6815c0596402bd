package nabla.room.activations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.room.Room;
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
        model.follow(line < 0 ? 0 : derivation.line());
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public State state() {
        return model.state();
    }

    @Override
    public void restore(State state) {
        if (state instanceof ActivationsState activations) {
            model.restore(activations);
        }
    }

    @Override
    public Supplier<String> kept() {
        ActivationsState state = model.state();
        return () -> KeptActivations.write(state);
    }

    @Override
    public void recall(String text) {
        KeptActivations.read(text).ifPresent(model::restore);
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
