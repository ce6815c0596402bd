package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.data.network.NetworkFile;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Regions;
import nabla.plot.file.FigureFile;
import nabla.plot.picture.Palette;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.Room;
import nabla.ui.run.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The room in which a network learns classes, in the real window: hands play, scrub, hover, choose, add points, race.
class PlaygroundRoomTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final RoomWindow window = new RoomWindow("training");

    @Test
    void playsAndScrubsBackToTheSameRegions() {
        window.settle();
        onFx(() -> {
            playback().pause();
            window.runPosition().moveTo(0);
            playback().advance(1.5);
        });
        assertThat(step()).as("a second and a half at forty steps a second").isEqualTo(60);
        double[] there = shares(0);
        Slider scrub = (Slider) window.find("#scrub");
        onFx(() -> scrub.setValue(900));
        Await.until("it is scrubbed on", () -> step() == 900);
        assertThat(shares(0)).isNotEqualTo(there);
        onFx(() -> scrub.setValue(60));
        Await.until("it is scrubbed back", () -> step() == 60);
        assertThat(shares(0)).isEqualTo(there);
        window.press("#run-step");
        window.type(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(step()).isEqualTo(62);
        window.press("#run-end");
        assertThat(step()).isEqualTo(1_500);
        assertThat(window.label("#playground-remark")).contains("210 of 210 training points");
    }

    @Test
    void aKindIsChosenByAClickLearnedFromTheStartAndUndone() {
        window.settle();
        onFx(() -> window.runPosition().moveTo(100));
        note();
        window.press("#data-clusters");
        note();
        assertThat(classes()).isEqualTo(3);
        assertThat(get(() -> playback().isPlaying())).isTrue();
        onFx(playback()::pause);
        window.press("#data-xor");
        onFx(playback()::pause);
        note();
        assertThat(classes()).isEqualTo(2);
        assertThat(((ToggleButton) window.find("#data-xor")).isSelected()).isTrue();
        onFx(() -> window.shell.lesson().undo());
        assertThat(classes()).isEqualTo(3);
        assertThat(((ToggleButton) window.find("#data-clusters")).isSelected()).isTrue();
    }

    @Test
    void aUnitUnderTheMouseShowsItsOwnRegion() {
        window.settle();
        Node network = window.find("#network");
        double middle = get(() -> network.getBoundsInLocal().getHeight()) / 2;
        assertThat(plane().under().getFirst()).isInstanceOf(Regions.class);
        window.clickAt(network, 8, middle - 12);
        assertThat(plane().title()).isEqualTo("The input x1");
        Field field = (Field) plane().under().getFirst();
        assertThat(field.at(1.25, -2)).isCloseTo(1.25, within(1e-9));
        window.tabTo("#network");
        window.type(KeyCode.RIGHT);
        assertThat(plane().title()).matches("The unit \\d of hidden layer 1");
        assertThat(network.getAccessibleText()).contains("unit");
        window.type(KeyCode.TAB);
        assertThat(plane().under().getFirst()).isInstanceOf(Regions.class);
    }

    @Test
    void aClassIsChosenAndPointsOfItAreAddedByClick() {
        window.settle();
        onFx(playback()::pause);
        int before = points();
        clickPlane(3.2, 3.2);
        assertThat(points()).as("all classes: a click adds nothing").isEqualTo(before);
        window.press("#class-1");
        assertThat(((Regions) plane().under().getFirst()).regions())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("class 2"));
        clickPlane(-3.2, -3.2); // elsewhere: two quick clicks in one place are a double click
        assertThat(points()).isEqualTo(before + 1);
        onFx(() -> window.shell.lesson().undo());
        assertThat(points()).isEqualTo(before);
        window.press("#class-all");
        assertThat(((Regions) plane().under().getFirst()).regions()).hasSize(2);
    }

    @Test
    void aPinnedRunIsRaced() {
        window.settle();
        onFx(playback()::pause);
        onFx(() -> window.runPosition().moveTo(200));
        assertThat(loss().under()).isEmpty();
        window.press("#pin");
        window.enter("#rate", "0.003");
        assertThat(loss().under()).hasSize(2);
        var pinned = (FigureLayer.Trail) loss().under().getLast();
        var run = (FigureLayer.Trail) loss().over().getLast();
        assertThat(pinned.label()).isEqualTo("pinned");
        assertThat(pinned.count()).isEqualTo(201);
        assertThat(run.ys()[0]).isEqualTo(pinned.ys()[0]);
        assertThat(run.ys()[200]).as("the slower one is behind").isGreaterThan(2 * pinned.ys()[200]);
        window.press("#pin");
        assertThat(loss().under()).isEmpty();
    }

    @Test
    void noiseIsChangedWithTheKeys() {
        window.settle();
        Node noise = window.find("#noise");
        onFx(noise::requestFocus);
        double[] before = dots().xs();
        window.type(KeyCode.RIGHT);
        window.settle();
        onFx(playback()::pause);
        assertThat(dots().xs()).isNotEqualTo(before);
        assertThat(window.label(".noise-number")).isEqualTo("0.15");
    }

    @Test
    void otherPointsHaveAnotherSeedWhichIsSaid() {
        window.settle();
        double[] before = dots().xs();
        String said = window.label("#other-points");
        assertThat(said).matches("Other points \\(seed \\d+\\)");
        window.press("#other-points");
        onFx(playback()::pause);
        assertThat(dots().xs()).isNotEqualTo(before);
        assertThat(window.label("#other-points")).isNotEqualTo(said);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        window.settle();
        assertThat(dots().xs()).isEqualTo(before);
        assertThat(window.label("#other-points")).isEqualTo(said);
    }

    @Test
    void theNetworkOfThisStepIsExported() throws Exception {
        window.settle();
        onFx(playback()::pause);
        onFx(() -> window.runPosition().moveTo(300));
        Path file = folder.resolve("n.json");
        window.write("json", file);
        assertThat(NetworkFile.read(Files.readString(file)).samples()).isEqualTo(210);
    }

    @Test
    void aTableOfOnesOwnIsLoadedAndWhatDoesNotFitIsSaid() throws Exception {
        window.settle();
        onFx(playback()::pause);
        window.give(Files.writeString(folder.resolve("two.csv"), "a,b\n1,2\n3,4\n"));
        assertThat(window.label("#said .label")).contains("two features and a label are needed");
        assertThat(get(window.find("#said")::isVisible)).isTrue();
        window.press("#other-points");
        onFx(playback()::pause);
        assertThat(get(window.find("#said")::isVisible)).as("of other points").isFalse();
        var text = new StringBuilder("length,width,species\n");
        for (int i = 0; i < 60; i++) {
            text.append("%d,%d,%s\n".formatted(100 + i, 7 + i % 5, i < 20 ? "a" : i < 40 ? "b" : "c"));
        }
        window.give(Files.writeString(folder.resolve("own.csv"), text));
        var label = (ComboBox<?>) window.find("#import-label");
        assertThat(get(label::getValue)).isEqualTo("species");
        var across = (ComboBox<?>) window.find("#import-x");
        onFx(() -> across.getSelectionModel().select(1));
        assertThat(window.label("#import-hint")).isEqualTo("Choose two different features.");
        onFx(() -> across.getSelectionModel().select(0));
        window.press("#import-load");
        onFx(playback()::pause);
        assertThat(window.lookup("#import")).isEmpty();
        assertThat(classes()).isEqualTo(3);
        assertThat(points()).isEqualTo(60);
        assertThat(plane().x().title()).isEqualTo("length, standardised");
        Node noise = window.find("#noise");
        assertThat(get(noise::isDisabled)).isTrue();
        Node others = window.find("#other-points");
        assertThat(get(others::isDisabled)).as("there are no others").isTrue();
        window.press("#run-end");
        assertThat(window.label("#playground-remark")).matches("In their own region: (4[12]) of 42 training points.*");
    }

    @Test
    void featuresAreLeftAsTheyAreWhereThatIsWanted() throws Exception {
        window.settle();
        onFx(playback()::pause);
        var text = new StringBuilder("length,width,species\n");
        for (int i = 0; i < 60; i++) {
            text.append("%d,%d,%s\n".formatted(1_000 + i, 7 + i % 5, i < 30 ? "a" : "b"));
        }
        window.give(Files.writeString(folder.resolve("raw.csv"), text));
        CheckBox standardise = (CheckBox) window.find("#import-standardise");
        assertThat(get(standardise::isSelected)).isTrue();
        onFx(standardise::fire);
        window.press("#import-load");
        onFx(playback()::pause);
        assertThat(plane().x().title()).isEqualTo("length");
        assertThat(plane().x().from()).as("the plane goes where the points are").isBetween(900.0, 1_000.0);
        assertThat(plane().x().to()).isBetween(1_059.0, 1_100.0);
        assertThat(plane().y().from()).isBetween(6.0, 7.0);
        window.give(Files.writeString(folder.resolve("far.csv"), text.toString().replace("\n1000,", "\n2000000,")));
        onFx(((CheckBox) window.find("#import-standardise"))::fire);
        window.press("#import-load");
        assertThat(window.label("#import-hint")).contains("beyond a million");
        window.press("#import-cancel");
    }

    @Test
    void aMovedPointIsSaidToEndTheRecipeAndUndoBringsItBack() {
        window.settle();
        onFx(playback()::pause);
        note();
        FigureView view = (FigureView) window.find("#figure-plane");
        double fromX = dots().xs()[0];
        double fromY = dots().ys()[0];
        Robot robot = get(Robot::new);
        Point2D from = get(() -> Planes.onScreen(view, fromX, fromY));
        Point2D to = get(() -> Planes.onScreen(view, 3, 3.2));
        onFx(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.midpoint(to));
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
        onFx(playback()::pause);
        Node noise = window.find("#noise");
        assertThat(get(noise::isDisabled)).isTrue();
        assertThat(window.label("#notice .label")).contains("your own now");
        onFx(() -> window.shell.lesson().undo());
        assertThat(get(noise::isDisabled)).isFalse();
        assertThat(dots().xs()[0]).isEqualTo(fromX);
        assertThat(window.label(".noise-number")).isEqualTo("0.10");
    }

    @Test
    void aRunGoesOnAfterItsEndAndIsCutByUndo() {
        window.settle();
        onFx(playback()::pause);
        Await.until("all is computed", () -> {
            window.press("#run-end");
            return step() == 1_500;
        });
        note();
        window.press("#go-on");
        assertThat(get(() -> playback().isPlaying())).isTrue();
        assertThat(get(() -> window.runPosition().last())).isEqualTo(3_000);
        Await.until("more is computed", () -> step() > 1_510);
        onFx(playback()::pause);
        note();
        onFx(() -> window.shell.lesson().undo());
        assertThat(get(() -> window.runPosition().last())).isEqualTo(1_500);
        assertThat(step()).isEqualTo(1_500);
    }

    @Test
    void theDrawingOfTheNetworkIsExported() throws Exception {
        window.settle();
        onFx(playback()::pause);
        Figure drawing = get(() -> window.room().figures().getLast());
        assertThat(drawing.under().stream().filter(Field.class::isInstance))
                .as("2 inputs, 6 units, 2 outputs")
                .hasSize(10);
        assertThat(drawing.under().stream().filter(FigureLayer.Trail.class::isInstance))
                .as("weights")
                .hasSize(2 * 6 + 6 * 2);
        assertThat(drawing.marks())
                .extracting(mark -> ((Figure.Mark.Words) mark).words())
                .containsExactly("x1", "x2", "class 1", "class 2");
        Path svg = folder.resolve("network.svg");
        FigureFile.of(drawing, Palette.LIGHT).svg(svg, 1_200, 800);
        assertThat(Files.readString(svg).split("<image", -1)).hasSize(11);
    }

    @Test
    void layersAndUnitsAreCountedUpAndDown() {
        window.settle();
        onFx(playback()::pause);
        Node network = window.find("#network");
        assertThat(network.getAccessibleText()).contains("[6]");
        window.press("#units-more-1");
        window.press("#layers-more");
        window.press("#units-less-2");
        onFx(playback()::pause);
        assertThat(network.getAccessibleText()).contains("[7, 6]");
        window.press("#layers-less");
        window.press("#layers-less");
        assertThat(network.getAccessibleText()).contains("[]");
        Node less = window.find("#layers-less");
        assertThat(get(less::isDisabled)).isTrue();
        onFx(playback()::pause);
    }

    @Test
    void oneComesBackToWhatOneHadLeft() {
        window.settle();
        window.press("#data-moons");
        onFx(playback()::pause);
        onFx(() -> window.runPosition().moveTo(40));
        Room.State before = window.state();
        onFx(() -> window.shell.open(window.shell.model().lessons().getFirst()));
        window.settle();
        onFx(() -> window.shell.open(window.shell.model().lessons().stream()
                .filter(it -> it.title().equals("Train a network"))
                .findFirst()
                .orElseThrow()));
        window.settle();
        onFx(playback()::pause);
        assertThat(window.state()).isEqualTo(before);
    }

    private void clickPlane(double x, double y) {
        FigureView plane = (FigureView) window.find("#figure-plane");
        Robot robot = get(Robot::new);
        Point2D there = get(() -> Planes.onScreen(plane, x, y));
        onFx(() -> {
            robot.mouseMove(there);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        window.settle();
    }

    /// What a released button of the mouse does.
    private void note() {
        onFx(() -> window.shell.current().orElseThrow().history().note());
    }

    private Playback playback() {
        return window.room().playback().orElseThrow();
    }

    private int step() {
        return get(() -> window.runPosition().position());
    }

    private Figure plane() {
        return get(((FigureView) window.find("#figure-plane"))::getFigure);
    }

    private Figure loss() {
        return get(((FigureView) window.find("#figure-loss"))::getFigure);
    }

    private int classes() {
        return ((Regions) plane().under().getFirst()).regions().size();
    }

    private double[] shares(int region) {
        return ((Regions) plane().under().getFirst())
                .regions()
                .get(region)
                .shares()
                .values();
    }

    private FigureLayer.Dots dots() {
        return (FigureLayer.Dots) plane().over().getFirst();
    }

    private int points() {
        return List.copyOf(plane().over()).stream()
                .mapToInt(it -> ((FigureLayer.Dots) it).xs().length)
                .sum();
    }
}
