package nabla.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.math.check.Counterexample;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.tree.Expr;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.plot.figure.Figure;
import nabla.room.Room;
import nabla.room.Rooms;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.Background;
import nabla.ui.ParameterSliders;
import nabla.ui.Playback;
import nabla.ui.ReadingPane;
import nabla.ui.counterexample.CounterexampleStage;

/// A lesson that is open: its room, its derivation, the way through both and what can be undone.
final class OpenLesson {
    private final Entry entry;
    private final Lesson lesson;
    private final Room room;
    private final Stepper lines;
    private final ReadingPane reading;
    private final BooleanProperty verdictsShown;
    private final Subscription telling;
    private final Walk walk;
    private final Optional<Sweep> sweep;
    private final Optional<Playback> playback;
    private final History<Moment> history;
    private final LessonPane pane;
    private final CounterexampleStage stage;
    /// Whether the sweep is the one that a lesson opens with.
    private boolean opening;
    /// Whether a button of the mouse is down.
    private boolean held;
    /// Whether lines are revealed because one comes back to where one was: the room then has its own state.
    private boolean returning;
    private Runnable noted = () -> {};
    private Consumer<DerivativeLayout> turned = layout -> {};

    OpenLesson(
            Entry entry,
            Lesson lesson,
            Background background,
            Actions actions,
            WindowModel model,
            WindowSettings settings) {
        this.entry = entry;
        this.lesson = lesson;
        this.room = Rooms.open(lesson, background);
        this.lines = new Stepper(ReadingPane.lineCount(lesson));
        this.reading = new ReadingPane(lesson, room.parameters(), lines, background);
        this.verdictsShown = model.verdictsShownProperty();
        this.walk = new Walk(lines, room, model.showingProperty(), reading.nextLineInSightProperty());
        this.sweep = room.playback().isPresent() ? Optional.empty() : Sweep.of(lesson, room.parameters());
        this.playback = room.playback().or(() -> sweep.map(Sweep::playback));
        this.history = new History<>(this::moment, this::restore);
        this.stage = new CounterexampleStage(room.stage(), room.parameters(), background);
        reading.setOnCounterexample(counterexample -> show(counterexample, model));
        this.pane = new LessonPane(
                stage,
                reading,
                withLayout(room.controls().or(() -> sliders(room.parameters()))),
                new StepBar(actions, walk, room.runPosition().isPresent() ? Optional.empty() : playback),
                new Spoken(
                        !lesson.blocks(Block.Derive.class).isEmpty(),
                        reading.spoken(),
                        reading.ownSpokenProperty(),
                        room.caption(),
                        lines,
                        room.steps()),
                new LectureSteps(actions, walk, playback),
                settings.divider(),
                settings::rememberDivider);
        stage.showingProperty().subscribe(gap -> pane.pictured(gap || room.hasPicture()));
        playback.ifPresent(it -> it.onlyWhileShown(pane));
        playback.ifPresent(it -> it.playingProperty().subscribe(playing -> endOpening()));
        lines.positionProperty().addListener((property, before, now) -> follow(now.intValue()));
        reading.setOnOwnChanged(this::note);
        reading.verdictsShownProperty().bindBidirectional(verdictsShown);
        telling = verdictsShown.subscribe(shown -> room.tell(shown));
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

    /// The pictures that stand on the stage now.
    List<Figure> figures() {
        return stage.figure().map(List::of).orElseGet(room::figures);
    }

    /// The room's own stage again; false where no counterexample stands before it.
    boolean closeCounterexample() {
        return stage.close();
    }

    /// Brings the stage into sight, for it shows why the line does not hold.
    private void show(Counterexample counterexample, WindowModel model) {
        playback.ifPresent(Playback::pause);
        if (model.showingProperty().get() == Showing.DERIVATION) {
            model.showingProperty().set(Showing.BOTH);
        }
        stage.show(counterexample);
    }

    /// Moves by itself as a greeting. Whatever interrupts a sweep, it ends where it began.
    void playOpening() {
        opening = sweep.isPresent();
        playback.filter(clock -> room.stepsInSight().get()).ifPresent(Playback::play);
    }

    /// A hand takes hold of something: nothing moves by itself under it.
    void hold() {
        held = true;
        pause();
    }

    /// The hand has let go.
    void release() {
        held = false;
        endOpening();
        note();
    }

    /// A gesture has ended; what the greeting moves is none.
    void note() {
        if (!(opening && isPlaying())) {
            history.note();
            noted.run();
        }
    }

    void undo() {
        pause();
        history.undo();
    }

    void redo() {
        pause();
        history.redo();
    }

    private void pause() {
        playback.ifPresent(Playback::pause);
    }

    private boolean isPlaying() {
        return playback.filter(Playback::isPlaying).isPresent();
    }

    private void endOpening() {
        if (opening && !held && !isPlaying()) {
            opening = false;
            sweep.ifPresent(Sweep::goHome);
        }
    }

    /// Everything as the lesson starts.
    void reset() {
        stage.close();
        pause();
        history.note();
        room.reset();
        returning = true;
        walk.toStart();
        returning = false;
        reading.setOwn(Map.of());
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
        room.runPosition().ifPresent(it -> it.moveTo(it.last()));
        reading.restore(reading.place().at(0));
    }

    /// Where this lesson stands, for the same lesson opened again from a changed file.
    Place place() {
        if (opening) {
            pause();
        }
        return new Place(room.parameters().values(), lines.position(), reading.place(), room.state(), roomSettings());
    }

    /// Goes where the other stood, as far as that still makes sense.
    void goTo(Place place) {
        room.parameters().move(place.values());
        if (place.settings().equals(roomSettings())) {
            room.restore(place.room());
            pause(); // it stands where it was left
        }
        returnTo(place.lines());
        reading.restore(place.reading());
        history.forget();
    }

    /// What is to be kept for the next start, as it is now; written in the background.
    Supplier<String> kept() {
        Map<String, Double> values = room.parameters().values();
        int shown = lines.position();
        ReadingPane.Place read = reading.place();
        Supplier<String> state = room.kept();
        String settings = roomSettings().toString();
        return () -> new Kept(values, shown, read, state.get(), settings).text();
    }

    /// Goes where an earlier run of the program left it, as far as that still makes sense.
    void goTo(Kept kept) {
        room.parameters().move(kept.values());
        if (!kept.room().isEmpty() && kept.settings().equals(roomSettings().toString())) {
            room.recall(kept.room());
            pause();
        }
        returnTo(kept.lines());
        reading.restore(kept.reading());
        history.forget();
    }

    /// @param action called when a gesture has ended
    void setOnNoted(Runnable action) {
        noted = action;
    }

    void close() {
        pause();
        reading.verdictsShownProperty().unbindBidirectional(verdictsShown);
        telling.unsubscribe();
        walk.close();
        reading.close();
        stage.close();
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
        return new Moment(room.state(), lines.position(), reading.own());
    }

    private void restore(Moment moment) {
        pause();
        room.restore(moment.room());
        returnTo(moment.lines());
        reading.setOwn(moment.own());
    }

    private void returnTo(int position) {
        returning = true;
        lines.moveTo(position);
        returning = false;
    }

    private void follow(int position) {
        if (returning) {
            return;
        }
        int before = 0;
        for (Block.Derive derivation : lesson.blocks(Block.Derive.class)) {
            int count = derivation.derivation().lines().size();
            if (position <= before + count) {
                room.follow(derivation, position - before - 1);
                return;
            }
            before += count;
        }
    }

    /// Beside the sliders, where the lesson has derivatives of vectors by vectors.
    private Optional<Node> withLayout(Optional<Node> controls) {
        if (!LessonLayout.matters(lesson)) {
            return controls;
        }
        var layout = new LayoutSwitch(LessonLayout.of(lesson), chosen -> turned.accept(chosen));
        if (controls.isEmpty()) {
            return Optional.of(layout);
        }
        var both = new HBox(controls.get(), layout);
        HBox.setHgrow(controls.get(), Priority.ALWAYS);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setSpacing(16);
        return Optional.of(both);
    }

    /// @param action told which layout of derivatives the user wants
    void setOnTurned(Consumer<DerivativeLayout> action) {
        turned = action;
    }

    private static Optional<Node> sliders(Parameters parameters) {
        return ParameterSliders.withSlider(parameters).isEmpty()
                ? Optional.empty()
                : Optional.of(new ParameterSliders(parameters));
    }
}
