package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import nabla.lesson.Block;
import nabla.math.expr.write.TextNotation;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import org.junit.jupiter.api.Test;

/// The switches of lessons with matrices: how Jacobians are written down, and which way a penalty is.
class SwitchesTest {

    /// The derivations as they stand in the lesson that is open, each line with whether it is as it is marked.
    private static List<String> lines(TestWindow window) {
        return get(() -> window.shell.current().orElseThrow().lesson().blocks(Block.Derive.class).stream()
                .flatMap(block -> block.derivation().lines().stream())
                .map(line -> TextNotation.of(line.right()))
                .toList());
    }

    private static void open(TestWindow window, String lesson) {
        window.start(Optional.empty());
        Entry entry = Library.builtIn().stream()
                .filter(it -> it.key().equals(lesson))
                .findFirst()
                .orElseThrow();
        onFx(() -> window.shell.open(entry));
        window.settle();
    }

    @Test
    void aClickOnTheLayoutTurnsFormulasAndVerdicts() {
        try (var window = new TestWindow()) {
            open(window, "slopes-of-a-layer");
            List<String> before = lines(window);
            var layout = (ComboBox<?>) window.find("#layout");
            assertThat(layout.getValue()).hasToString("DENOMINATOR");

            window.click(layout);
            window.settle();
            onFx(() -> layout.getSelectionModel().select(1));
            window.settle();

            assertThat(lines(window)).isNotEqualTo(before).hasSameSizeAs(before);
            assertThat(((ComboBox<?>) window.find("#layout")).getValue()).hasToString("NUMERATOR");
            onFx(() -> window.shell.current().orElseThrow().showAllLines());
            window.settle();
            assertThat(get(() -> window.scene().getRoot().lookupAll(".verdict.bad").stream()
                            .map(node -> node.getAccessibleText())
                            .toList()))
                    .as("only what is marked is refuted")
                    .allSatisfy(words -> assertThat(words).startsWith("false"));
            open(window, "transpose");
            open(window, "slopes-of-a-layer");
            assertThat(((ComboBox<?>) window.find("#layout")).getValue())
                    .as("where one comes back")
                    .hasToString("NUMERATOR");
        }
    }

    @Test
    void aClickOnThePenaltyMovesTheConventionOfLambda() {
        try (var window = new TestWindow()) {
            open(window, "two-layer-network");
            assertThat(c(window)).isEqualTo(1);
            window.click(button(window, "0.5"));
            window.settle();
            assertThat(c(window)).isEqualTo(0.5);
            window.click(button(window, "1.0"));
            window.settle();
            assertThat(c(window)).isEqualTo(1);
        }
    }

    private static Node button(TestWindow window, String written) {
        return get(() -> {
            var all = window.scene().getRoot().lookupAll("ToggleButton");
            return all.stream()
                    .filter(node -> ("c-is-" + written).equals(node.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            all.stream().map(Node::getId).toList().toString()));
        });
    }

    private static double c(TestWindow window) {
        return get(() ->
                        window.shell.current().orElseThrow().room().parameters().values())
                .getOrDefault("c", Double.NaN);
    }
}
