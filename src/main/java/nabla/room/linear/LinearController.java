package nabla.room.linear;

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
import nabla.room.linear.file.KeptLinear;
import nabla.room.linear.file.LinearBlock;
import nabla.room.linear.file.LinearValues;
import nabla.room.linear.model.LinearModel;
import nabla.room.linear.model.LinearState;
import nabla.room.linear.view.LinearControls;
import nabla.room.linear.view.LinearView;
import nabla.ui.work.Background;

/// The room of layers without activations, which are one layer (Sheet 003, solution 4).
public final class LinearController implements Room {
    private final LinearModel model;
    private final LinearPlay play;
    private final LinearView view;
    private final RoomParts parts;

    /// @param background not needed: everything is computed within a frame
    public LinearController(Lesson lesson, Background background) {
        model = new LinearModel(LinearBlock.of(lesson));
        Parameters parameters = LinearValues.of(lesson, model);
        play = new LinearPlay(model);
        view = new LinearView(model);
        var controls = new LinearControls(model);
        parts = RoomParts.playing(view, parameters, controls, play.playback());
    }

    @Override
    public RoomParts parts() {
        return parts;
    }

    /// A scene that begins passes its picture through the layers anew.
    @Override
    public void follow(Block.Derive derivation, int line) {
        play.playback().pause();
        boolean begun = model.follow(derivation, line);
        if (begun) {
            FigureView.restoreAll(view);
        }
        if (begun && line >= 0 && !Platform.getPreferences().isReducedMotion()) {
            play.playback().play();
        }
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public RoomMemory<LinearState> memory() {
        return new RoomMemory<>(LinearState.class, model::state, model::restore, KeptLinear::write, KeptLinear::read);
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
