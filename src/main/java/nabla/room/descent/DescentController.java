package nabla.room.descent;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.data.CsvFile;
import nabla.lesson.Lesson;
import nabla.model.Parameters;
import nabla.model.RunPosition;
import nabla.plot.figure.Figure;
import nabla.room.Extra;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.file.DescentBlock;
import nabla.room.descent.file.RunFile;
import nabla.room.descent.file.RunFileReader;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentState;
import nabla.room.descent.model.DescentWork;
import nabla.room.descent.model.LessonValues;
import nabla.room.descent.model.SampleEdits;
import nabla.room.descent.model.Samples;
import nabla.room.descent.view.DescentView;
import nabla.room.descent.view.RunControls;
import nabla.ui.run.Playback;
import nabla.ui.run.RunPlayback;
import nabla.ui.work.Background;

/// The room in which a Gaussian is fitted whose width is learned (Sheet 000 c to e).
public final class DescentController implements Room {
    private static final int MOST_KEPT = 20_000;
    private static final double STEPS_PER_SECOND = 20;

    private final DescentModel model;
    private final Playback play;
    private final DescentWork work;
    private final SampleEdits edits;
    private final DescentView view;
    private final RoomParts parts;
    private final DataOpening opening;

    /// @param background where long runs, maps and gradients are computed
    public DescentController(Lesson lesson, Background background) {
        model = new DescentModel(DescentState.of(DescentBlock.of(lesson)));
        Parameters parameters = LessonValues.of(lesson);
        LessonValues.follow(model, parameters);
        play = RunPlayback.of(model, STEPS_PER_SECOND);
        model.onRestart(play::play);
        work = new DescentWork(model, background);
        edits = new SampleEdits(model, background);
        view = new DescentView(model, edits);
        opening = new DataOpening(model, background, this::prepare, this::choose, view::sayMeanwhile, view::say);
        view.setOnSaidClosed(opening::stop);
        var controls = new RunControls(model, play, opening);
        parts = RoomParts.playing(view, parameters, controls, play);
        view.figure(DescentPage.MAP)
                .viewportProperty()
                .addListener((property, before, now) -> work.show(view.mapPart()));
    }

    /// w, then v, at the step that is shown.
    public List<Double> numbers() {
        return Arrays.stream(model.picture().now()).boxed().toList();
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
        return DescentExtras.of(model.picture());
    }

    @Override
    public boolean opens(Path file) {
        return opening.opens(file);
    }

    @Override
    public void open(Path file) {
        opening.open(file);
    }

    @Override
    public RoomMemory<DescentState> memory() {
        return new RoomMemory<>(
                DescentState.class, model::state, model::restore, DescentController::written, RunFileReader::kept);
    }

    /// Samples of a file of the user's are kept with it; a very large table is not, for it would be written again and
    /// again.
    private static String written(DescentState state) {
        Samples samples = state.settings().samples();
        boolean large = samples.recipe().isEmpty() && samples.size() > MOST_KEPT;
        return large ? "" : RunFile.text(state);
    }

    @Override
    public void reset() {
        model.reset();
    }

    @Override
    public void close() {
        work.close();
        edits.close();
        opening.close();
    }

    private void prepare(CsvFile table) {
        DescentView.prepare(table, opening);
    }

    private void choose(CsvFile table) {
        view.choose(table, opening);
    }
}
