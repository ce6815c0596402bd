package nabla.shell.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.lesson.Problem;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.shell.action.Actions;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.Origin;
import nabla.shell.library.WindowModel;
import nabla.shell.pane.Centre;
import nabla.shell.pane.Notice;
import nabla.shell.setting.WindowSettings;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;
import org.jspecify.annotations.Nullable;

/// Opens lessons one at a time: reads and checks them in the background, watches the user's own files, and keeps the
/// list up to date. Used on the FX thread.
public final class Opener implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final WindowModel model;
    private final WindowSettings settings;
    private final Actions actions;
    private final Background background;
    private final Centre centre;
    private final LatestJob reading;
    private final LineChecks checks;
    private final LeftLessons left;
    private @Nullable OpenLesson open;
    private @Nullable FileWatch watch;
    private boolean playNext;
    private boolean lively;
    private Consumer<OpenLesson> target = opened -> {};
    private Runnable whenShown = () -> {};

    public Opener(WindowModel model, WindowSettings settings, Actions actions, Background background, Centre centre) {
        this.model = model;
        this.settings = settings;
        this.actions = actions;
        this.background = background;
        this.centre = centre;
        this.reading = background.latest();
        this.checks = new LineChecks(background);
        this.left = new LeftLessons(settings, background);
    }

    /// The lesson that opens next plays at once, and so does each later one that wants to.
    public void playFirst() {
        playNext = true;
        lively = true;
    }

    public Optional<OpenLesson> current() {
        return Optional.ofNullable(open);
    }

    /// Opens a lesson of the list as it was left; the one that is open stays as it is.
    public void open(Entry entry) {
        if (isCurrent(entry.key())
                && current()
                        .map(it -> it.entry().key())
                        .filter(entry.key()::equals)
                        .isPresent()) {
            return;
        }
        stopWatching();
        switch (entry.origin()) {
            case Origin.BuiltIn builtIn -> show(entry);
            case Origin.Own own -> openFile(own.file());
        }
    }

    /// Opens a lesson, and goes to a place in it.
    public void goTo(Entry entry, int block, int line) {
        target = opened -> opened.show(block, line);
        open(entry);
        current()
                .filter(it -> isCurrent(it.entry().key()) && isCurrent(entry.key()))
                .ifPresent(this::aim);
    }

    /// Once the lesson is there.
    private void aim(OpenLesson opened) {
        Consumer<OpenLesson> wanted = target;
        target = ignored -> {};
        wanted.accept(opened);
    }

    /// Opens a file of the user's own and watches it from now on.
    public void openFile(Path path) {
        stopWatching();
        var origin = new Origin.Own(path);
        reading.replace(cancelled -> Library.read(origin), entry -> {
            model.list(entry);
            settings.rememberFile(origin.file());
            show(entry);
            watch = new FileWatch(origin.file(), LOOK_EVERY, () -> Platform.runLater(() -> changed(origin)));
        });
    }

    @Override
    public void close() {
        stopWatching();
        reading.cancel();
        dispose();
        left.close();
    }

    private void show(Entry entry) {
        model.currentProperty().set(Optional.of(entry));
        settings.rememberLesson(entry.key());
        entry.lesson().ifPresentOrElse(lesson -> prepare(entry, lesson), () -> showWrong(entry));
    }

    private void prepare(Entry entry, Lesson lesson) {
        record Ready(Lesson lesson, Optional<Kept> kept) {}
        Background.Work<Optional<Kept>> kept = left.reading(entry.key());
        Optional<DerivativeLayout> here = left.layout(entry.key());
        reading.replace(
                cancelled -> {
                    Optional<Kept> before = kept.result(cancelled);
                    Lesson turned = here.or(() -> before.flatMap(Kept::layout))
                            .map(layout -> LessonLayout.in(lesson, layout))
                            .orElse(lesson);
                    return new Ready(OpenLesson.prepare(turned), before);
                },
                ready -> {
                    OpenLesson opened = show(entry, ready.lesson());
                    left.bringBack(opened, ready.kept());
                    aim(opened);
                });
    }

    private void showWrong(Entry entry) {
        dispose();
        centre.showProblems(
                "“%s” cannot be shown yet".formatted(entry.origin().name()),
                entry.origin().hint(),
                entry.problems());
        shown();
    }

    /// Calls `action` once the next lesson is on screen, or what is wrong with it.
    public void whenShown(Runnable action) {
        whenShown = action;
    }

    private void shown() {
        Runnable action = whenShown;
        whenShown = () -> {};
        background.whenDrawn(centre.node(), action);
    }

    private OpenLesson show(Entry entry, Lesson lesson) {
        dispose();
        var opened = new OpenLesson(entry, lesson, background, actions, model, settings);
        open = opened;
        centre.showLesson(opened.pane());
        opened.arrange(model);
        if (playNext || (lively && opened.room().playsAtOnce())) {
            playNext = false;
            opened.playOpening();
        }
        opened.setOnNoted(() -> left.keep(opened));
        opened.setOnTurned(layout -> turn(opened, layout));
        background.whenDrawn(centre.node(), () -> {
            if (open == opened) {
                checks.start(opened, problems -> tell(entry, problems));
            }
        });
        shown();
        return opened;
    }

    /// The same lesson with its derivatives in another layout: sliders and lines stay where they are.
    private void turn(OpenLesson lesson, DerivativeLayout layout) {
        reading.replace(cancelled -> OpenLesson.prepare(LessonLayout.in(lesson.lesson(), layout)), turned -> {
            if (open == lesson) {
                LessonPlace place = lesson.place();
                show(lesson.entry(), turned).goTo(place);
            }
        });
    }

    private void dispose() {
        checks.cancel();
        current().ifPresent(it -> {
            left.leave(it);
            it.close();
        });
        open = null;
    }

    private void tell(Entry entry, List<Problem> problems) {
        if (!problems.isEmpty()) {
            String lines = problems.size() == 1 ? "One line does" : problems.size() + " lines do";
            String head =
                    "%s not hold as “%s” says".formatted(lines, entry.origin().name());
            centre.notice(
                    head + ".",
                    Notice.Stay.WITH_LESSON,
                    "Show",
                    () -> centre.showProblemsAbove(head, entry.origin().hint(), problems));
        }
    }

    /// The file was saved, replaced or removed while it is open.
    private void changed(Origin.Own origin) {
        if (!isCurrent(origin.key())) {
            return;
        }
        if (!Files.exists(origin.file())) {
            centre.notice(
                    "“%s” is gone; what you see is its last state.".formatted(origin.name()), Notice.Stay.WITH_LESSON);
            return;
        }
        reading.replace(
                cancelled -> {
                    Entry entry = Library.read(origin);
                    entry.lesson().ifPresent(OpenLesson::prepare);
                    return entry;
                },
                this::refresh);
    }

    private boolean isCurrent(String key) {
        return model.currentProperty().get().map(Entry::key).filter(key::equals).isPresent();
    }

    /// The same lesson from a changed file: sliders and lines stay where they are, as far as they still exist. A file
    /// with problems leaves the last lesson that could be read on screen.
    private void refresh(Entry entry) {
        model.list(entry);
        Optional<OpenLesson> before = current();
        if (entry.lesson().isPresent()) {
            model.currentProperty().set(Optional.of(entry));
            Optional<LessonPlace> place = before.map(OpenLesson::place);
            OpenLesson after = show(entry, entry.lesson().get());
            place.ifPresent(after::goTo);
        } else if (before.isPresent()) {
            centre.showProblemsAbove(
                    "“%s” cannot be read as it was saved"
                            .formatted(entry.origin().name()),
                    "Below is its last state that could. " + entry.origin().hint(),
                    entry.problems());
        } else {
            showWrong(entry);
        }
    }

    private void stopWatching() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }
}
