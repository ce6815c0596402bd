package nabla.room.backprop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import nabla.lesson.Lesson;
import nabla.model.Stepper;
import nabla.plot.figure.Figure;
import nabla.room.Extra;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.room.backprop.file.BackpropBlock;
import nabla.room.backprop.file.KeptState;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropState;
import nabla.room.backprop.model.Page;
import nabla.room.backprop.model.TrainingWork;
import nabla.room.backprop.view.BackpropView;
import nabla.room.backprop.view.Caption;
import nabla.room.backprop.view.Controls;
import nabla.room.backprop.view.Opening;
import nabla.ui.work.Background;

/// The room in which a small network is stepped through, matrix by matrix (Sheets 001 and 002).
public final class BackpropController implements Room {
    private final BackpropModel model;
    private final BackpropView view;
    private final RoomParts parts;
    private final Caption caption;
    private final BackpropPlay play;
    private final TrainingWork training;
    private final BooleanBinding stepsInSight;

    /// @param background where what takes long is computed
    public BackpropController(Lesson lesson, Background background) {
        model = new BackpropModel(BackpropBlock.of(lesson));
        stepsInSight = Bindings.createBooleanBinding(() -> model.state().page() == Page.STEPS, model.pictureProperty());
        play = new BackpropPlay(model);
        training = new TrainingWork(model, background);
        view = new BackpropView(model, background, play.playback());
        var controls = new Controls(model, view.drawer());
        parts = new RoomParts(view, model.parameters(), Optional.of(controls), Optional.of(play.playback()), false);
        caption = new Caption(model, view.words(), view.spokenHead());
    }

    @Override
    public RoomParts parts() {
        return parts;
    }

    @Override
    public Optional<Stepper> steps() {
        return Optional.of(model.stepper());
    }

    @Override
    public ObservableBooleanValue stepsInSight() {
        return stepsInSight;
    }

    @Override
    public void showSteps() {
        model.open(Page.STEPS);
    }

    @Override
    public void present(boolean toClass) {
        view.present(toClass);
    }

    @Override
    public void tell(boolean verdicts) {
        view.tell(verdicts);
    }

    @Override
    public Optional<Node> caption() {
        return Optional.of(caption);
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public List<Extra> extras() {
        return BackpropExtras.of(model.picture(), view.stepPicture());
    }

    @Override
    public boolean opens(Path file) {
        return Opening.opens(file);
    }

    @Override
    public void open(Path file) {
        view.opening().open(file);
    }

    @Override
    public RoomMemory<BackpropState> memory() {
        return new RoomMemory<>(BackpropState.class, model::state, model::restore, KeptState::write, KeptState::read);
    }

    @Override
    public void reset() {
        model.reset();
    }

    @Override
    public void close() {
        play.playback().pause();
        training.close();
        view.close();
    }
}
