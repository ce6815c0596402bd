package nabla.shell.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.util.Subscription;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.math.check.Counterexample;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.tree.Expr;
import nabla.model.Stepper;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.Room;
import nabla.room.Rooms;
import nabla.shell.action.Actions;
import nabla.shell.action.Showing;
import nabla.shell.action.Walk;
import nabla.shell.library.Entry;
import nabla.shell.library.WindowModel;
import nabla.shell.pane.LectureSteps;
import nabla.shell.pane.LessonPane;
import nabla.shell.pane.Spoken;
import nabla.shell.pane.StepBar;
import nabla.shell.setting.WindowSettings;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.counterexample.CounterexampleStage;
import nabla.ui.run.Playback;
import nabla.ui.text.ReadingPane;
import nabla.ui.work.Background;

/// A lesson that is open: its room, its derivation, the way through both and what can be undone.
public final class OpenLesson {
    private final Entry entry;
    private final Lesson lesson;
    private final Room room;
    private final Stepper lines;
    private final ReadingPane reading;
    private final BooleanProperty verdictsShown;
    private final Subscription telling;
    private final Walk walk;
    private final Greeting greeting;
    private final History<Moment> history;
    private final LessonPane pane;
    private final CounterexampleStage stage;
    private final LessonMemory memory;
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
        this.greeting = new Greeting(lesson, room);
        this.memory = new LessonMemory(lesson, room, lines, reading, this::pause, turned(entry, lesson));
        this.history = new History<>(memory::moment, this::restore);
        this.stage = new CounterexampleStage(room.stage(), room.parameters(), background);
        reading.setOnCounterexample(counterexample -> show(counterexample, model));
        this.pane = new LessonPane(
                stage,
                reading,
                BelowStage.of(lesson, room, chosen -> turned.accept(chosen)),
                new StepBar(actions, walk, room.runPosition().isPresent() ? Optional.empty() : playback()),
                new Spoken(
                        !lesson.blocks(Block.Derive.class).isEmpty(),
                        reading.spoken(),
                        reading.ownSpokenProperty(),
                        room.caption(),
                        lines,
                        room.steps()),
                new LectureSteps(actions, walk, playback()),
                settings.divider(),
                settings::rememberDivider);
        stage.showingProperty().subscribe(gap -> pane.pictured(gap || room.hasPicture()));
        playback().ifPresent(it -> it.onlyWhileShown(pane));
        reading.setOnOwnChanged(this::note);
        reading.verdictsShownProperty().bindBidirectional(verdictsShown);
        telling = verdictsShown.subscribe(shown -> room.tell(shown));
    }

    /// The layout of derivatives, where the user has chosen another than the file has.
    private static Optional<DerivativeLayout> turned(Entry entry, Lesson lesson) {
        DerivativeLayout now = LessonLayout.of(lesson);
        return entry.lesson()
                .map(LessonLayout::of)
                .filter(written -> written != now)
                .map(written -> now);
    }

    /// What takes too long on the FX thread: the first formula is set, here the signs of the sliders, and from then on
    /// is remembered. To be called in the background before a lesson is opened.
    static Lesson prepare(Lesson lesson) {
        lesson.blocks(Block.Given.class).stream()
                .flatMap(given -> given.scope().parameters().stream())
                .forEach(parameter -> Formula.of(new Expr.Sym(parameter.name()), Typesetter.Style.TEXT));
        return lesson;
    }

    public Lesson lesson() {
        return lesson;
    }

    public Entry entry() {
        return entry;
    }

    public Room room() {
        return room;
    }

    public ReadingPane reading() {
        return reading;
    }

    /// Lays it out as the window says: for one reader, or for a class.
    public void arrange(WindowModel model) {
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

    public Walk walk() {
        return walk;
    }

    public Optional<Playback> playback() {
        return greeting.playback();
    }

    public History<Moment> history() {
        return history;
    }

    /// The pictures that stand on the stage now.
    public List<Figure> figures() {
        return stage.figure().map(List::of).orElseGet(room::figures);
    }

    /// The room's own stage again; false where no counterexample stands before it.
    public boolean closeCounterexample() {
        return stage.close();
    }

    /// Brings the stage into sight, for it shows why the line does not hold.
    private void show(Counterexample counterexample, WindowModel model) {
        pause();
        if (model.showingProperty().get() == Showing.DERIVATION) {
            model.showingProperty().set(Showing.BOTH);
        }
        stage.show(counterexample);
        room.light(counterexample);
    }

    /// Moves by itself as a greeting. Whatever interrupts a sweep, it ends where it began.
    public void playOpening() {
        greeting.play(room.stepsInSight().get());
    }

    /// A hand takes hold of something: nothing moves by itself under it.
    public void hold() {
        greeting.hold();
    }

    /// The hand has let go.
    public void release() {
        greeting.release();
        note();
    }

    /// A gesture has ended; what the greeting moves is none.
    void note() {
        if (!greeting.isUnderWay()) {
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

    void pause() {
        greeting.pause();
    }

    /// Everything as the lesson starts.
    void reset() {
        stage.close();
        pause();
        history.note();
        room.reset();
        FigureView.restoreAll(room.stage());
        memory.returnTo(0);
        reading.setOwn(Map.of());
        toStart();
        history.note();
    }

    /// Before the first line, with the lesson's beginning in sight.
    void toStart() {
        walk.toStart();
        reading.restore(reading.place().at(0));
    }

    /// Brings a place of the lesson into sight, in its text and on the stage.
    void show(int block, int line) {
        if (block >= 0 && block < lesson.blocks().size()) {
            room.show(lesson.blocks().get(block));
            reading.goTo(block, line);
        }
    }

    public void showAllLines() {
        walk.toEnd();
        room.runPosition().ifPresent(it -> it.moveTo(it.last()));
        reading.restore(reading.place().at(0));
    }

    /// Where this lesson stands, for the same lesson opened again from a changed file.
    LessonPlace place() {
        greeting.finish();
        return memory.place();
    }

    /// Goes where the other stood, as far as that still makes sense.
    void goTo(LessonPlace place) {
        memory.goTo(place);
        history.forget();
    }

    /// What is to be kept for the next start, as it is now; written in the background.
    Supplier<String> kept() {
        return memory.kept();
    }

    /// Goes where an earlier run of the program left it, as far as that still makes sense.
    void goTo(Kept kept) {
        memory.goTo(kept);
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

    private void restore(Moment moment) {
        pause();
        memory.restore(moment);
    }

    /// @param action told which layout of derivatives the user wants
    void setOnTurned(Consumer<DerivativeLayout> action) {
        turned = action;
    }
}
