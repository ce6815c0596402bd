package nabla.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import nabla.Assets;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Verdict;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.ui.Sample;
import nabla.ui.Toolkits;
import nabla.ui.formula.FormulaView;
import nabla.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ReadingPaneTest {
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final Background background = new Background(problems::add);
    private final Parameters parameters = Sample.parameters();
    private final FxRobot robot = new FxRobot();
    private Stepper stepper = new Stepper(0);
    private final AtomicReference<ReadingPane> shown = new AtomicReference<>();
    private final AtomicReference<Stage> window = new AtomicReference<>();

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @AfterEach
    void close() {
        Toolkits.onFx(() -> window.get().close());
        background.close();
        assertThat(problems).isEmpty();
    }

    private ReadingPane open(Lesson lesson) throws InterruptedException {
        return open(lesson, 0);
    }

    /// @param steps made before anything could be set in type
    private ReadingPane open(Lesson lesson, int steps) throws InterruptedException {
        stepper = new Stepper(ReadingPane.lineCount(lesson));
        Toolkits.onFx(() -> {
            var pane = new ReadingPane(lesson, parameters, stepper, background);
            pane.reducedMotionProperty().set(true);
            var scene = new Scene(pane, 560, 900);
            scene.getStylesheets().add(Assets.url("themes/light.css").toExternalForm());
            scene.getStylesheets().add(Assets.url("themes/reading.css").toExternalForm());
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            shown.set(pane);
            window.set(stage);
            stepper.moveTo(steps);
        });
        settle();
        return shown.get();
    }

    /// Waits for the background and for a layout.
    private void settle() throws InterruptedException {
        assertThat(background.awaitIdle(Duration.ofSeconds(20))).isTrue();
        Toolkits.onFx(() -> {
            shown.get().applyCss();
            shown.get().layout();
        });
    }

    @Test
    void theTextOfAListHangsBesideItsMarks() throws InterruptedException {
        ReadingPane pane = open(
                Sample.lesson(item(1, "•"), item(1, "9."), item(1, "10."), item(1, ""), item(2, "•"), item(2, "")));
        List<Node> texts = List.copyOf(pane.lookupAll(".prose-text"));
        List<Double> lefts = texts.stream().map(ReadingPaneTest::left).toList();
        assertThat(lefts.subList(0, 4)).as("whatever stands before it").containsOnly(lefts.getFirst());
        assertThat(lefts.subList(4, 6)).as("one deeper").containsOnly(lefts.get(4));
        assertThat(lefts.get(4)).isGreaterThan(lefts.getFirst() + 10);
        for (Node text : texts) {
            assertThat(text.getLayoutBounds().getHeight())
                    .as("on several lines")
                    .isGreaterThan(40);
        }
        for (Node mark : pane.lookupAll(".prose-mark")) {
            var label = (Label) mark;
            assertThat(label.lookup(".text").getBoundsInParent().getMaxX())
                    .as(label.getText() + " is whole")
                    .isLessThanOrEqualTo(label.getWidth() + 0.5);
        }
        assertThat(words(pane)).contains("•", "9.", "10.");
    }

    private static double left(Node node) {
        return node.localToScene(0, 0).getX();
    }

    private static Block.Prose item(int depth, String mark) {
        var style = mark.isEmpty() ? Block.Prose.Style.PARAGRAPH : Block.Prose.Style.ITEM;
        var words = new Block.Text.Words("so many words that they need lines ".repeat(5), Block.Text.Emphasis.NONE);
        return new Block.Prose(1, style, depth, mark, List.of(words));
    }

    private void check(nabla.lesson.Block.Derive derive) {
        Toolkits.onFx(() -> shown.get().showChecks(derive, Sample.checks(derive)));
    }

    /// Everything to be read in what can be seen, in order.
    private static List<String> words(Node node) {
        var words = new ArrayList<String>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
            words.add(labeled.getText());
        } else if (node instanceof Text text && !text.getText().isEmpty()) {
            words.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private List<LineView> lines() {
        return shown.get().lookupAll(".derivation-line").stream()
                .map(LineView.class::cast)
                .toList();
    }

    private List<LineView> visibleLines() {
        return lines().stream().filter(Node::isVisible).toList();
    }

    private void click(String text) throws InterruptedException {
        var button = shown.get().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> b.isVisible() && !b.isDisabled())
                .filter(b -> b.getText().startsWith(text) || text.equals(b.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
        robot.clickOn(button);
        settle();
    }

    @Test
    void linesAppearOneAfterTheOther() throws Exception {
        open(Sample.lesson(Sample.RIGHT, Sample.WRONG));
        assertThat(stepper.count()).isEqualTo(5);
        assertThat(visibleLines()).hasSize(2);
        click("Next line");
        assertThat(stepper.position()).isEqualTo(1);
        assertThat(visibleLines()).hasSize(3);
        click("Last line");
        assertThat(stepper.position()).isEqualTo(2);
        click("Show all lines");
        assertThat(stepper.position()).isEqualTo(5);
        assertThat(visibleLines()).hasSize(7);
        click("Start over");
        assertThat(stepper.position()).isEqualTo(0);
        assertThat(visibleLines()).hasSize(2);
    }

    @Test
    void aLineSaysWhatTheCheckFound() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        Toolkits.onFx(() -> stepper.moveTo(1));
        settle();
        assertThat(words(visibleLines().get(1))).contains("chain rule", "checking…");
        check(Sample.RIGHT);
        settle();
        assertThat(words(visibleLines().get(1)))
                .contains("no counterexample in 412 points")
                .doesNotContain("checking…");
    }

    @Test
    void trueButNotBecauseOfTheLineAbove() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        Toolkits.onFx(() -> {
            stepper.moveTo(2);
            Derivation.Checked first = Sample.checks(Sample.RIGHT).get(0);
            var second = new Derivation.Checked(
                    Sample.checks(Sample.RIGHT).get(1).line(),
                    first.claim(),
                    new Verdict.Refuted(Map.of("z", 2.0), 0.4, 0.2),
                    java.util.Optional.of(new Verdict.Identical()));
            shown.get().showChecks(Sample.RIGHT, List.of(first, second));
        });
        settle();
        assertThat(words(visibleLines().get(2))).contains("true, but not because of the line above");
    }

    @Test
    void valuesFollowTheSliders() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        Toolkits.onFx(() -> stepper.moveTo(2));
        settle();
        assertThat(visibleLines()).allSatisfy(line -> assertThat(words(line)).contains("= 0.7071"));
        Toolkits.onFx(() -> parameters.move("z", -2));
        settle();
        assertThat(visibleLines()).allSatisfy(line -> assertThat(words(line)).contains("= −0.8944"));
    }

    @Test
    void aMistakeShowsItsCounterexampleAndLeadsThere() throws Exception {
        open(Sample.lesson(Sample.WRONG));
        Toolkits.onFx(() -> stepper.moveTo(3));
        check(Sample.WRONG);
        settle();
        LineView mistake = visibleLines().get(2);
        assertThat(mistake.getPseudoClassStates()).extracting(Object::toString).contains("mistake");
        assertThat(words(mistake)).anyMatch(words -> words.startsWith("a mistake: false at z = 2"));
        click("Show me");
        assertThat(parameters.values()).containsEntry("z", 2.0);
        assertThat(words(mistake)).contains("= −4.472");
    }

    @Test
    void whileVerdictsAreHiddenNoLineBetraysItself() throws Exception {
        open(Sample.lesson(Sample.WRONG));
        Toolkits.onFx(() -> {
            stepper.moveTo(3);
            shown.get().verdictsShownProperty().set(false);
        });
        check(Sample.WRONG);
        settle();
        LineView right = visibleLines().get(1);
        LineView wrong = visibleLines().get(2);
        assertThat(words(right)).isEqualTo(words(wrong));
        assertThat(words(wrong)).noneMatch(words -> words.contains("=") || words.contains("mistake"));
        assertThat(looks(right)).isEqualTo(looks(wrong));
        click("Reveal the verdicts");
        assertThat(shown.get().verdictsShownProperty().get()).isTrue();
        assertThat(words(wrong)).anyMatch(words -> words.startsWith("a mistake"));
    }

    /// Style classes and states of everything in a line but the shapes of its formula.
    private static List<String> looks(Node node) {
        var looks = new ArrayList<String>();
        if (node.isVisible()) {
            List<String> states = node.getPseudoClassStates().stream()
                    .map(Object::toString)
                    .filter(state -> !state.contains("child"))
                    .toList();
            looks.add(node.getStyleClass() + " " + states + " " + node.getAccessibleRole());
            if (node instanceof Parent parent && !(node instanceof FormulaView)) {
                parent.getChildrenUnmodifiable().forEach(child -> looks.addAll(looks(child)));
            }
        }
        return looks;
    }

    @Test
    void aTableShowsWhatDoublesMakeOfIt() throws Exception {
        open(Sample.lesson(Sample.TABLE));
        List<String> words = words(shown.get().lookup(".table-block"));
        assertThat(words).contains("NaN", "∞", "0.25", "1", "−999.5", "0.5");
        assertThat(words).anyMatch(word -> word.startsWith("NaN (not a number) and ∞ is what double"));
        Toolkits.onFx(() -> parameters.move("t", 2));
        settle();
        assertThat(words(shown.get().lookup(".table-block"))).contains("−998", "2");
    }

    private TextField field() {
        return (TextField) shown.get().lookup(".try-field");
    }

    private void type(String text) throws InterruptedException {
        robot.clickOn(field());
        robot.write(text, 0);
        settle();
    }

    @Test
    void aLineOfOnesOwnIsCheckedAtEnter() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        type("= z/sigma");
        assertThat(shown.get().lookup(".try-preview")).isNotNull();
        assertThat(words(shown.get().lookup(".try-line"))).contains("Enter checks this line.");
        assertThat(shown.get().lookupAll(".own-line")).isEmpty();
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(words(shown.get().lookup(".own-line .verdict")))
                .anyMatch(words -> words.startsWith("no counterexample in") || words.equals("same expression"));
        assertThat(field().getText()).as("for the next line").isEmpty();
    }

    @Test
    void aWrongLineOfOnesOwnGetsACounterexample() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        type("z*sigma");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(words(shown.get().lookup(".own-line .verdict")))
                .anyMatch(words -> words.startsWith("false at z = "));
        Toolkits.onFx(() -> parameters.move("z", 2.7));
        click("Show me");
        assertThat(parameters.values().get("z")).isNotEqualTo(2.7);
        Toolkits.onFx(() -> stepper.step());
        settle();
        assertThat(words(shown.get().lookup(".own-line .verdict")))
                .as("it stays where it was typed")
                .anyMatch(words -> words.startsWith("false at z = "));
    }

    @Test
    void whatCannotBeReadIsShownWithACaret() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        type("= (z");
        Labeled caret = (Labeled) shown.get().lookup(".try-caret");
        assertThat(caret.getText()).contains("= (z").contains("^");
        assertThat(((Labeled) shown.get().lookup(".try-message")).getText()).isNotBlank();
    }

    @Test
    void whatDoesNotFitIsPointedAtWhileItIsTyped() throws Exception {
        open(LessonReader.read("shapes.md", """
                ---
                title: Shapes
                ---
                ```given
                N : size 1..5 = 3
                D : size 1..4 = 2
                x : vector(D)
                y : vector(N)
                ```
                ```derive
                x
                = x
                ```
                """).lesson().orElseThrow());
        type("= x + y");
        assertThat(((Labeled) shown.get().lookup(".try-caret")).getText()).isEqualTo("= x + y\n      ^");
        assertThat(((Labeled) shown.get().lookup(".try-message")).getText()).isEqualTo("D × 1 and N × 1 do not fit");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(words(shown.get().lookup(".own-line .verdict")))
                .anyMatch(words -> words.startsWith("false: D × 1 and N × 1 do not fit"));
        assertThat(((Labeled) shown.get().lookup(".own-line .try-caret")).getText())
                .isEqualTo("= x + y\n      ^");
    }

    @Test
    void aNewLineIsScrolledIntoView() throws Exception {
        open(Sample.lesson(Sample.TABLE, Sample.TABLE, Sample.TABLE, Sample.WRONG));
        Toolkits.onFx(() -> stepper.moveTo(3));
        settle();
        assertThatTheLastLineIsSeen();
    }

    @Test
    void aLineAskedForWhileTheLessonIsStillBeingSetIsScrolledIntoViewToo() throws Exception {
        open(Sample.lesson(Sample.TABLE, Sample.TABLE, Sample.TABLE, Sample.WRONG), 3);
        assertThatTheLastLineIsSeen();
    }

    private void assertThatTheLastLineIsSeen() {
        var scroll = (ScrollPane) shown.get().lookup(".reading-scroll");
        LineView last = visibleLines().getLast();
        var box = scroll.sceneToLocal(last.localToScene(last.getLayoutBounds()));
        assertThat(box.getMinY()).isGreaterThanOrEqualTo(0);
        assertThat(box.getMaxY()).isLessThanOrEqualTo(scroll.getHeight());
        assertThat(scroll.getVvalue()).isGreaterThan(0);
    }

    @Test
    void hoveringAPartShowsItsValueNow() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        Toolkits.onFx(() -> stepper.moveTo(2));
        settle();
        FormulaView formula = visibleLines().getLast().formula();
        robot.moveTo(formula.localToScreen(formula.boundsOf(2).orElseThrow()));
        settle();
        assertThat(words(shown.get().lookup(".hover-layer"))).containsExactly("= 1.414");
        Toolkits.onFx(() -> parameters.move("z", 0));
        settle();
        assertThat(words(shown.get().lookup(".hover-layer"))).containsExactly("= 1");
        robot.moveTo(shown.get().lookup(".block-title"));
        settle();
        assertThat(words(shown.get().lookup(".hover-layer"))).isEmpty();
    }

    /// Wherever the line is asked: on its formula, sign, value, or beside them; it is not copied unless that is chosen.
    @Test
    void aLineOffersItsFormulaToBeCopied() throws Exception {
        open(Sample.lesson(Sample.RIGHT));
        Toolkits.onFx(() -> stepper.moveTo(2));
        settle();
        LineView line = visibleLines().getLast();
        for (double share : new double[] {0.02, 0.3, 0.99}) {
            Bounds box = line.localToScreen(line.getLayoutBounds());
            robot.clickOn(box.getMinX() + share * box.getWidth(), box.getMinY() + 12, MouseButton.SECONDARY);
            settle();
            Toolkits.onFx(() -> {
                var menu = (ContextMenu) Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                menu.getItems().getFirst().fire();
                menu.hide();
                assertThat(Clipboard.getSystemClipboard().getString())
                        .isEqualTo(line.formula().formula().latex());
                Clipboard.getSystemClipboard().clear();
            });
        }
    }

    @Test
    void aLineThatStillAppearsIsThereOnceThePlaceIsRestored() throws Exception {
        ReadingPane pane = open(Sample.lesson(Sample.RIGHT));
        Toolkits.onFx(() -> stepper.moveTo(0));
        Toolkits.onFx(() -> {
            pane.reducedMotionProperty().set(false);
            stepper.moveTo(1);
            assertThat(visibleLines().getLast().getOpacity()).as("it fades in").isZero();
            pane.restore(pane.place());
            assertThat(visibleLines().getLast().getOpacity()).isOne();
        });
    }

    @Test
    void whatWasTypedOutlivesANewReadingOfTheFile() throws Exception {
        open(Sample.lesson());
        type("= 17");
        ReadingPlace place = shown.get().place();
        Toolkits.onFx(() -> window.get().close());
        ReadingPane again = open(Sample.lesson());
        Toolkits.onFx(() -> again.restore(place));
        settle();
        assertThat(field().getText()).isEqualTo("= 17");
    }

    @Test
    void onTheWayToAnotherPlaceNothingIsShown() throws Exception {
        Lesson lesson = Sample.lesson(
                IntStream.range(0, 200).mapToObj(i -> item(1, "•")).toArray(Block[]::new));
        var pane = new AtomicReference<ReadingPane>();
        Toolkits.onFx(() -> {
            stepper = new Stepper(0);
            pane.set(new ReadingPane(lesson, parameters, stepper, background));
            pane.get().restore(new ReadingPlace(0.5, Map.of(), Map.of()));
            window.set(new Stage());
            window.get().setScene(new Scene(pane.get(), 560, 400));
            window.get().show();
            assertThat(pane.get().lookup(".reading-column").isVisible()).isFalse();
        });
        shown.set(pane.get());
        settle();
        assertThat(pane.get().lookup(".reading-column").isVisible()).isTrue();
        assertThat(((ScrollPane) pane.get().lookup(".reading-scroll")).getVvalue())
                .isCloseTo(0.5, within(0.01));
    }
}
