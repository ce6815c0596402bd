package nabla.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.expr.Expr;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.room.Room;
import nabla.room.Rooms;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.Background;
import nabla.ui.ParameterSliders;
import nabla.ui.Playback;
import nabla.ui.ReadingPane;

/// A lesson that is open: its room, its derivation, the way through both and what can be undone.
final class OpenLesson {
    private final Entry entry;
    private final Lesson lesson;
    private final Room room;
    private final Stepper lines;
    private final ReadingPane reading;
    private final BooleanProperty verdictsShown;
    private final Walk walk;
    private final Optional<Playback> playback;
    private final History<Moment> history;
    private final LessonPane pane;

    OpenLesson(
            Entry entry, Lesson lesson, Background background, Actions actions, WindowModel model, Settings settings) {
        this.entry = entry;
        this.lesson = lesson;
        this.room = Rooms.open(lesson, background);
        this.lines = new Stepper(ReadingPane.lineCount(lesson));
        this.reading = new ReadingPane(lesson, room.parameters(), lines, background);
        this.verdictsShown = model.verdictsShownProperty();
        this.walk = new Walk(lines, room.steps(), room.reel());
        this.playback = room.playback().or(() -> Sweep.of(lesson, room.parameters()));
        this.history = new History<>(this::moment, this::restore);
        this.pane = new LessonPane(
                room.stage(),
                reading,
                room.controls().or(() -> sliders(room.parameters())),
                new StepBar(actions, walk, room.reel().isPresent() ? Optional.empty() : playback),
                new Spoken(reading.spoken(), room.caption(), lines, room.steps()),
                new LectureSteps(actions, walk, playback),
                settings.divider(),
                settings::rememberDivider);
        playback.ifPresent(it -> it.onlyWhileShown(pane));
        reading.verdictsShownProperty().bindBidirectional(verdictsShown);
    }

    /// What takes too long on the FX thread: the first formula is set, here the signs of the sliders, and from then on
    /// is remembered. To be called in the background before a lesson is opened.
    static Lesson prepare(Lesson lesson) {
        lesson.blocks(Block.Given.class).stream()
                .flatMap(given -> given.scope().parameters().stream())
                .forEach(parameter -> Formula.of(new Expr.Sym(parameter.name()), Typesetter.Style.TEXT));
        return lesson;
    }

    Lesson lesson() {
        return lesson;
    }

    Entry entry() {
        return entry;
    }

    Room room() {
        return room;
    }

    ReadingPane reading() {
        return reading;
    }

    /// Lays it out as the window says: for one reader, or for a class.
    void arrange(WindowModel model) {
        boolean toClass = model.projectorProperty().get();
        room.present(toClass);
        if (toClass) {
            pane.showClass(model.showingProperty().get(), model.drawerProperty().get());
        } else {
            pane.show(model.showingProperty().get());
        }
    }

    LessonPane pane() {
        return pane;
    }

    Walk walk() {
        return walk;
    }

    Optional<Playback> playback() {
        return playback;
    }

    History<Moment> history() {
        return history;
    }

    /// Everything as the lesson starts.
    void reset() {
        playback.ifPresent(Playback::pause);
        history.note();
        room.reset();
        walk.toStart();
        history.note();
    }

    /// Brings a place of the lesson into sight, in its text and on the stage.
    void show(int block, int line) {
        if (block >= 0 && block < lesson.blocks().size()) {
            room.show(lesson.blocks().get(block));
            reading.goTo(block, line);
        }
    }

    void showAllLines() {
        walk.toEnd();
        room.reel().ifPresent(it -> it.moveTo(it.last()));
        reading.restore(new ReadingPane.Place(0, reading.place().typed()));
    }

    /// Where this lesson stands, for the same lesson opened again from a changed file.
    Place place() {
        return new Place(room.parameters().values(), lines.position(), reading.place(), room.state(), roomSettings());
    }

    /// Goes where the other stood, as far as that still makes sense.
    void goTo(Place place) {
        room.parameters().move(place.values());
        if (room.reel().isPresent() && place.settings().equals(roomSettings())) {
            room.restore(place.room());
        }
        lines.moveTo(place.lines());
        reading.restore(place.reading());
        history.forget();
    }

    void close() {
        playback.ifPresent(Playback::pause);
        reading.verdictsShownProperty().unbindBidirectional(verdictsShown);
        room.close();
    }

    /// Slider values, lines shown, and where the reader was: what outlives a change of the file.
    ///
    /// @param room     a run and where it stood, which is gone back to only where the lesson asks for the same one
    /// @param settings what the lesson asked of the room
    record Place(
            Map<String, Double> values,
            int lines,
            ReadingPane.Place reading,
            Room.State room,
            List<Map<String, String>> settings) {}

    private List<Map<String, String>> roomSettings() {
        return lesson.blocks(Block.Settings.class).stream()
                .map(Block.Settings::values)
                .toList();
    }

    private Moment moment() {
        return new Moment(room.state(), lines.position());
    }

    private void restore(Moment moment) {
        playback.ifPresent(Playback::pause);
        room.restore(moment.room());
        lines.moveTo(moment.lines());
    }

    private static Optional<Node> sliders(Parameters parameters) {
        return parameters.all().isEmpty() ? Optional.empty() : Optional.of(new ParameterSliders(parameters));
    }
}
