package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonParameters;
import nabla.math.check.Counterexample;
import nabla.plot.figure.Figure;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.ui.work.Background;

/// The room of every lesson that is only a file: its plots, and a point to drag in each.
public final class DocumentController implements Room {
    private final DocumentModel model;
    private final DocumentView view;
    private final Optional<EntryBoard> board;
    private final List<Block.Plot> plots;
    private final List<Background.Job> jobs = new ArrayList<>();

    /// @param background where expressions are made ready
    public DocumentController(Lesson lesson, Background background) {
        model = new DocumentModel(lesson);
        board = LessonParameters.names(lesson)
                .filter(EntryBoard::isFor)
                .map(scope -> new EntryBoard(scope, model.parameters(), background));
        lesson.blocks(Block.Derive.class).stream()
                .findFirst()
                .ifPresent(first -> board.ifPresent(it -> it.speakOf(first.derivation())));
        view = board.map(it -> new DocumentView(model, it)).orElseGet(() -> new DocumentView(model));
        plots = lesson.blocks(Block.Plot.class);
        for (int i = 0; i < model.picture().plots().size(); i++) {
            int plot = i;
            Block.Plot block = model.plot(plot);
            jobs.add(background.run(cancelled -> PlotSource.of(block, cancelled), ready -> model.take(plot, ready)));
        }
    }

    @Override
    public RoomParts parts() {
        return RoomParts.still(view, model.parameters());
    }

    @Override
    public boolean hasPicture() {
        return !plots.isEmpty() || board.isPresent();
    }

    @Override
    public void show(Block block) {
        if (block instanceof Block.Plot plot) {
            model.choose(plots.indexOf(plot));
        }
    }

    @Override
    public void present(boolean toClass) {
        board.ifPresent(it -> it.present(toClass));
    }

    @Override
    public void follow(Block.Derive derivation, int line) {
        board.ifPresent(it -> it.speakOf(derivation.derivation()));
    }

    @Override
    public void light(Counterexample counterexample) {
        board.ifPresent(it -> it.light(LitEntries.of(counterexample)));
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public RoomMemory<DocumentState> memory() {
        return new RoomMemory<>(
                DocumentState.class,
                model::state,
                model::restore,
                DocumentState::kept,
                text -> DocumentState.recalled(text, model.parameters().values()));
    }

    @Override
    public void close() {
        jobs.forEach(Background.Job::cancel);
        board.ifPresent(EntryBoard::close);
    }
}
