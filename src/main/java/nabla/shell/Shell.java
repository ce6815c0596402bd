package nabla.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import nabla.plot.stage.FigureView;
import nabla.room.FileRequest;
import nabla.room.RoomNotice;
import nabla.shell.action.Actions;
import nabla.shell.action.Fields;
import nabla.shell.action.KeyFilter;
import nabla.shell.action.LessonVerbs;
import nabla.shell.action.Showing;
import nabla.shell.action.WindowVerbs;
import nabla.shell.find.FindBox;
import nabla.shell.find.Finder;
import nabla.shell.library.Entry;
import nabla.shell.library.LessonList;
import nabla.shell.library.Library;
import nabla.shell.library.WindowModel;
import nabla.shell.open.GestureWatch;
import nabla.shell.open.LessonCommands;
import nabla.shell.open.OpenLesson;
import nabla.shell.open.Opener;
import nabla.shell.output.Desktop;
import nabla.shell.output.Export;
import nabla.shell.pane.Notice;
import nabla.shell.pane.ShellView;
import nabla.shell.setting.LectureType;
import nabla.shell.setting.ThemeChoice;
import nabla.shell.setting.WindowSettings;
import nabla.typeset.Typesetter;
import nabla.ui.base.Popups;
import nabla.ui.work.Background;

/// The window's controller: does what the table of actions asks for and keeps the settings. Used on the FX thread.
public final class Shell implements WindowVerbs, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Shell.class.getName());

    private final WindowSettings settings;
    private final Desktop desktop;
    private final WindowModel model = new WindowModel();
    private final LessonVerbs lesson = new LessonCommands(this::current, this::unblank, this::takenBack);
    private final Actions actions = new Actions(lesson, this);
    private final KeyFilter keys = new KeyFilter(actions, model.projectorProperty()::get);
    private final Background background = new Background(this::failed);
    private final FindBox find = new FindBox(this::goTo);
    private final ShellView view = new ShellView(model, actions, find, new LessonList(model, this::open, this::forget));
    private final Export export;
    private final Opener opener;
    private final ListedLessons listed;
    private final ThemeChoice theme;
    private final Subscription popups = Popups.closeWithTheirOwners();
    /// Takes away what is said of something that can be undone.
    private Runnable canBeUndone = () -> {};

    public Shell(WindowSettings settings, Desktop desktop) {
        Background.ahead(Typesetter::warmUp); // else the first formula would wait
        ThemeChoice.of(settings).prepare(); // before the fields, which are controls
        super();
        this.settings = settings;
        this.desktop = desktop;
        this.export = new Export(background, view, desktop);
        this.opener = new Opener(model, settings, actions, background, view);
        this.listed = new ListedLessons(model, settings, background, find);
        this.theme = new ThemeChoice(model.deskThemeProperty(), settings);
        model.groupingProperty().set(settings.grouping());
        model.groupingProperty().subscribe(settings::rememberGrouping);
        model.showingProperty().subscribe(parts -> arrange());
        model.drawerProperty().subscribe(shown -> arrange());
        model.projectorProperty().subscribe(on -> arrange());
        model.projectorProperty().subscribe(desktop::fullScreen);
    }

    private void forget(Entry entry) {
        listed.forget(entry);
    }

    private void arrange() {
        opener.current().ifPresent(it -> it.arrange(model));
    }

    /// The window's scene; made once.
    public Scene scene(double width, double height) {
        var scene = new Scene(view, width, height);
        model.themeProperty().subscribe(theme -> theme.applyTo(scene));
        background.run(cancelled -> FigureView.warmUp(), ready -> {}); // with the faces that the theme has loaded
        new LectureType(scene, model.projectorProperty());
        scene.addEventFilter(KeyEvent.ANY, keys);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField);
        new GestureWatch(this::current).on(scene);
        FocusKeeper.on(scene);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, find::closeUnlessOn);
        new FileDrop(this::openFile, () -> current().map(OpenLesson::room)).on(scene);
        scene.addEventHandler(
                FileRequest.ASK,
                ask -> desktop.askForFile(ask.title(), ask.endings()).ifPresent(ask::answer));
        scene.addEventHandler(
                RoomNotice.TELL,
                told -> canBeUndone = view.notice(told.text(), Notice.Stay.UNTIL_READ, "Undo", told::undo)::withdraw);
        view.requestFocus(); // else the find box would have the cursor, and no letter would be a key
        return scene;
    }

    /// What it says it would undo is not as it was.
    private void takenBack() {
        canBeUndone.run();
    }

    public WindowModel model() {
        return model;
    }

    Actions actions() {
        return actions;
    }

    /// What can be asked of the lesson that is open.
    public LessonVerbs lesson() {
        return lesson;
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

    /// Opens one lesson: the file asked for, else the lesson of last time, else the first. The others are read once
    /// that one is on screen.
    public void start(Optional<Path> file) {
        opener.whenShown(this::listLessons);
        Optional<String> last = settings.lesson();
        file.or(() -> last.filter(key -> key.endsWith(".md")).map(Path::of))
                .ifPresentOrElse(this::openFile, () -> openBuiltIn(last));
    }

    private void openBuiltIn(Optional<String> key) {
        background.run(cancelled -> Library.first(key), found -> found.ifPresentOrElse(this::open, this::listLessons));
    }

    private void listLessons() {
        listed.read(() -> {
            if (model.currentProperty().get().isEmpty()) {
                model.lessons().stream().findFirst().ifPresent(this::open);
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

    /// To what was found.
    private void goTo(Finder.Hit hit) {
        if (hit.place().block() >= 0 && model.showingProperty().get() == Showing.STAGE) {
            model.showingProperty().set(Showing.BOTH);
        }
        opener.goTo(hit.place().entry(), hit.place().block(), hit.line());
    }

    void openFile(Path file) {
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
        theme.close();
        popups.unsubscribe();
        opener.close();
        listed.close();
        background.close();
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
    public void controls() {
        toggle(model.drawerProperty());
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
        } else if (Fields.isField(view.getScene().getFocusOwner())) {
            view.requestFocus();
        } else if (current().map(OpenLesson::closeCounterexample).orElse(false)) {
            view.requestFocus();
        } else {
            model.projectorProperty().set(false);
        }
    }

    @Override
    public void theme() {
        theme.toggle();
    }

    @Override
    public void find() {
        find.focus();
    }

    @Override
    public void open() {
        desktop.askForLesson().ifPresent(this::openFile);
    }

    @Override
    public void export() {
        current().ifPresent(it -> export.ask(it, model.deskThemeProperty().get(), view.lookup("#export")));
    }

    @Override
    public void copyLine() {
        boolean copied = current().filter(it -> it.reading().spoken().copy()).isPresent();
        view.notice(
                copied
                        ? "The line is copied as LaTeX."
                        : "This lesson has no line to copy. Any formula has a menu that copies it.");
    }

    @Override
    public void keys() {
        toggle(model.keysShownProperty());
    }

    /// What no handler has caught: one calm line, and the log knows more.
    void failed(Throwable problem) {
        LOG.log(Level.SEVERE, "unexpected", problem);
        view.notice("Something went wrong inside Nabla. What is on screen may be incomplete.");
    }

    /// Whether the screen was black.
    private boolean unblank() {
        boolean was = model.blankProperty().get();
        model.blankProperty().set(false);
        return was;
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
