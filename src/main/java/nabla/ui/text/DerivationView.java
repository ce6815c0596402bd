package nabla.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.expr.scope.Scope;
import nabla.model.Stepper;
import nabla.ui.base.Icons;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.TypesetBlock;
import nabla.ui.work.Background;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// A derivation, one line at a time, and a field for a line of one's own.
final class DerivationView extends VBox {
    private final TypesetBlock.Chain chain;
    private final String name;
    private final int offset;
    private final LineView first;
    private final List<LineView> lines = new ArrayList<>();
    private final Button next = button("Next line", MaterialDesignA.ARROW_DOWN);
    private final Button all = tool("Show all lines", MaterialDesignU.UNFOLD_MORE_HORIZONTAL);
    private final Button over = tool("Start over", MaterialDesignR.RESTART);
    private final Button reveal = button("Reveal the verdicts", MaterialDesignE.EYE_OUTLINE);
    private final VBox body = new VBox();
    private final OwnLines own;
    private final TryLine tryLine;
    private int shown;
    private Runnable arranged = () -> {};

    /// @param namesakes how many derivations of the same title come before it
    /// @param stepper over the lines of all derivations of the lesson
    /// @param offset  how many lines come before this derivation
    DerivationView(
            TypesetBlock.Chain chain,
            long namesakes,
            Stepper stepper,
            int offset,
            Background background,
            BiConsumer<FormulaView, Scope> watch,
            Consumer<Counterexample> showMe) {
        this.chain = chain;
        this.name = chain.block().title() + (namesakes == 0 ? "" : " #" + (namesakes + 1));
        this.offset = offset;
        this.first = new LineView(chain.first(), background, watch, showMe);
        this.own = new OwnLines(chain, background, watch, showMe, this::arrange);
        this.tryLine =
                new TryLine(chain.block().derivation().scope(), background, watch, texts -> own.add(shown, texts));
        getStyleClass().add("derivation");
        chain.lines().forEach(line -> lines.add(new LineView(line, background, watch, showMe)));
        body.getStyleClass().add("derivation-lines");
        arrange();
        next.setOnAction(event -> stepper.moveTo(offset + shown + 1));
        all.setOnAction(event -> stepper.moveTo(offset + lines.size()));
        over.setOnAction(event -> stepper.moveTo(offset));
        var actions = new FlowPane(next, reveal);
        actions.getStyleClass().add("derivation-actions");
        getChildren().addAll(header(), body, actions, tryLine);
        reveal(0);
        tell(true);
    }

    private HBox header() {
        var title = new Label(chain.block().title());
        title.getStyleClass().add("block-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var header = new HBox(title, all, over);
        header.getStyleClass().add("derivation-header");
        header.setAlignment(Pos.TOP_LEFT);
        return header;
    }

    private static Button button(String text, Ikon icon) {
        var button = new Button(text);
        button.setGraphic(Icons.beside(button, icon, 1.3));
        button.getStyleClass().add("derivation-next");
        return button;
    }

    private static Button tool(String name, Ikon icon) {
        var button = new Button();
        button.setGraphic(Icons.beside(button, icon, 1.3));
        button.getStyleClass().add("derivation-tool");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    TypesetBlock.Chain chain() {
        return chain;
    }

    /// How many lines of the lesson come before it.
    int offset() {
        return offset;
    }

    /// From top to bottom.
    Stream<Node> parts() {
        return Stream.concat(
                Stream.concat(Stream.of(getChildren().getFirst()), body.getChildren().stream()),
                getChildren().stream().skip(2));
    }

    boolean isHidden(int line) {
        return line >= shown;
    }

    /// Its title, told from those of its namesakes: what is remembered of it goes by it.
    String name() {
        return name;
    }

    TryLine tryLine() {
        return tryLine;
    }

    OwnLines own() {
        return own;
    }

    /// Puts the lines of one's own below those they were typed below; where these are hidden, so are they.
    private void arrange() {
        var nodes = new ArrayList<Node>();
        nodes.add(first);
        first.how().ifPresent(nodes::add);
        for (int after = 0; after <= lines.size(); after++) {
            if (after > 0) {
                LineView line = lines.get(after - 1);
                nodes.add(line);
                line.how().filter(how -> line.isVisible()).ifPresent(nodes::add);
            }
            if (after <= shown) {
                nodes.addAll(own.below(after));
            }
        }
        if (!body.getChildren().equals(nodes)) {
            body.getChildren().setAll(nodes);
        }
        arranged.run();
    }

    /// @param action called when a line of one's own has come, gone, or says more than before
    void onArranged(Runnable action) {
        arranged = action;
    }

    List<LineView> lines() {
        return List.copyOf(lines);
    }

    /// Shows the lines up to a position of the stepper; gives the last that was hidden before.
    Optional<LineView> reveal(int position) {
        int wanted = Math.clamp(position - offset, 0, lines.size());
        Optional<LineView> newest = wanted > shown ? Optional.of(lines.get(wanted - 1)) : Optional.empty();
        if (wanted != shown) {
            shown = wanted;
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setVisible(i < shown);
            lines.get(i).setManaged(i < shown);
        }
        arrange();
        int left = lines.size() - shown;
        next.setVisible(left > 0);
        next.setManaged(left > 0);
        next.setText(left == 1 ? "Last line" : "Next line (" + left + " left)");
        all.setDisable(left == 0);
        over.setDisable(shown == 0);
        return newest;
    }

    boolean hasMore() {
        return shown < lines.size();
    }

    /// Where the next line will appear: beside the button that asks for it.
    Node nextPlace() {
        return next;
    }

    /// The last line shown; absent where only the first expression is.
    Optional<LineView> newest() {
        return shown > 0 ? Optional.of(lines.get(shown - 1)) : Optional.empty();
    }

    /// The line that is spoken about, the lesson's last that is shown. Above it what it goes on from; while the class
    /// is not told what is right, simply the line above.
    void speak(SpokenLine spoken, boolean told) {
        int line = shown - 1;
        if (line < 0) {
            spoken.show(chain.block().title(), Optional.empty(), chain.first(), Optional.empty(), told);
        } else {
            TypesetBlock.SetLine literal =
                    line == 0 ? chain.first() : chain.lines().get(line - 1);
            spoken.show(
                    "",
                    Optional.of(told ? own.before(line) : literal),
                    chain.lines().get(line),
                    lines.get(line).checked(),
                    told);
        }
    }

    /// The student's last step below the lines that are shown; absent where there is none.
    Optional<OwnLines.Step> ownStep(boolean told) {
        return own.lastStep(shown, told);
    }

    void show(List<Derivation.Checked> checks) {
        for (int i = 0; i < Math.min(checks.size(), lines.size()); i++) {
            lines.get(i).show(checks.get(i));
        }
    }

    void tell(boolean verdicts) {
        first.tell(verdicts);
        lines.forEach(line -> line.tell(verdicts));
        reveal.setVisible(!verdicts);
        reveal.setManaged(!verdicts);
    }

    /// What the button does that ends a vote.
    void onReveal(Runnable action) {
        reveal.setOnAction(event -> action.run());
    }

    /// What follows the sliders in the lines that can be seen.
    List<Live> live() {
        Stream<Live> lessons = Stream.concat(Stream.of(first), lines.subList(0, shown).stream())
                .map(LineView::live);
        return Stream.concat(lessons, own.all().stream().flatMap(view -> view.live().stream()))
                .toList();
    }
}
