package nabla.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import nabla.model.Reel;
import nabla.room.FileRequest;
import nabla.room.Room;
import nabla.ui.Background;
import nabla.ui.Playback;
import nabla.ui.Popups;

/// The window's controller: does what the table of actions asks for and keeps the settings. Used on the FX thread.
public final class Shell implements Verbs, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Shell.class.getName());
    private static final String FIRST_LESSON = "sigmoid";

    private final Settings settings;
    private final Desk desk;
    private final WindowModel model = new WindowModel();
    private final Actions actions = new Actions(this);
    private final KeyFilter keys = new KeyFilter(actions, model.projectorProperty()::get);
    private final Background background = new Background(this::failed);
    private final FindBox find = new FindBox(model::lessons, this::open);
    private final ShellView view = new ShellView(model, actions, find, new LessonList(model, this::open));
    private final Opener opener;
    private final Subscription popups = Popups.closeWithTheirOwners();
    private Subscription systemTheme = Subscription.EMPTY;

    public Shell(Settings settings, Desk desk) {
        this.settings = settings;
        this.desk = desk;
        this.opener = new Opener(model, settings, actions, background, view);
        model.groupingProperty().set(settings.grouping());
        model.groupingProperty().subscribe(settings::rememberGrouping);
        model.showingProperty()
                .subscribe(parts -> opener.current().ifPresent(it -> it.pane().show(parts)));
        model.projectorProperty().subscribe(desk::fullScreen);
        followSystemTheme();
    }

    /// The window's scene; made once.
    public Scene scene(double width, double height) {
        var scene = new Scene(view, width, height);
        model.themeProperty().subscribe(theme -> theme.applyTo(scene));
        scene.addEventFilter(KeyEvent.ANY, keys);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released -> noteLater());
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> noteLater());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pauseUnderHand);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, find::closeUnlessOn);
        new FileDrop(this::openFile, () -> current().map(OpenLesson::room)).on(scene);
        scene.addEventHandler(
                FileRequest.ASK,
                ask -> desk.askForFile(ask.title(), ask.endings()).ifPresent(ask::answer));
        view.requestFocus(); // else the find box would have the cursor, and no letter would be a key
        return scene;
    }

    public WindowModel model() {
        return model;
    }

    public Actions actions() {
        return actions;
    }

    public Background background() {
        return background;
    }

    Optional<OpenLesson> current() {
        return opener.current();
    }

    /// "Nabla – Sigmoid".
    public ObservableValue<String> title() {
        return model.currentProperty()
                .map(entry -> entry.map(it -> "Nabla – " + it.title()).orElse("Nabla"));
    }

    /// Reads the lessons and opens one: the file asked for, else the lesson of last time, else the first.
    public void start(Optional<Path> file) {
        file.ifPresent(this::openFile);
        background.run(cancelled -> Library.builtIn(), lessons -> {
            model.lessons().addAll(0, lessons);
            if (file.isEmpty()) {
                openLast(lessons);
            }
        });
    }

    /// Lets the lesson that opens first move, so that one sees it is alive.
    public void greet() {
        opener.playFirst();
    }

    public void open(Entry entry) {
        opener.open(entry);
    }

    public void openFile(Path file) {
        opener.openFile(file);
    }

    /// Every line at once, with the text's beginning in sight: for pictures.
    public void showAllLines() {
        current().ifPresent(OpenLesson::showAllLines);
    }

    /// A key whose release another window got is not held any more.
    void windowFocused(boolean focused) {
        if (!focused) {
            keys.forgetHeld();
        }
    }

    /// The desktop can end full screen as well.
    void fullScreenIs(boolean on) {
        model.projectorProperty().set(on && model.projectorProperty().get());
    }

    @Override
    public void close() {
        systemTheme.unsubscribe();
        popups.unsubscribe();
        opener.close();
        background.close();
    }

    @Override
    public void next() {
        if (!unblank()) {
            current().ifPresent(it -> it.walk().next());
        }
    }

    @Override
    public void back() {
        if (!unblank()) {
            current().ifPresent(it -> it.walk().back());
        }
    }

    @Override
    public void toStart() {
        current().ifPresent(it -> it.walk().toStart());
    }

    @Override
    public void toEnd() {
        current().ifPresent(it -> it.walk().toEnd());
    }

    @Override
    public void play() {
        current().ifPresent(it -> it.playback().ifPresentOrElse(Playback::toggle, this::next));
    }

    @Override
    public void stepRun() {
        current().flatMap(it -> it.room().reel()).ifPresent(Reel::step);
    }

    @Override
    public void backRun() {
        current().flatMap(it -> it.room().reel()).ifPresent(Reel::back);
    }

    @Override
    public void reset() {
        current().ifPresent(OpenLesson::reset);
    }

    @Override
    public void undo() {
        current().ifPresent(it -> it.history().undo());
    }

    @Override
    public void redo() {
        current().ifPresent(it -> it.history().redo());
    }

    @Override
    public void show(Showing parts) {
        model.showingProperty().set(parts);
    }

    @Override
    public void verdicts() {
        toggle(model.verdictsShownProperty());
    }

    @Override
    public void blank() {
        toggle(model.blankProperty());
    }

    @Override
    public void projector() {
        toggle(model.projectorProperty());
    }

    @Override
    public void leave() {
        if (unblank()) {
            return;
        }
        if (model.keysShownProperty().get()) {
            model.keysShownProperty().set(false);
        } else if (find.isOpen()) {
            find.close();
        } else if (view.getScene().getFocusOwner() instanceof TextInputControl) {
            view.requestFocus();
        } else {
            model.projectorProperty().set(false);
        }
    }

    /// The choice is remembered; from then on the window does not follow the system.
    @Override
    public void theme() {
        systemTheme.unsubscribe();
        Theme other = model.deskProperty().get() == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        model.deskProperty().set(other);
        settings.rememberTheme(other);
    }

    @Override
    public void find() {
        find.focus();
    }

    @Override
    public void open() {
        desk.askForLesson().ifPresent(this::openFile);
    }

    @Override
    public void export() {
        current().ifPresent(this::export);
    }

    @Override
    public void keys() {
        toggle(model.keysShownProperty());
    }

    /// Of a room with more than figures a menu says what.
    private void export(OpenLesson lesson) {
        var export = new Export(background, view);
        Theme theme = model.deskProperty().get();
        if (lesson.room().extras().isEmpty()) {
            export.ask(desk, lesson, theme);
        } else {
            new ExportMenu(
                            lesson.room(),
                            () -> export.ask(desk, lesson, theme),
                            extra -> export.ask(desk, lesson, theme, extra))
                    .showBelow(view.lookup("#export"));
        }
    }

    /// What nobody has caught: one calm line, and the log knows more.
    void failed(Throwable problem) {
        LOG.log(Level.SEVERE, "unexpected", problem);
        view.notice("Something went wrong inside Nabla. What is on screen may be incomplete.");
    }

    private void openLast(List<Entry> lessons) {
        Optional<String> last = settings.lesson();
        Optional<Entry> known = last.flatMap(key -> entry(lessons, key));
        if (known.isEmpty() && last.isPresent() && last.get().endsWith(".md")) {
            openFile(Path.of(last.get()));
        } else {
            known.or(() -> entry(lessons, FIRST_LESSON))
                    .or(() -> lessons.stream().findFirst())
                    .ifPresent(this::open);
        }
    }

    private static Optional<Entry> entry(List<Entry> lessons, String key) {
        return lessons.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private void followSystemTheme() {
        settings.theme()
                .ifPresentOrElse(
                        model.deskProperty()::set,
                        () -> systemTheme = Platform.getPreferences()
                                .colorSchemeProperty()
                                .subscribe((ColorScheme scheme) ->
                                        model.deskProperty().set(Theme.of(scheme))));
    }

    private boolean unblank() {
        boolean was = model.blankProperty().get();
        model.blankProperty().set(false);
        return was;
    }

    /// After the controls have dealt with the gesture.
    private void noteLater() {
        Platform.runLater(() -> current().ifPresent(it -> it.history().note()));
    }

    /// Whoever takes hold of a slider or a point does not want it to move by itself.
    private void pauseUnderHand(MouseEvent press) {
        for (Node node = press.getTarget() instanceof Node target ? target : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof ButtonBase
                    || Boolean.TRUE.equals(node.getProperties().get(Room.KEEPS_PLAYING))) {
                return;
            }
        }
        current().flatMap(OpenLesson::playback).ifPresent(Playback::pause);
    }

    /// Esc in a text field that has no use for it: out of the field.
    private void leaveField(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave();
        }
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }
}
