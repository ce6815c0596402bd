package nabla.ui.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.model.Meanings;
import nabla.model.OwnLine;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.ui.base.ScrollBox;
import nabla.ui.formula.HoverValue;
import nabla.ui.formula.TypesetBlock;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// The text of a lesson with its derivations and tables, to be read beside the stage.
///
/// It is set in the background first and appears as soon as that is done. Every value in it follows the sliders.
public final class ReadingPane extends StackPane {
    private final Parameters parameters;
    private final Stepper stepper;
    private final Background background;
    private final ReadingBlocks blocks = new ReadingBlocks();
    private final List<DerivationView> derivations = blocks.derivations();
    private final TypedText typed = new TypedText(derivations);
    private final ReadingAnchor page = new ReadingAnchor(blocks.column(), blocks::shownParts);
    private final ScrollPane scroll = new ScrollBox(page);
    private final HoverValue hover;
    private final Scrolling scrolling = new Scrolling(scroll, page);
    private final NextLineSight nextLine = new NextLineSight(derivations, scrolling);
    private final LatestJob refreshing;
    private final SpokenLine spoken;
    private final Speaking speaking;
    private final Spotlight spotlight = new Spotlight();
    private Runnable whenComplete = () -> {};
    private final Map<Block.Derive, List<Derivation.Checked>> checks = new HashMap<>();
    private final BooleanProperty verdictsShown = new SimpleBooleanProperty(this, "verdictsShown", true);
    private ReadingPlace place = ReadingPlace.START;
    private Runnable ownChanged = () -> {};
    private Consumer<Counterexample> showMe;
    private boolean complete;
    /// Whether the user has asked for a line since the place was given.
    private boolean stepped;
    private Background.Job setting;

    /// @param stepper with [#lineCount] steps
    public ReadingPane(Lesson lesson, Parameters parameters, Stepper stepper, Background background) {
        this.parameters = parameters;
        this.stepper = stepper;
        this.background = background;
        this.showMe = counterexample -> parameters.move(counterexample.refuted().at());
        this.refreshing = background.latest();
        this.spoken = new SpokenLine(background, counterexample -> showMe(counterexample));
        this.speaking = new Speaking(spoken, derivations);
        this.hover = new HoverValue(background, parameters::meanings);
        getStyleClass().add("reading");
        page.getStyleClass().add("reading-page");
        page.addEventHandler(TryLine.SAID, said -> scrolling.follow((Node) said.getTarget()));
        scroll.getStyleClass().add("reading-scroll");
        page.in(scroll);
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> page.holdAround((Node) pressed.getTarget()));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.vvalueProperty().subscribe(() -> hover.hide());
        scroll.vvalueProperty().subscribe(at -> nextLine.look());
        scroll.viewportBoundsProperty().subscribe(seen -> nextLine.look());
        page.heightProperty().subscribe(height -> nextLine.lookLater());
        getChildren().addAll(scroll, hover);
        verdictsShown.subscribe(shown -> {
            blocks.newestLine().ifPresent(page::holdUntilScrolled);
            derivations.forEach(derivation -> derivation.tell(shown));
            speaking.tell(shown);
        });
        parameters.valuesProperty().subscribe(this::refresh);
        parameters.functionsProperty().subscribe(this::refresh);
        stepper.positionProperty().subscribe(this::reveal);
        setting = set(lesson.blocks(), 0);
    }

    /// What is done with a counterexample that the user wants to see; unless set, the sliders move there.
    public void setOnCounterexample(Consumer<Counterexample> action) {
        showMe = action;
    }

    /// Stops what still goes on in the background; called once, when it is shown no more.
    public void close() {
        setting.cancel();
        refreshing.cancel();
        derivations.forEach(view -> view.own().close());
        hover.hide();
        spotlight.off();
    }

    /// Brings a block into sight and lights it up, as soon as all is set. A line of a derivation that is still hidden
    /// is shown, with those before it.
    ///
    /// @param block in the lesson's blocks; where it is nothing to be read, the one before it
    /// @param line  of a derivation, from 0; -1 for all of it
    public void goTo(int block, int line) {
        whenComplete = () -> light(block, line);
        if (complete) {
            light(block, line);
        } else {
            waitForPlace(true);
        }
    }

    /// What is not the place that one is going to is not shown on the way there.
    private void waitForPlace(boolean elsewhere) {
        blocks.column().setVisible(complete || !elsewhere);
    }

    private void light(int block, int line) {
        whenComplete = () -> {};
        Optional<Node> found = blocks.at(block);
        if (found.isEmpty()) {
            scrolling.jump(0);
            return;
        }
        Node place = found.get();
        if (place instanceof DerivationView view
                && line >= 0
                && line < view.lines().size()) {
            if (view.isHidden(line)) {
                stepper.moveTo(view.offset() + line + 1);
            }
            place = view.lines().get(line);
        }
        scrolling.jumpTo(place);
        spotlight.on(place);
    }

    /// Sets a block in the background, shows it, and goes on with the next: the window is never held up for long.
    private Background.Job set(List<Block> written, int next) {
        return background.run(
                cancelled ->
                        next < written.size() ? TypesetBlock.of(written.get(next)) : Optional.<TypesetBlock>empty(),
                typeset -> {
                    typeset.ifPresent(it -> add(next, it));
                    if (next < written.size()) {
                        setting = set(written, next + 1);
                    } else {
                        complete = true;
                        waitForPlace(false);
                        refresh();
                        boolean wanted = stepped;
                        stepped = false;
                        scrolling.jump(place.scroll());
                        if (wanted) {
                            blocks.newestLine().ifPresent(scrolling::appear);
                        }
                        whenComplete.run();
                    }
                });
    }

    /// How many hidden lines the derivations of a lesson have together: what its stepper counts.
    public static int lineCount(Lesson lesson) {
        return lesson.blocks(Block.Derive.class).stream()
                .mapToInt(derive -> derive.derivation().lines().size())
                .sum();
    }

    /// Whether lines show verdict, reason and value. While they do not, a class can vote: a line known to be wrong
    /// looks like any other.
    public BooleanProperty verdictsShownProperty() {
        return verdictsShown;
    }

    /// Whether the place where the next hidden line will appear is on screen.
    public ReadOnlyBooleanProperty nextLineInSightProperty() {
        return nextLine.inSightProperty();
    }

    /// Whether lines appear at once and scrolling jumps; follows the system unless set.
    public BooleanProperty reducedMotionProperty() {
        return scrolling.reducedMotionProperty();
    }

    /// Shows what the check said of a derivation's lines; may come before the lesson is set.
    public void showChecks(Block.Derive derivation, List<Derivation.Checked> checked) {
        checks.put(derivation, List.copyOf(checked));
        derivations.stream()
                .filter(view -> view.chain().block().equals(derivation))
                .forEach(view -> view.show(checked));
        speaking.speak();
    }

    /// The line that was revealed last, large, for those who sit far away; it is shown elsewhere.
    public SpokenLine spoken() {
        return spoken;
    }

    /// The line of one's own that is spoken about, if it is one.
    public ReadOnlyObjectProperty<Optional<OwnLine>> ownSpokenProperty() {
        return speaking.ownProperty();
    }

    private void showMe(Counterexample counterexample) {
        showMe.accept(counterexample);
    }

    /// The lines of one's own, by the title of their derivation; also those of derivations that are not there any
    /// more.
    public Map<String, List<OwnLine>> own() {
        return typed.own();
    }

    /// Other lines of one's own, as undo and redo have them.
    public void setOwn(Map<String, List<OwnLine>> lines) {
        typed.setOwn(lines);
    }

    /// @param action called when the student has added, edited or removed a line
    public void setOnOwnChanged(Runnable action) {
        ownChanged = action;
    }

    private void ownChanged(DerivationView view) {
        typed.take(view);
        speaking.typed(view);
        ownChanged.run();
        scrolling.follow(view.tryLine());
    }

    public ReadingPlace place() {
        return new ReadingPlace(complete ? scroll.getVvalue() : place.scroll(), typed.inFields(), typed.own());
    }

    public void restore(ReadingPlace earlier) {
        place = earlier;
        stepped = false;
        waitForPlace(earlier.scroll() > 0);
        typed.restore(earlier);
        scrolling.jump(earlier.scroll());
    }

    private void add(int block, TypesetBlock typeset) {
        Node node = switch (typeset) {
            case TypesetBlock.Prose prose -> new LessonText(prose, hover::watch);
            case TypesetBlock.Chain chain -> derivation(chain);
            case TypesetBlock.Grid grid -> new TableBlock(grid, hover::watch);
        };
        blocks.add(block, node);
        refresh();
    }

    private DerivationView derivation(TypesetBlock.Chain chain) {
        int offset = derivations.stream().mapToInt(view -> view.lines().size()).sum();
        long namesakes = blocks.titled(chain.block().title()).count();
        var view = new DerivationView(
                chain,
                namesakes,
                stepper,
                offset,
                background,
                hover::watch,
                counterexample -> showMe.accept(counterexample));
        derivations.add(view); // also before it is in the column: what is spoken about may be its first line
        view.onReveal(() -> verdictsShown.set(true));
        view.show(checks.getOrDefault(chain.block(), List.of()));
        view.tell(verdictsShown.get());
        view.reveal(stepper.position());
        typed.fill(view);
        view.own().setOnChanged(() -> ownChanged(view));
        view.onArranged(() -> {
            refresh();
            speaking.speak();
        });
        speaking.speak();
        return view;
    }

    private void reveal(Number position) {
        nextLine.lookLater();
        stepped = position.intValue() > 0;
        Optional<LineView> revealed = derivations.stream()
                .flatMap(view -> view.reveal(position.intValue()).stream())
                .reduce((earlier, later) -> later);
        speaking.at(position.intValue());
        revealed.ifPresent(newest -> {
            refresh();
            scrolling.appear(newest);
        });
    }

    /// Works out in the background what the sliders change, and leaves out what comes too fast to be seen.
    private void refresh() {
        Meanings names = parameters.meanings();
        List<Live> seen = blocks.live();
        refreshing.follow(
                cancelled -> seen.stream().map(live -> live.at(names)).toList(),
                changes -> changes.forEach(Runnable::run));
        hover.refresh();
    }
}
