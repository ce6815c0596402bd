package nabla.room.playground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nabla.data.CsvFile;
import nabla.data.network.NetworkFile;
import nabla.lesson.Lesson;
import nabla.lesson.LessonParameters;
import nabla.math.nn.Setup;
import nabla.model.Parameters;
import nabla.model.RunPosition;
import nabla.plot.figure.Figure;
import nabla.plot.file.WholeFile;
import nabla.room.Extra;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.room.playground.file.KeptTraining;
import nabla.room.playground.file.PlaygroundBlock;
import nabla.room.playground.file.PointsOpening;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.PlaygroundPicture;
import nabla.room.playground.model.PlaygroundState;
import nabla.room.playground.model.PlaygroundWork;
import nabla.room.playground.view.PlaygroundControls;
import nabla.room.playground.view.PlaygroundView;
import nabla.ui.run.Playback;
import nabla.ui.run.RunPlayback;
import nabla.ui.work.Background;

/// The room in which a network learns to tell classes of points apart (Sheet 001).
public final class PlaygroundController implements Room {
    private static final double STEPS_PER_SECOND = 40;

    private final PlaygroundModel model;
    private final Playback play;
    private final PlaygroundWork work;
    private final PlaygroundView view;
    private final RoomParts parts;
    private final PointsOpening opening;

    /// @param background where runs are computed
    public PlaygroundController(Lesson lesson, Background background) {
        model = new PlaygroundModel(PlaygroundState.of(PlaygroundBlock.of(lesson)));
        Parameters parameters = LessonParameters.of(lesson);
        play = RunPlayback.of(model, STEPS_PER_SECOND);
        model.onRestart(play::play);
        work = new PlaygroundWork(model, background);
        view = new PlaygroundView(model);
        opening = new PointsOpening(background, this::prepare, this::choose, view::say);
        var controls = new PlaygroundControls(model, play, opening);
        parts = RoomParts.playing(view, parameters, controls, play);
    }

    @Override
    public RoomParts parts() {
        return parts;
    }

    @Override
    public Optional<RunPosition> runPosition() {
        return Optional.of(model);
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public List<Extra> extras() {
        PlaygroundPicture picture = model.picture();
        Setup setup = picture.settings().setup().withNetwork(picture.landscape().network());
        return List.of(new Extra(
                "json", "The network and its training points (JSON)", ".json", (file, palette, progress) -> {
                    WholeFile.write(file, fresh -> {
                        Files.writeString(fresh, NetworkFile.write(setup));
                        return true;
                    });
                    return "Exported “%s”.".formatted(file.getFileName());
                }));
    }

    @Override
    public boolean opens(Path file) {
        return PointsOpening.opens(file);
    }

    @Override
    public void open(Path file) {
        opening.open(file);
    }

    private void prepare(CsvFile table) {
        PlaygroundView.prepare(table, opening);
    }

    private void choose(CsvFile table) {
        view.choose(table, opening);
    }

    @Override
    public RoomMemory<PlaygroundState> memory() {
        return new RoomMemory<>(
                PlaygroundState.class, model::state, model::restore, KeptTraining::write, KeptTraining::read);
    }

    @Override
    public void reset() {
        model.reset();
    }

    @Override
    public void close() {
        play.pause();
        work.close();
        opening.close();
    }
}
