package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.room.Room;
import nabla.ui.formula.FormulaView;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The room of backpropagation in the real window: hands step, type, click, switch, train, scrub, export and reopen.
class BackpropRoomTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final RoomWindow window = new RoomWindow("backpropagation");

    @Test
    void stepsForwardAndBackWithTheKeysAndTheStrip() {
        Node strip = window.find("#step-strip");
        onFx(() -> window.shell.lesson().toEnd());
        onFx(() -> window.room().steps().orElseThrow().moveTo(0));
        assertThat(strip.getAccessibleText()).startsWith("Step 1 of 17: z2 =");
        window.type(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(strip.getAccessibleText()).startsWith("Step 2 of 17: a2 =");
        window.type(KeyCode.ALT, KeyCode.LEFT);
        assertThat(strip.getAccessibleText()).startsWith("Step 1 of 17");
        double width = get(() -> strip.getBoundsInLocal().getWidth());
        window.clickAt(strip, width - 5, 8);
        assertThat(strip.getAccessibleText()).startsWith("Step 17 of 17: b2new");
        window.clickAt(strip, width * 0.385, 8);
        assertThat(window.label("#step-sentence")).contains("what was said minus what is right");
    }

    @Test
    void pagesSwitchesAndStepsAreReachedByTheKeyboard() {
        window.tabTo("#switch-rows");
        window.type(KeyCode.RIGHT);
        assertThat(matrix("z2").picture().values().shape()).hasToString("10×5");
        window.type(KeyCode.LEFT);
        assertThat(matrix("z2").picture().values().shape()).hasToString("5×10");
        Node strip = window.find("#step-strip");
        onFx(strip::requestFocus);
        window.type(KeyCode.END);
        assertThat(strip.getAccessibleText()).startsWith("Step 17 of 17");
        window.type(KeyCode.LEFT);
        assertThat(strip.getAccessibleText()).startsWith("Step 16 of 17");
        window.tabTo("#page-steps");
        window.type(KeyCode.RIGHT);
        window.settle();
        assertThat(window.label("#transpose-sentence")).contains("row 3, column 2");
    }

    @Test
    void aClickOnTheNetworkGoesToItsLayer() {
        Node network = window.find("#network");
        double width = get(() -> network.getBoundsInLocal().getWidth());
        double height = get(() -> network.getBoundsInLocal().getHeight());
        window.clickAt(network, width - 3, height / 2);
        assertThat(window.label("#step-sentence")).contains("The data loss J");
    }

    @Test
    void howASlopeIsWorkedOutStandsInPlaceOfTheMatricesFromStepToStep() {
        var steps = window.room().steps().orElseThrow();
        onFx(() -> steps.moveTo(0));
        window.settle();
        Node line = window.find(".step-line");
        assertThat(get(() -> line.lookup(".how-button")))
                .as("of a value there is none")
                .isNull();
        onFx(() -> steps.moveTo(11));
        window.settle();
        Node matrices = matrix("W1").getParent();
        press(".step-line .how-button");
        assertThat(workedOut())
                .contains("d(R, W1) = d(R, z2)' * a1 + 2 * lambda * W1")
                .contains("d(R, a2) = d(R, z3) * W2");
        assertThat(get(() -> isSeen(matrices))).isFalse();
        onFx(() -> steps.moveTo(10));
        window.settle();
        assertThat(workedOut()).contains("d(J, z2) = relu'(z2) .* d(J, a2)").doesNotContain("W1");
        press(".step-line .how-button");
        assertThat(get(() -> isSeen(matrices))).isTrue();
    }

    private void press(String button) {
        var pressed = (Button) window.find(button);
        onFx(pressed::fire);
        window.settle();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String workedOut() {
        Node worked = window.find("#step-how");
        return get(() -> worked.lookupAll(".formula-view").stream()
                .map(each -> ((FormulaView) each).formula().plain())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void aNumberIsTypedAndUndone() {
        double before = matrix("W1").picture().values().at(0, 0);
        double z = matrix("z2").picture().values().at(0, 0);
        clickCell(matrix("W1"), 0, 0);
        MatrixView weights = matrix("W1");
        var editor = (TextField) get(() -> weights.lookup("#matrix-editor"));
        assertThat(editor.isVisible()).isTrue();
        window.type(KeyCode.DIGIT3);
        window.type(KeyCode.ENTER);
        assertThat(matrix("W1").picture().values().at(0, 0)).isEqualTo(3);
        assertThat(matrix("z2").picture().values().at(0, 0)).isNotEqualTo(z);
        assertThat(window.room().steps().orElseThrow().position()).isZero();
        onFx(() -> window.shell.lesson().undo());
        assertThat(matrix("W1").picture().values().at(0, 0)).isEqualTo(before);
    }

    @Test
    void whatIsUnderTheMouseIsReadAsItIsNow() {
        clickCell(matrix("W1"), 0, 0);
        window.type(KeyCode.DIGIT3);
        window.type(KeyCode.ENTER);
        assertThat(window.label(".matrix-reading")).isEqualTo("W1ᵀ, input 1, unit 1: 3");
        onFx(() -> window.shell.lesson().undo());
        assertThat(window.label(".matrix-reading"))
                .startsWith("W1ᵀ, input 1, unit 1: ")
                .doesNotEndWith(": 3");
    }

    @Test
    void nextMovesTheMatricesThatAreSeenNotTheLinesThatAreNot() {
        onFx(() -> window.shell.lesson().toStart());
        assertThat(window.label(".nabla-count")).isEqualTo("step 1 of 17");
        var next = (Button) window.find("#next");
        assertThat(get(next::getAccessibleText)).isEqualTo("Next: step 2 of 17");
        window.type(KeyCode.RIGHT);
        assertThat(get(() -> window.room().steps().orElseThrow().position())).isEqualTo(1);
        window.type(KeyCode.LEFT);
        assertThat(get(() -> window.room().steps().orElseThrow().position())).isZero();

        window.type(KeyCode.DIGIT2);
        window.settle();
        assertThat(get(next::getAccessibleText)).isEqualTo("Next: line 1 of 4");
        window.type(KeyCode.RIGHT);
        assertThat(window.label(".nabla-count")).isEqualTo("line 1 of 4");
        assertThat(get(() -> window.room().steps().orElseThrow().position())).isZero();
        window.type(KeyCode.DIGIT3);
        window.settle();
        onFx(() -> window.shell.lesson().toEnd());
        assertThat(window.label(".nabla-count")).isEqualTo("step 17 of 17");
        onFx(() -> window.shell.lesson().back());
        assertThat(window.label(".nabla-count")).isEqualTo("step 16 of 17");
    }

    @Test
    void playOnAPageWithoutTheStepsGoesToThemButNoGreetingLeavesAPage() {
        window.press("#page-network");
        onFx(() -> window.shell.current().orElseThrow().playOpening());
        assertThat(get(((ToggleButton) window.find("#page-network"))::isSelected))
                .isTrue();
        assertThat(get(() -> window.room().playback().orElseThrow().isPlaying()))
                .isFalse();
        onFx(() -> window.shell.lesson().play());
        assertThat(get(((ToggleButton) window.find("#page-steps"))::isSelected)).isTrue();
        assertThat(get(() -> window.room().playback().orElseThrow().isPlaying()))
                .isTrue();
    }

    @Test
    void onAPageWithoutTheStepsNextGoesToThem() {
        onFx(() -> {
            window.shell.lesson().toEnd();
            window.room().steps().orElseThrow().moveTo(2);
        });
        window.press("#page-network");
        var next = (Button) window.find("#next");
        assertThat(get(next::getText)).isEqualTo("step 4");
        window.type(KeyCode.RIGHT);
        window.settle();
        assertThat(get(() -> window.room().steps().orElseThrow().position())).isEqualTo(3);
        assertThat(get(((ToggleButton) window.find("#page-steps"))::isSelected))
                .as("and they can be seen")
                .isTrue();
    }

    @Test
    void aTableOfSamplesSaysWhatBecameOfIt() throws IOException {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, "x1,x2,y\n" + "0.5,1,0\n-1,2,1\n".repeat(40));
        onFx(() -> window.room().open(table));
        window.settle();
        assertThat(window.label("#said")).contains("the first 64 of 80 samples", "“y” as classes");
        Files.writeString(table, "x1,x2,y\n0.5,one,0\n1,1,1\n");
        onFx(() -> window.room().open(table));
        window.settle();
        assertThat(window.label("#said")).contains("line 2", "x2", "not \"one\"");
    }

    @Test
    void whatIsNoNumberStaysWithAMessageAndChangesNothing() {
        Room.State before = window.state();
        clickCell(matrix("W1"), 0, 0);
        MatrixView weights = matrix("W1");
        var editor = (TextField) get(() -> weights.lookup("#matrix-editor"));
        onFx(() -> editor.setText("abc"));
        window.type(KeyCode.ENTER);
        assertThat(editor.isVisible()).isTrue();
        assertThat(editor.getText()).isEqualTo("abc");
        assertThat(editor.getAccessibleHelp()).contains("A number is expected");
        assertThat(window.state()).isEqualTo(before);
        window.type(KeyCode.ESCAPE);
        assertThat(editor.isVisible()).isFalse();
    }

    @Test
    void anEntryOpensItsSumAndLightsItsRowAndColumn() {
        clickCell(matrix("z2"), 1, 3);
        assertThat(window.find("#entry-pane").isVisible()).isTrue();
        MatrixPicture a = matrix("a1").picture();
        assertThat(a.lit()).hasSize(4).allMatch(entry -> entry.row() == 1);
        assertThat(matrix("W1").picture().lit()).hasSize(4).allMatch(entry -> entry.column() == 3);
        assertThat(matrix("z2").picture().chosen()).contains(new MatrixPicture.Entry(1, 3));
        window.settle();
        Node pane = window.find("#entry-pane");
        assertThat(get(() -> pane.lookupAll(".entry-term .formula-view").size()))
                .as("five terms, each set in type")
                .isEqualTo(5);
        window.press("#entry-close");
        assertThat(matrix("a1").picture().lit()).isEmpty();
    }

    @Test
    void theVerdictOfAStepIsHiddenWithTheOthersAndStandsBesideItOnTheProjector() {
        Await.until("the step is checked", () -> !window.label("#step-verdict").isEmpty());
        String said = window.label("#step-verdict");
        onFx(window.shell::verdicts);
        assertThat(window.label("#step-verdict")).isEmpty();
        onFx(window.shell::verdicts);
        assertThat(window.label("#step-verdict")).isEqualTo(said);
        onFx(window.shell::projector);
        window.settle();
        assertThat(window.label("#spoken-verdict")).isEqualTo(said);
        onFx(window.shell::verdicts);
        assertThat(window.label("#spoken-verdict")).isEmpty();
    }

    @Test
    void shapesFollowTheLayout() {
        assertThat(matrix("z2").picture().values().shape()).hasToString("5×10");
        window.press("#switch-columns");
        assertThat(matrix("z2").picture().values().shape()).hasToString("10×5");
        window.press("#switch-rows");
        window.press("#page-transpose");
        assertThat(window.label("#transpose-sentence")).contains("row 3, column 2");
        Node printed = window.find("#printed-equation");
        var verdict = (Labeled) get(() -> printed.lookup(".card-verdict"));
        assertThat(verdict.getText()).contains("5×10").contains("10×5");
        window.press("#switch-numerator");
        assertThat(window.label("#transpose-sentence")).contains("row 2, column 3");
        assertThat(verdict.getText()).contains("3×5 and 3×10");
    }

    @Test
    void theMatrixThatIsComparedIsChosenWithTheArrows() {
        window.press("#page-check");
        assertThat(window.label("#check-summary")).contains("agree");
        window.tabTo("#check-W1");
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.RIGHT);
        var second = (ToggleButton) window.find("#check-W2");
        assertThat(get(second::isSelected)).isTrue();
    }

    @Test
    void theGradientIsCheckedAtAnyEpsilon() {
        window.press("#page-check");
        assertThat(window.label("#check-summary")).contains("agree");
        var epsilon = (Slider) window.find("#epsilon");
        onFx(() -> epsilon.setValue(-12));
        window.settle();
        assertThat(window.label("#check-summary")).doesNotContain("differences agree");
    }

    @Test
    void trainsScrubsAndTakesTheNetworkAlong() {
        window.press("#page-training");
        window.press("#run-end");
        assertThat(window.label("#training-remark")).contains("Step 2000: loss");
        var scrub = (Slider) window.find("#scrub");
        onFx(() -> scrub.setValue(20));
        Await.until(
                "the next frame shows step 20",
                () -> window.label("#training-remark").contains("Step 20: loss"));
        window.press("#take-trained");
        assertThat(window.find("#step-strip").isVisible()).isTrue();
        onFx(() -> window.room().parameters().move("eta", 5));
        onFx(() -> window.room().parameters().move("lambda", 1));
        window.press("#page-training");
        assertThat(window.label("#training-remark")).contains("diverged");
    }

    @Test
    void isExportedAndOpensAgain() throws IOException {
        clickCell(matrix("W1"), 2, 1);
        window.type(KeyCode.DIGIT7);
        window.type(KeyCode.ENTER);
        Path json = folder.resolve("net.json");
        window.write("json", json);
        window.write("step-png", folder.resolve("step.png"));
        window.write("step-svg", folder.resolve("step.svg"));
        window.write("csv-z2", folder.resolve("z2.csv"));
        window.write("latex-z2", folder.resolve("z2.tex"));
        assertThat(folder.resolve("step.png")).isNotEmptyFile();
        assertThat(folder.resolve("step.svg")).content().startsWith("<?xml").endsWith("</svg>\n");
        assertThat(Files.readAllLines(folder.resolve("z2.csv"))).hasSize(5);
        assertThat(folder.resolve("z2.tex")).content().contains("pmatrix");
        double typed = matrix("W1").picture().values().at(2, 1);
        onFx(() -> window.shell.lesson().reset());
        assertThat(matrix("W1").picture().values().at(2, 1)).isNotEqualTo(typed);
        window.give(json);
        assertThat(matrix("W1").picture().values().at(2, 1)).isEqualTo(typed);
        assertThat(window.label("#said")).contains("Opened");

        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{");
        Room.State before = window.state();
        window.give(broken);
        assertThat(window.label("#said")).contains("cannot be opened");
        assertThat(window.state()).isEqualTo(before);
    }

    /// What formulas elsewhere have: a value under the mouse, a spoken form, a verdict, LaTeX to take along.
    @Test
    void theFormulaOfAStepIsAnExpressionLikeAnyOther() {
        onFx(() -> window.room().steps().orElseThrow().moveTo(7));
        var equation = (FormulaView) window.find("#step-equation");
        Await.until("the step is checked", () -> window.label("#step-verdict").equals("holds"));
        // after d(R, W2), R, the sum, its product, the transposed slope, the slope and J comes a2
        Bounds activations = get(() -> equation.boundsOf(7).orElseThrow());
        window.clickAt(equation, activations.getCenterX(), activations.getCenterY());
        Await.until("the value is shown", () -> hovered(equation).startsWith("5 × 10\n"));
        window.press("#switch-columns");
        Await.until("the value follows", () -> window.label("#step-verdict").equals("holds"));
        assertThat(get(equation::getAccessibleText)).contains("transposed", "times lambda times");
        assertThat(get(() -> equation.formula().latex()))
                .contains("\\frac{\\partial \\tilde{J}}")
                .doesNotContain("textcolor");
        assertThat(get(() -> equation.formula().plain())).isEqualTo("d(R, W2) = d(J, z3) * a2' + 2 * lambda * W2");
    }

    /// A sum of the loss says its terms, and its index how far it goes.
    @Test
    void theSumOfTheLossShowsItsTerms() {
        var equation = (FormulaView) window.find("#step-equation");
        int step = 0;
        while (get(() -> firstNode(equation, Expr.Fold.class::isInstance)) < 0) {
            int next = ++step;
            onFx(() -> window.room().steps().orElseThrow().moveTo(next));
            window.settle();
        }
        int sum = get(() -> firstNode(equation, Expr.Fold.class::isInstance));
        Bounds sign = get(() -> equation.boundsOf(sum).orElseThrow());
        window.clickAt(equation, sign.getMinX() + sign.getHeight() / 8, sign.getCenterY());
        Await.until("the terms are shown", () -> hovered(equation).startsWith("i = 1:  "));
        assertThat(hovered(equation).lines()).hasSize(6).last().asString().startsWith("sum = ");
        String index = get(() -> ((Expr.Fold) equation.formula().node(sum)).index());
        int part = get(() -> firstNode(equation, new Expr.Sym(index)::equals));
        Bounds letter = get(() -> equation.boundsOf(part).orElseThrow());
        window.clickAt(equation, letter.getCenterX(), letter.getCenterY());
        Await.until("the range is shown", () -> hovered(equation).equals("i goes from 1 to 5"));
    }

    private static int firstNode(FormulaView view, Predicate<Expr> wanted) {
        return IntStream.range(0, view.formula().nodeCount())
                .filter(n -> wanted.test(view.formula().node(n)))
                .findFirst()
                .orElse(-1);
    }

    private static String hovered(Node near) {
        return get(() -> Optional.ofNullable(near.getScene().getRoot().lookup(".hover-said"))
                .map(Node::getAccessibleText)
                .orElse(""));
    }

    @Test
    void theGradientStandsThreeTimes() {
        window.press("#page-check");
        assertThat(window.label("#check-summary")).contains("The formulas agree to");
        Matrix backprop =
                ((MatrixView) window.find("#check-matrix-0")).picture().values();
        Matrix formula = ((MatrixView) window.find("#check-matrix-1")).picture().values();
        assertThat(formula.minus(backprop).largest()).isLessThan(1e-12);
    }

    @Test
    void theNetworkGrowsAndShrinks() {
        window.press("#page-network");
        window.press("#add-layer");
        window.press("#add-layer");
        assertThat(window.label("#losses")).contains("numbers are learned");
        var count = (Spinner<?>) window.find("#samples");
        onFx(() -> count.getEditor().setText("ninety"));
        onFx(count.getEditor()::requestFocus);
        window.type(KeyCode.ENTER);
        assertThat(count.getEditor().getText()).isEqualTo("ninety");
        onFx(() -> count.getEditor().setText("64"));
        window.type(KeyCode.ENTER);
        window.press("#page-steps");
        assertThat(matrix("z2").picture().values().shape()).hasToString("64×10");
    }

    private MatrixView matrix(String name) {
        return (MatrixView) window.find("#matrix-" + name);
    }

    private void clickCell(MatrixView matrix, int row, int column) {
        double x = get(() -> (column + 0.5) * matrix.cellWidth());
        double y = get(() -> (row + 0.5) * matrix.cellHeight());
        window.clickAt(matrix, x, y);
    }
}
