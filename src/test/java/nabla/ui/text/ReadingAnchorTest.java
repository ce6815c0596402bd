package nabla.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import nabla.Assets;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.room.Rooms;
import nabla.ui.Toolkits;
import nabla.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read stays where it stands on screen while the text above it grows or shrinks.
class ReadingAnchorTest {
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final Background background = new Background(problems::add);
    private final AtomicReference<ReadingPane> pane = new AtomicReference<>();
    private final AtomicReference<Stage> window = new AtomicReference<>();
    private Stepper stepper = new Stepper(0);

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @BeforeEach
    void open() throws Exception {
        Lesson lesson = LessonReader.read("sigmoid.md", Assets.lesson("sigmoid.md"), Rooms.known())
                .lesson()
                .orElseThrow();
        stepper = new Stepper(ReadingPane.lineCount(lesson));
        Toolkits.onFx(() -> {
            pane.set(new ReadingPane(lesson, new Parameters(List.of()), stepper, background));
            pane.get().reducedMotionProperty().set(true);
            var scene = new Scene(pane.get(), 560, 700);
            scene.getStylesheets().add(Assets.url("themes/light.css").toExternalForm());
            scene.getStylesheets().add(Assets.url("themes/reading.css").toExternalForm());
            window.set(new Stage());
            window.get().setScene(scene);
            window.get().show();
            pane.get().requestFocus(); // no button in the text has it, as in the program
        });
        settle();
    }

    @AfterEach
    void close() {
        Toolkits.onFx(() -> window.get().close());
        background.close();
        assertThat(problems).isEmpty();
    }

    private void settle() throws InterruptedException {
        assertThat(background.awaitIdle(Duration.ofSeconds(90))).isTrue();
        Toolkits.onFx(() -> {
            pane.get().applyCss();
            pane.get().layout();
        });
    }

    private void change(Runnable action) throws InterruptedException {
        Toolkits.onFx(action);
        settle();
    }

    private void hideAndShow() throws InterruptedException {
        change(() -> pane.get().verdictsShownProperty().set(false));
        change(() -> pane.get().verdictsShownProperty().set(true));
    }

    private ScrollPane scroll() {
        return (ScrollPane) pane.get().lookup(".reading-scroll");
    }

    private double y(Node node) {
        var y = new AtomicReference<Double>();
        Toolkits.onFx(
                () -> y.set(pane.get().sceneToLocal(node.localToScene(0, 0)).getY()));
        return y.get();
    }

    private List<Node> lines() {
        return pane.get().lookupAll(".derivation-line").stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(this::y))
                .toList();
    }

    /// The line that was revealed last.
    private Node stepTo(int position) throws InterruptedException {
        change(() -> stepper.moveTo(position - 1));
        List<Node> before = lines();
        change(() -> stepper.moveTo(position));
        return lines().stream()
                .filter(line -> !before.contains(line))
                .findFirst()
                .orElseThrow();
    }

    private Node uppermost() {
        return lines().stream().filter(line -> y(line) >= 0).findFirst().orElseGet(() -> lines().getLast());
    }

    @Test
    void theNewestLineStaysWhereItIsWhileVerdictsAreHidden() throws Exception {
        Node newest = stepTo(stepper.count() - 4);
        double before = y(newest);
        assertThat(before).isBetween(0.0, 700.0);
        change(() -> pane.get().verdictsShownProperty().set(false));
        assertThat(y(newest)).isCloseTo(before, offset(1.0));
        change(() -> pane.get().verdictsShownProperty().set(true));
        assertThat(y(newest)).isCloseTo(before, offset(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.13, 0.4, 0.71, 1})
    void twoChangesOfVerdictsLeadBackToTheSamePlace(double at) throws Exception {
        change(() -> stepper.moveTo(stepper.count()));
        hideAndShow();
        change(() -> scroll().setVvalue(at));
        Node read = uppermost();
        double before = y(read);
        hideAndShow();
        assertThat(y(read)).isCloseTo(before, offset(1.0));
    }

    @Test
    void whatIsReadElsewhereStaysWhereItIsToo() throws Exception {
        change(() -> stepper.moveTo(stepper.count()));
        change(() -> scroll().setVvalue(0.5));
        Node read = uppermost();
        double before = y(read);
        change(() -> pane.get().verdictsShownProperty().set(false));
        assertThat(y(read)).isCloseTo(before, offset(1.0));
    }

    @Test
    void aLineThatOpensStaysUnderThePointer() throws Exception {
        change(() -> stepper.moveTo(stepper.count()));
        Node how = pane.get().lookup(".how-button");
        change(() -> ((Button) how).fire());
        change(() -> scroll().setVvalue(0.6));
        Node read = uppermost();
        double before = y(read);
        change(() -> ((Button) how).fire());
        assertThat(y(read)).as("what closes above it moves nothing").isCloseTo(before, offset(1.0));
    }

    @Test
    void afterAResetAndItsUndoTheLineShownLastIsInSight() throws Exception {
        Node last = stepTo(4);
        change(() -> {
            stepper.moveTo(0);
            pane.get().restore(pane.get().place().at(0));
        });
        change(() -> stepper.moveTo(4));
        assertThat(y(last)).isBetween(0.0, 700.0);
    }
}
