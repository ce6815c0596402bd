package nabla.room.backprop;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import nabla.lesson.Lesson;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.plot.Figure;
import nabla.room.Room;
import nabla.ui.Background;
import nabla.ui.Playback;

/// The room in which a small network is stepped through, matrix by matrix (Sheets 001 and 002).
public final class BackpropController implements Room {
    private static final double STEPS_PER_SECOND = 0.7;

    private final BackpropModel model;
    private final BackpropView view;
    private final Controls controls;
    private final Playback playback;

    /// @param background where what takes long is computed
    public BackpropController(Lesson lesson, Background background) {
        model = new BackpropModel(LessonSettings.of(lesson));
        view = new BackpropView(model);
        controls = new Controls(model);
        playback = Playback.ofSteps(STEPS_PER_SECOND, model.stepper()::step);
    }

    @Override
    public Node stage() {
        return view;
    }

    @Override
    public Parameters parameters() {
        return model.parameters();
    }

    @Override
    public Optional<Stepper> steps() {
        return Optional.of(model.stepper());
    }

    @Override
    public Optional<Playback> playback() {
        return Optional.of(playback);
    }

    @Override
    public Optional<Node> controls() {
        return Optional.of(controls);
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    @Override
    public State state() {
        return model.state();
    }

    @Override
    public void restore(State state) {
        if (state instanceof BackpropState backprop) {
            model.restore(backprop);
        }
    }

    @Override
    public void reset() {
        model.reset();
    }

    @Override
    public void close() {
        playback.pause();
    }
}
