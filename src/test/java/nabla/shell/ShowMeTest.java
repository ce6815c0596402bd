package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import nabla.shell.action.Showing;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "Show me" in the real window.
class ShowMeTest {
    private static final String LESSON = """
            ---
            title: A bound
            room: document
            ---

            ```given
            z : real in [-4, 4] = 1 step 0.1
            ```

            ```plot The size
            z in [-4, 4]
            abs(z)
            ```

            ```derive A bound
            abs(z)
            ! <= 1
            = abs(-z)
            ```
            """;

    @TempDir
    private Path folder;

    @Test
    void aMistakeIsShownOnTheStageMovedWithTheArrowsAndClosed() throws IOException {
        Path file = Files.writeString(folder.resolve("bound.md"), LESSON);
        try (var window = new TestWindow().startWith(file)) {
            onFx(() -> window.shell.current().orElseThrow().showAllLines());
            onFx(() -> window.shell.show(Showing.DERIVATION));
            window.settle();
            press(window, ".verdict-show");
            window.settle();
            assertThat(reading(window)).isEqualTo("z = 2:  left 2, right 1; the left is larger by 1");
            assertThat(window.find("#counterexample-figure").isFocused()).isTrue();
            window.type(KeyCode.RIGHT);
            window.settle();
            assertThat(reading(window)).isEqualTo("z = 2.10:  left 2.1, right 1; the left is larger by 1.1");
            assertThat(get(() -> window.shell
                            .current()
                            .orElseThrow()
                            .room()
                            .parameters()
                            .values()))
                    .containsEntry("z", 2.1);
            assertThat(get(() -> window.shell.current().orElseThrow().figures()))
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.curves()).hasSize(2));
            window.type(KeyCode.ESCAPE);
            window.settle();
            assertThat(window.lookup("#counterexample-figure")).isEmpty();
            assertThat(window.find("#plot-1").isVisible()).isTrue();
        }
    }

    @Test
    void aTypedLineIsShownToo() throws IOException {
        Path file = Files.writeString(folder.resolve("bound.md"), LESSON);
        try (var window = new TestWindow().startWith(file)) {
            var field = (TextField) window.find(".try-field");
            onFx(() -> {
                field.setText(">= 2");
                field.fireEvent(new ActionEvent());
            });
            window.settle();
            press(window, ".own-line .verdict-show");
            window.settle();
            assertThat(reading(window)).contains("right 2; the left is smaller by");
            press(window, "#counterexample-close");
            window.settle();
            assertThat(window.lookup("#counterexample-figure")).isEmpty();
        }
    }

    @Test
    void theEntryAtWhichALineOfMatricesFailsIsLitOnBothSides() throws IOException {
        Path file = Files.writeString(folder.resolve("turned.md"), """
                ---
                title: A transpose
                room: document
                ---

                ```given
                D : size 2..4 = 2
                W : matrix(D, D)
                ```

                ```derive A transpose
                W
                ! = W'
                = W''
                ```
                """);
        try (var window = new TestWindow().startWith(file)) {
            onFx(() -> window.shell.current().orElseThrow().showAllLines());
            onFx(() -> window.shell.show(Showing.DERIVATION));
            window.settle();
            press(window, ".verdict-show");
            window.settle();
            MatrixPicture above = ((MatrixView) window.find("#counterexample-above")).picture();
            MatrixPicture below = ((MatrixView) window.find("#counterexample-below")).picture();
            assertThat(above.lit()).hasSize(1).isEqualTo(below.lit());
            MatrixPicture.Entry at = above.lit().getFirst();
            double left = above.values().at(at.row(), at.column());
            double right = below.values().at(at.row(), at.column());
            assertThat(left).isNotEqualTo(right);
            assertThat(reading(window)).contains("left %s, right %s".formatted(number(left), number(right)));

            onFx(() -> window.shell
                    .current()
                    .orElseThrow()
                    .room()
                    .parameters()
                    .move("W[%d, %d]".formatted(at.row() + 1, at.column() + 1), 0.25));
            window.settle();
            assertThat(((MatrixView) window.find("#counterexample-above"))
                            .picture()
                            .values()
                            .at(at.row(), at.column()))
                    .as("it follows the entry")
                    .isEqualTo(0.25);
        }
    }

    private static String number(double value) {
        return value < 0 ? "−" + number(-value) : String.valueOf((int) value);
    }

    /// However long the line, most of the stage is the picture, on a small projector too.
    @Test
    void aLongLineLeavesThePictureItsRoom() throws IOException {
        String term = "(1 - z^2)/(1 + exp(-z))^2 * (1/(1 - sig(z)))";
        String lesson = LESSON.replace(
                "abs(z)\n! <= 1\n= abs(-z)", "z\n! = " + term + " + " + term + " - " + term + "/" + term);
        Path file = Files.writeString(folder.resolve("long.md"), lesson);
        try (var window = new TestWindow().startWith(file)) {
            onFx(() -> window.shell.current().orElseThrow().showAllLines());
            onFx(window.shell::projector);
            window.settle();
            press(window, ".verdict-show");
            window.settle();
            double figure =
                    window.find("#counterexample-figure").getLayoutBounds().getHeight();
            double stage = window.find("#stage").getLayoutBounds().getHeight();
            assertThat(figure / stage).isGreaterThan(0.4);
        }
    }

    private static String reading(TestWindow window) {
        return ((Label) window.find("#counterexample-reading")).getText();
    }

    private static void press(TestWindow window, String selector) {
        var button = (Button) window.find(selector);
        onFx(button::fire);
    }
}
