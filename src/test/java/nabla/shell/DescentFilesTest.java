package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import nabla.data.CsvFile;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.picture.Palette;
import nabla.room.Extra;
import nabla.room.Room;
import nabla.room.descent.DescentController;
import nabla.shell.action.Fields;
import nabla.shell.action.Showing;
import nabla.shell.open.OpenLesson;
import nabla.shell.pane.NoticeBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The descent room's files and typed numbers in the real window: what is wrong is said, and the work is kept.
class DescentFilesTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final RoomWindow window = new RoomWindow("gaussian-loss");

    @ParameterizedTest
    @ValueSource(strings = {"board", "gif", "frames", "csv", "settings"})
    void aFolderThatCannotBeWrittenIsSaidAndTheWorkIsKept(String id) throws IOException {
        onFx(() -> window.runPosition().moveTo(2));
        Room.State before = window.state();
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        window.desktop.answer =
                Optional.of(file.resolve("out" + window.extra(id).ending()));

        export(id);

        Await.until(
                "it is said",
                () -> notice().contains("cannot be written there") || notice().contains("There is no folder"));
        assertThat(file).hasContent("no folder");
        assertThat(window.state()).isEqualTo(before);
    }

    @Test
    void aFilmThatIsStoppedLeavesTheOldFileAndNothingElse() throws IOException {
        onFx(() -> window.runPosition().moveTo(5));
        Path gif = Files.writeString(folder.resolve("run.gif"), "the old one");
        Path frames = folder.resolve("frames");

        for (Path target : List.of(gif, frames)) {
            Extra extra = window.extra(target.equals(gif) ? "gif" : "frames");
            assertThat(extra.writer().write(target, Palette.LIGHT, share -> share < 0.5))
                    .startsWith("Stopped");
        }

        assertThat(gif).hasContent("the old one");
        assertThat(frames).isEmptyDirectory();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(gif, frames);
        }
    }

    @Test
    void aFilmOnItsWayIsStoppedInTheWindow() {
        Path gif = folder.resolve("run.gif");
        window.desktop.answer = Optional.of(gif);
        onFx(() -> {
            choose("gif");
            ((Button) notices().lookup("#notice-act")).fire();
        });
        window.settle();
        Await.until("it is said", () -> notice().contains("Stopped"));
        assertThat(gif).doesNotExist();
    }

    @Test
    void numberedFiguresReplaceNoneOfThoseThere() throws IOException {
        Path there = Files.writeString(folder.resolve("fit-3.png"), "another picture");
        window.desktop.answer = Optional.of(folder.resolve("fit.png"));

        export("figures");

        assertThat(there).hasContent("another picture");
        Await.until("it is said", () -> notice().equals("Exported fit-4.png, fit-5.png, fit-6.png, fit-7.png."));
        assertThat(folder.resolve("fit-7.png")).isNotEmptyFile();
    }

    @Test
    void aTableThatVanishesBeforeItIsLoadedIsMissed() throws IOException {
        Room.State before = window.state();
        Path file = Files.writeString(folder.resolve("d.csv"), "x,t\n1,2\n2,3\n");
        window.give(file);
        Files.delete(file);
        window.press("#import-load");
        assertThat(window.label("#import-hint")).contains("d.csv");
        assertThat(window.state()).isEqualTo(before);
    }

    @Test
    void noKeyReachesWhatLiesBelowTheImport() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "x,t\n1,2\n2,3\n"));
        var playback = window.shell.current().orElseThrow().playback().orElseThrow();
        for (KeyCode key : List.of(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.DIGIT1, KeyCode.V)) {
            window.type(key);
        }
        assertThat(get(playback::isPlaying)).isFalse();
        assertThat(window.runPosition().position()).isZero();
        assertThat(get(() -> window.shell.model().showingProperty().get())).isEqualTo(Showing.BOTH);

        window.type(KeyCode.ESCAPE);
        assertThat(window.lookup("#import")).isEmpty();
        window.type(KeyCode.SPACE);
        assertThat(get(playback::isPlaying)).isTrue();
    }

    @Test
    void columnsOfNumbersAreProposed() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "age,height,name\n1,2,ada\n2,3,kurt\n"));
        var target = (ComboBox<?>) window.find("#import-target");
        assertThat(get(target::getValue)).isEqualTo("height");
        window.press("#import-load");
        assertThat(get(() -> ((DescentController) window.room()).numbers()))
                .as("w and v of the age")
                .hasSize(2);
    }

    @Test
    void whenTheTableIsLoadedKeysAreTheWindowsAgain() throws IOException {
        for (String leave : List.of("#import-load", "#import-cancel")) {
            window.give(Files.writeString(folder.resolve("d.csv"), "x,t\n1,2\n2,3\n"));
            window.click(window.find(leave));
            window.settle();
            assertThat(window.lookup("#import")).isEmpty();
            assertThat(get(() -> Fields.isField(window.scene().getFocusOwner())))
                    .isFalse();
            window.type(KeyCode.DIGIT2);
            assertThat(get(() -> window.shell.model().showingProperty().get())).isEqualTo(Showing.DERIVATION);
            window.type(KeyCode.DIGIT3);
        }
    }

    @Test
    void aNumberWithTwoReadingsIsAsked() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "x;t\n12.500;1\n13.250;2\n"));
        assertThat(window.label("#import-hint")).isEqualTo("Say how the number is read.");
        assertThat(get(window.find("#import-load")::isDisabled)).isTrue();
        onFx(((ButtonBase) window.find("#import-comma"))::fire);
        assertThat(get(window.find("#import-load")::isDisabled)).isFalse();
        window.press("#import-load");
        assertThat(window.lookup("#import")).isEmpty();
    }

    @Test
    void rowsWithoutANumberAreLeftOutWithTheirNumberToldAndFeaturesStandardised() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "x;t\n1;1\nNA;2\n3;?\n150000;4\n5;5\n"));
        var leaveOut = (javafx.scene.control.CheckBox) window.find("#import-leave-out");
        assertThat(get(leaveOut::getText)).startsWith("Leave out 2 of 5 rows");
        assertThat(get(window.find("#import-load")::isDisabled)).isTrue();
        onFx(leaveOut::fire);
        onFx(((ButtonBase) window.find("#import-standardise"))::fire);
        window.press("#import-load");
        assertThat(window.lookup("#import")).isEmpty();
        Figure data = get(() -> window.room().figures().getFirst());
        assertThat(data.x().title()).isEqualTo("x");
        assertThat(data.x().from()).as("the axis is in the user's units").isBetween(-20_000.0, 1.0);
        assertThat(data.x().to()).isBetween(150_000.0, 170_000.0);
        double[] xs = ((FigureLayer.Dots) data.over().getFirst()).xs();
        assertThat(xs[0]).isCloseTo(1, within(1e-6));
        assertThat(xs[1]).isCloseTo(150_000, within(1e-6));
        assertThat(xs[2]).isCloseTo(5, within(1e-6));
        assertThat(((Text) window.find("#stage .figure-numbers")).getText())
                .as("the formula says what is fitted")
                .contains("(x − 50002)/70709.3");
    }

    @Test
    void featuresOfVeryDifferentSizeAreOfferedToBeStandardised() throws IOException {
        window.give(
                Files.writeString(folder.resolve("d.csv"), "size,price,t\n50,150000,1\n70,210000,2\n90,160000,3\n"));
        window.press("#import-load");
        assertThat(window.label("#stage .room-remark"))
                .contains("“price” is 2333 times as large as “size”")
                .contains("Standardise the features");
        DescentController room = (DescentController) window.room();
        var menu = (MenuButton) window.find("#data-menu");
        onFx(() -> menu.getItems().stream()
                .filter(item -> "standardise".equals(item.getId()))
                .forEach(item -> {
                    ((CheckMenuItem) item).setSelected(true);
                    item.fire();
                }));
        window.settle();
        assertThat(window.label("#stage .room-remark")).doesNotContain("as large as");
        assertThat(get(room::numbers)).allMatch(Double::isFinite);
    }

    @Test
    void anotherDelimiterOpensTheTableAnew() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "1,5 200\n2,5 300\n"));
        assertThat(window.label("#import-hint")).isEqualTo("Say what stands between the cells.");
        @SuppressWarnings("unchecked")
        var delimiter = (ComboBox<String>) window.find("#import-delimiter");
        onFx(() -> delimiter.setValue("spaces"));
        window.settle();
        assertThat(window.label("#import-hint")).isEmpty();
        window.press("#import-load");
        assertThat(window.lookup("#import")).isEmpty();
    }

    @Test
    void aTableIsCancelledHalfWay() throws IOException {
        Room.State before = window.state();
        Path file = Files.writeString(folder.resolve("long.csv"), "x,t\n" + "0.25,-1.5\n".repeat(300_000));
        window.give(file);
        var bar = (ProgressBar) window.find("#import-progress");
        var cancel = (ButtonBase) window.find("#import-cancel");
        onFx(() -> bar.progressProperty().subscribe(share -> {
            if (share.doubleValue() > 0) {
                cancel.fire();
            }
        }));
        window.press("#import-load");
        assertThat(get(bar::getProgress)).as("it was on its way").isPositive();
        assertThat(window.lookup("#import")).isEmpty();
        assertThat(window.state()).isEqualTo(before);
    }

    @Test
    void aFileIsDropped() throws IOException {
        Path table = Files.writeString(folder.resolve("d.csv"), "x,t\n1,2\n2,3\n");
        Path other = Files.writeString(folder.resolve("d.pdf"), "");
        var drop = new FileDrop(
                file -> window.shell.openFile(file),
                () -> window.shell.current().map(OpenLesson::room));
        onFx(() -> {
            assertThat(drop.takes(List.of(other.toFile()))).isFalse();
            assertThat(drop.drop(List.of(other.toFile()))).isFalse();
            assertThat(drop.drop(List.of(other.toFile(), table.toFile()))).isTrue();
        });
        window.settle();
        assertThat(window.lookup("#import")).isPresent();
    }

    @Test
    void aThousandMillionInACellIsFittedOrSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "x,t\n1,2\n1e9,3\n2,1000000000\n");
        window.give(file);
        window.press("#import-load");
        boolean said = window.label(".room-remark").contains("diverged at step");
        boolean whole = get(() -> window.runPosition().last()) == 1000;
        assertThat(said || whole)
                .as("it says where it ended, or goes to its end")
                .isTrue();
        assertThat(get(() -> ((DescentController) window.room()).numbers()))
                .as("the last finite state is shown")
                .allMatch(Double::isFinite);
    }

    @Test
    void theExampleTablesAreReadable() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("assets", "data"))) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(tables).isNotEmpty();
            for (Path file : tables) {
                CsvFile table = CsvFile.open(file);
                List<String> columns = table.columns();
                var data = table.read(
                        columns.subList(0, columns.size() - 1), columns.getLast(), (bytes, total) -> {}, () -> false);
                assertThat(table.header()).as(file.toString()).isTrue();
                assertThat(data.orElseThrow().samples()).as(file.toString()).isGreaterThan(1);
            }
        }
    }

    @Test
    void lengthSizeAndSeedAreTyped() {
        window.press("#run-more");
        window.enter("#steps", "2,500");
        assertThat(get(() -> window.runPosition().last())).isEqualTo(2500);
        window.enter("#steps", "10^2");
        assertThat(get(() -> window.runPosition().last())).isEqualTo(100);
        assertThat(text("#steps")).isEqualTo("100");
        window.enter("#size", "37");
        window.enter("#seed", "12345678901");
        assertThat(text("#size")).isEqualTo("37");
        assertThat(text("#seed")).isEqualTo("12345678901");
        Node batch = window.find("#batch");
        assertThat(get(batch::isDisabled)).as("gradient descent has no batches").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "#steps, 0, 'from 1 to 100,000'",
        "#steps, 100001, 'from 1 to 100,000'",
        "#steps, 1.5, 'whole number'",
        "#size, many, 'from 1 to 1,000,000'",
        "#size, 1e7, 'from 1 to 1,000,000'",
        "#seed, -1, 'The seed of the samples is a whole number'",
        "#seed, '', 'whole number'"
    })
    void aNumberThatIsNoneIsRefusedInWords(String field, String typed, String message) {
        Room.State before = window.state();
        window.press("#run-more");
        window.enter(field, typed);
        Node found = window.find(field);
        assertThat(get(found::getAccessibleHelp)).contains(message);
        assertThat(window.state()).isEqualTo(before);
    }

    @Test
    void aFolderInTheWayIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("run.csv"));
        Extra csv = window.extra("csv");
        assertThatThrownBy(() -> csv.writer().write(taken, Palette.LIGHT, share -> true))
                .hasMessageContaining("is a folder");
        assertThat(taken).isEmptyDirectory();
    }

    private String text(String field) {
        TextField found = (TextField) window.find(field);
        return get(found::getText);
    }

    private void export(String id) {
        onFx(() -> choose(id));
        window.settle();
    }

    /// On the FX thread.
    private void choose(String id) {
        window.shell.export();
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(it -> "export-menu".equals(it.getId()))
                .findFirst()
                .orElseThrow();
        menu.getItems().stream()
                .filter(item -> ("export-" + id).equals(item.getId()))
                .forEach(MenuItem::fire);
        menu.hide();
    }

    private NoticeBar notices() {
        return (NoticeBar) window.scene().getRoot().lookup("#notice");
    }

    private String notice() {
        return get(() -> notices().text());
    }
}
