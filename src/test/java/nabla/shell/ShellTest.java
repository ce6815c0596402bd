package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import nabla.shell.library.Entry;
import nabla.shell.open.OpenLesson;
import nabla.shell.setting.Grouping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window opens lessons, its own and the user's, and stays calm whatever a file holds.
class ShellTest {
    @TempDir
    Path folder;

    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void opensOnItsFirstLessonWithoutAClick() {
        window.start(Optional.empty());

        assertThat(get(() -> window.shell.title().getValue())).isEqualTo("Nabla – " + title());
        assertThat(window.settings.lesson()).contains("sigmoid");
        assertThat(window.lookup(".figure-view")).isPresent();
    }

    @Test
    void opensTheLessonOfLastTime() throws IOException {
        Path own = lesson("own.md", "Mine", "= 2 z");
        window.openFile(own);

        try (var next = new TestWindow(window.settings).start(Optional.empty())) {
            assertThat(get(() -> next.shell.title().getValue())).isEqualTo("Nabla – Mine");
        }
    }

    @Test
    void aLessonIsFoundAgainAsItWasLeft() {
        window.start(Optional.empty());
        onFx(() -> window.shell.current().orElseThrow().room().parameters().move("z", 2.5));
        openFromTheList("binary-cross-entropy");
        openFromTheList("sigmoid");

        assertThat(z()).isEqualTo(2.5);
    }

    @Test
    void aClickBelowTheLastLessonChangesNothing() {
        window.start(Optional.empty());
        onFx(() -> window.shell.current().orElseThrow().room().parameters().move("z", 2.5));
        OpenLesson before = get(() -> window.shell.current().orElseThrow());
        var list = (ListView<?>) window.find("#lessons");
        onFx(() -> list.getItems().remove(4, list.getItems().size()));
        window.settle();
        window.clickAt(
                list,
                list.getBoundsInLocal().getCenterX(),
                list.getBoundsInLocal().getMaxY() - 10);
        window.settle();
        openFromTheList("sigmoid");

        assertThat(get(() -> window.shell.current().orElseThrow())).isSameAs(before);
        assertThat(z()).isEqualTo(2.5);
    }

    @Test
    void aClickOnAHeadingChoosesNoLesson() {
        window.start(Optional.empty());
        var list = (ListView<?>) window.find("#lessons");
        Object before = get(() -> list.getSelectionModel().getSelectedItem());
        Node heading = get(() -> list.lookupAll(".nabla-lesson-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("group")))
                .findFirst()
                .orElseThrow());
        Point2D inList = get(() -> list.sceneToLocal(heading.localToScene(
                heading.getBoundsInLocal().getCenterX(),
                heading.getBoundsInLocal().getCenterY())));
        window.clickAt(list, inList.getX(), inList.getY());
        window.settle();

        assertThat(get(() -> list.getSelectionModel().getSelectedItem())).isEqualTo(before);
    }

    @Test
    void aMenuThatOpensRightAfterAChangeOfThemeHasItsColours() {
        window.start(Optional.empty());
        var menu = (MenuButton) window.find("#menu");
        try (var complaints = new Complaints()) {
            onFx(menu::show);
            onFx(menu::hide);
            for (int i = 0; i < 2; i++) {
                onFx(() -> {
                    window.shell.theme();
                    menu.show();
                });
                window.settle();
                onFx(menu::hide);
            }
            assertThat(complaints.heard()).isEmpty();
        }
    }

    @Test
    void aListThatOpensRightAfterAChangeOfThemeHasItsColours() {
        window.start(Optional.empty());
        openFromTheList("backpropagation");
        var list = (ComboBox<?>) window.find("#optimizer");
        try (var complaints = new Complaints()) {
            for (int i = 0; i < 2; i++) {
                onFx(() -> {
                    window.shell.theme();
                    list.show();
                });
                window.settle();
                onFx(list::hide);
            }
            assertThat(complaints.heard()).isEmpty();
        }
    }

    private void openFromTheList(String key) {
        onFx(() -> window.shell.open(window.shell.model().lessons().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow()));
        window.settle();
    }

    @Test
    void theFindBoxOpensALesson() {
        window.start(Optional.empty());
        window.type(KeyCode.CONTROL, KeyCode.K);
        for (KeyCode key : List.of(KeyCode.C, KeyCode.R, KeyCode.O, KeyCode.S, KeyCode.S)) {
            window.type(key);
        }
        assertThat(((TextField) window.find("#find")).getText()).isEqualToIgnoringCase("cross");
        window.type(KeyCode.ENTER);
        window.settle();

        assertThat(window.settings.lesson()).contains("softmax-cross-entropy");
        assertThat(window.find(".nabla-found").getParent().isVisible()).isFalse();
        assertThat(((TextField) window.find("#find")).getText()).isEmpty();
    }

    @Test
    void theFindBoxKnowsSheetsAndTakesTheArrows() {
        window.start(Optional.empty());
        window.type(KeyCode.CONTROL, KeyCode.K);
        for (KeyCode key : List.of(KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT4, KeyCode.DOWN, KeyCode.ENTER)) {
            window.type(key);
        }
        window.settle();

        assertThat(window.settings.lesson()).contains("binary-cross-entropy");
    }

    @Test
    void whatIsFoundIsBroughtIntoSightAndLitUp() {
        window.start(Optional.empty());
        window.type(KeyCode.CONTROL, KeyCode.K);
        for (KeyCode key : List.of(KeyCode.S, KeyCode.H, KeyCode.A, KeyCode.R, KeyCode.P, KeyCode.ENTER)) {
            window.type(key);
        }
        window.settle();

        assertThat(window.settings.lesson()).contains("gaussian-likelihood");
        Bounds lit = TestWindow.get(() -> inScene(window.scene().getRoot().lookup(".derivation:lit")));
        Bounds text = TestWindow.get(() -> inScene(window.scene().getRoot().lookup(".reading-scroll")));
        assertThat(lit.getMinY()).isBetween(text.getMinY(), text.getCenterY());
    }

    @Test
    void aReasonIsFoundAtItsLineThoughItWasHidden() {
        window.start(Optional.empty());
        window.type(KeyCode.CONTROL, KeyCode.K);
        for (KeyCode key : List.of(
                KeyCode.C,
                KeyCode.O,
                KeyCode.M,
                KeyCode.P,
                KeyCode.L,
                KeyCode.E,
                KeyCode.T,
                KeyCode.E,
                KeyCode.SPACE,
                KeyCode.S,
                KeyCode.Q,
                KeyCode.ENTER)) {
            window.type(key);
        }
        window.settle();

        assertThat(window.settings.lesson()).contains("sigmoid");
        Node line = window.find(".derivation-line:lit");
        assertThat(TestWindow.get(line::isVisible)).isTrue();
    }

    @Test
    void whereNothingIsFoundItSaysWhatCanBe() {
        window.start(Optional.empty());
        window.type(KeyCode.CONTROL, KeyCode.K);
        for (KeyCode key : List.of(KeyCode.Q, KeyCode.X, KeyCode.Q, KeyCode.ENTER)) {
            window.type(key);
        }
        assertThat(((Label) window.find(".nabla-found-none")).getText()).contains("qxq", "001 c", "0.6");
        window.type(KeyCode.ESCAPE);
        assertThat(window.find(".nabla-found").getParent().isVisible()).isFalse();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theListShowsTheLessonThatIsOpen() {
        window.start(Optional.empty());
        Await.until("the list shows the first", this::showsTheOpenLesson);

        for (Entry lesson : get(() -> List.copyOf(window.shell.model().lessons()))) {
            onFx(() -> window.shell.open(lesson));
            window.settle();
            Await.until("the list shows " + lesson.title(), this::showsTheOpenLesson);
        }
    }

    /// Whether its row is chosen, and to be seen whole.
    private boolean showsTheOpenLesson() {
        return get(() -> {
            Node list = window.scene().getRoot().lookup("#lessons");
            Bounds seen = list.localToScene(list.getLayoutBounds());
            String title =
                    window.shell.model().currentProperty().get().orElseThrow().title();
            return list.lookupAll(".list-cell").stream()
                    .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
                    .filter(row -> row.lookupAll(".label").stream()
                            .anyMatch(label -> ((Labeled) label).getText().equals(title)))
                    .anyMatch(row -> seen.contains(row.localToScene(row.getLayoutBounds())));
        });
    }

    @Test
    void whatIsSaidOfAWrongLineIsInSight() {
        window.start(Optional.empty());
        onFx(window.shell.lesson()::next);
        onFx(window.shell.lesson()::next);
        window.settle();
        onFx(() -> {
            var field = (TextField) window.scene().getRoot().lookup(".try-field");
            field.requestFocus();
            field.setText("= (z");
        });
        window.settle();
        Await.until(
                "the message is in sight",
                () -> get(() -> {
                    Node reading = window.scene().getRoot().lookup("#reading");
                    Node message = window.scene().getRoot().lookup(".try-line .try-message");
                    return message != null
                            && reading.localToScene(reading.getLayoutBounds())
                                    .contains(message.localToScene(message.getLayoutBounds()));
                }));
    }

    @Test
    void theListShowsTopicsInsteadOfSheets() {
        window.start(Optional.empty());
        assertThat(texts("#lessons")).anyMatch(text -> text.startsWith("Sheet 00"));

        window.click(window.find("#by-topic"));
        window.settle();

        assertThat(texts("#lessons")).noneMatch(text -> text.startsWith("Sheet 00"));
        assertThat(window.settings.grouping()).isEqualTo(Grouping.TOPIC);
    }

    @Test
    void aWrongFileIsListedWithPlaceAndCaretAndOthersStillWork() throws IOException {
        Path wrong = lesson("wrong.md", "Wrong", "= 2 (z");

        window.start(Optional.of(wrong));

        assertThat(texts("#problems")).anyMatch(text -> text.contains("line 14"));
        assertThat(texts("#problems")).anyMatch(text -> text.contains("= 2 (z") && text.contains("^"));

        openFromTheList("sigmoid");
        assertThat(window.lookup("#problems")).isEmpty();
        assertThat(window.lookup(".figure-view")).isPresent();
    }

    @Test
    void aLineThatDoesNotHoldIsSaidAndTheLessonShown() throws IOException {
        window.openFile(lesson("false.md", "False", "= 3 z"));

        assertThat(window.lookup(".figure-view")).isPresent();
        assertThat(texts(".notification-bar")).anyMatch(text -> text.contains("does not hold"));
    }

    @Test
    void filesThatAreNoLessonsGetAClearMessage() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.md"));
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        Path large = Files.write(folder.resolve("large.md"), new byte[20_000_000]);

        for (Path file : List.of(empty, binary, large, folder.resolve("missing.md"), folder)) {
            window.openFile(file);
            assertThat(texts("#problems"))
                    .as(file.toString())
                    .anyMatch(text -> text.contains("this file")
                            || text.contains("the file")
                            || text.contains("this is")
                            || text.contains("there is no such file"));
            assertThat(texts("#problems")).noneMatch(text -> text.contains("Exception"));
        }
    }

    @Test
    void savingTheFileRefreshesAndKeepsSlidersAndLines() throws IOException {
        Path own = lesson("own.md", "Before", "= 2 z");
        window.start(Optional.of(own));
        onFx(() -> {
            window.shell.current().orElseThrow().room().parameters().move("z", 3);
            window.shell.lesson().next();
        });

        lesson("own.md", "After", "= z + z");
        Await.until("the new title is shown", () -> title().equals("After"));
        window.settle();

        assertThat(z()).isEqualTo(3);
        assertThat(get(() -> window.shell.current().orElseThrow().walk().position()))
                .isEqualTo(1);
    }

    @Test
    void anEditorThatReplacesTheFileIsNoticedToo() throws IOException {
        Path own = lesson("own.md", "Before", "= 2 z");
        window.start(Optional.of(own));

        Path other = lesson("own.tmp", "After", "= z + z");
        Files.move(other, own, StandardCopyOption.REPLACE_EXISTING);

        Await.until("the new title is shown", () -> title().equals("After"));
    }

    @Test
    void savingAMistakeKeepsTheLastLessonAndListsTheProblem() throws IOException {
        Path own = lesson("own.md", "Mine", "= 2 z");
        window.start(Optional.of(own));

        lesson("own.md", "Mine", "= 2 (z");
        Await.until("the problem is listed", () -> window.lookup("#problems").isPresent());
        window.settle();

        assertThat(window.lookup(".figure-view")).isPresent();
        assertThat(texts("#problems")).anyMatch(text -> text.contains("line 14"));

        lesson("own.md", "Mended", "= 2 z");
        Await.until("the problem is gone", () -> window.lookup("#problems").isEmpty());
        assertThat(title()).isEqualTo("Mended");
    }

    @Test
    void aFileThatVanishesLeavesItsLastState() throws IOException {
        Path own = lesson("own.md", "Mine", "= 2 z");
        window.start(Optional.of(own));

        Files.delete(own);
        Await.until("it is said", () -> texts(".notification-bar").stream().anyMatch(text -> text.contains("is gone")));

        assertThat(window.lookup(".figure-view")).isPresent();
        assertThat(title()).isEqualTo("Mine");
    }

    @Test
    void anUncaughtExceptionIsOneCalmLine() {
        window.start(Optional.empty());
        onFx(() -> window.shell.failed(new IllegalStateException("secret detail")));
        window.settle();

        assertThat(texts(".notification-bar")).anyMatch(text -> text.contains("Something went wrong"));
        assertThat(texts(".root")).noneMatch(text -> text.contains("secret") || text.contains("Exception"));
    }

    @Test
    void exportWritesTheFigures() throws IOException {
        window.start(Optional.of(lesson("own.md", "Mine", "= 2 z")));
        for (String name : List.of("figure.png", "figure.svg")) {
            Path target = folder.resolve(name);
            window.desktop.answer = Optional.of(target);
            window.type(KeyCode.CONTROL, KeyCode.E);
            window.settle();
            assertThat(target).isNotEmptyFile();
        }
    }

    @Test
    void theMenuOpensAFile() throws IOException {
        window.start(Optional.empty());
        window.desktop.answer = Optional.of(lesson("own.md", "Mine", "= 2 z"));

        window.type(KeyCode.CONTROL, KeyCode.O);
        window.settle();

        assertThat(title()).isEqualTo("Mine");
        assertThat(texts("#lessons")).contains("Your files");
    }

    @Test
    void aDroppedLessonIsFoundAmongTheFiles() {
        assertThat(FileDrop.lesson(List.of(
                        folder.resolve("a.txt").toFile(), folder.resolve("b.md").toFile())))
                .contains(folder.resolve("b.md"));
        assertThat(FileDrop.lesson(List.of(folder.resolve("a.txt").toFile()))).isEmpty();
    }

    private String title() {
        return get(() ->
                window.shell.model().currentProperty().get().map(Entry::title).orElse(""));
    }

    private double z() {
        return get(() -> window.shell
                .current()
                .orElseThrow()
                .room()
                .parameters()
                .find("z")
                .orElseThrow()
                .value());
    }

    /// The words shown inside the node.
    private List<String> texts(String selector) {
        return get(() -> {
            Node node = window.scene().getRoot().lookup(selector);
            return node == null
                    ? List.<String>of()
                    : node.lookupAll("*").stream()
                            .filter(Labeled.class::isInstance)
                            .map(it -> ((Labeled) it).getText())
                            .filter(text -> text != null)
                            .collect(Collectors.toList());
        });
    }

    /// The line under test is line 14.
    private Path lesson(String file, String title, String line) throws IOException {
        return Files.writeString(folder.resolve(file), """
                ---
                title: %s
                room: document
                ---

                ```given
                z : real in [-6, 6] = 1 step 0.5
                ```

                A parabola.

                ```derive its slope
                d(z^2, z)
                %s
                ```

                ```plot a parabola
                z in [-6, 6]
                z^2   # z^2 | blue
                ```
                """.formatted(title, line));
    }
}
