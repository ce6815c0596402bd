package nabla.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import nabla.lesson.Block;
import nabla.math.expr.scope.Scope;
import nabla.typeset.Formula;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.TypesetBlock;

/// A heading, paragraph, list item or quotation: words with formulas on their baseline.
final class LessonText extends HBox {
    /// Signs that may not start a line after a formula.
    private static final String CLOSING = ".,;:!?)]}’”\"'…";
    private static final String OPENING = "([{‘“";

    private final BiConsumer<FormulaView, Scope> watch;

    /// @param watch told of every formula and the names it uses, for its values
    LessonText(TypesetBlock.Prose prose, BiConsumer<FormulaView, Scope> watch) {
        this.watch = watch;
        getStyleClass().addAll("prose", styleClass(prose.style()));
        var flow = new TextFlow(nodes(prose.runs()).toArray(Node[]::new));
        flow.getStyleClass().add("prose-text");
        HBox.setHgrow(flow, Priority.ALWAYS);
        if (prose.depth() > 0) {
            getStyleClass().add("prose-listed");
        }
        if (!prose.mark().isEmpty()) {
            setAlignment(Pos.BASELINE_LEFT);
        }
        for (int level = 1; level <= prose.depth(); level++) {
            var mark = new Label(level == prose.depth() ? prose.mark() : "");
            mark.getStyleClass().add("prose-mark");
            mark.setMinWidth(USE_PREF_SIZE);
            getChildren().add(mark);
        }
        if (prose.style() == Block.Prose.Style.QUOTE) {
            var bar = new Region();
            bar.getStyleClass().add("prose-quote-bar");
            getChildren().add(bar);
        }
        getChildren().add(flow);
    }

    private static String styleClass(Block.Prose.Style style) {
        return switch (style) {
            case HEADING -> "prose-heading";
            case PARAGRAPH -> "prose-paragraph";
            case ITEM -> "prose-item";
            case QUOTE -> "prose-quote";
        };
    }

    /// A sign that closes or opens stays with the formula it stands beside.
    private List<Node> nodes(List<TypesetBlock.Run> runs) {
        var nodes = new ArrayList<Node>();
        String opening = "";
        for (int i = 0; i < runs.size(); i++) {
            switch (runs.get(i)) {
                case TypesetBlock.Words(var words) -> {
                    String text = words.words();
                    if (i > 0 && runs.get(i - 1) instanceof TypesetBlock.Inline) {
                        text = text.substring(closing(text));
                    }
                    opening =
                            i + 1 < runs.size() && runs.get(i + 1) instanceof TypesetBlock.Inline ? opening(text) : "";
                    text = text.substring(0, text.length() - opening.length());
                    if (!text.isEmpty()) {
                        nodes.add(words(text, words.emphasis()));
                    }
                }
                case TypesetBlock.Inline(var formula, var scope) -> {
                    String after = i + 1 < runs.size() && runs.get(i + 1) instanceof TypesetBlock.Words(var next)
                            ? next.words().substring(0, closing(next.words()))
                            : "";
                    nodes.addAll(inline(opening, formula, scope, after));
                    opening = "";
                }
            }
        }
        return nodes;
    }

    private List<Node> inline(String before, Formula formula, Scope scope, String after) {
        var nodes = new ArrayList<Node>();
        List<Formula> pieces = formula.split();
        for (int i = 0; i < pieces.size(); i++) {
            var view = new FormulaView(pieces.get(i));
            view.getStyleClass().add("inline");
            watch.accept(view, scope);
            String left = i == 0 ? before : "";
            String right = i == pieces.size() - 1 ? after : "";
            nodes.add(left.isEmpty() && right.isEmpty() ? view : glued(left, view, right));
        }
        return nodes;
    }

    private static Node glued(String before, FormulaView view, String after) {
        var together = new ArrayList<Node>();
        if (!before.isEmpty()) {
            together.add(words(before, Block.Text.Emphasis.NONE));
        }
        together.add(view);
        if (!after.isEmpty()) {
            together.add(words(after, Block.Text.Emphasis.NONE));
        }
        return new Unbreakable(together);
    }

    private static Text words(String words, Block.Text.Emphasis emphasis) {
        var text = new Text(words);
        text.getStyleClass().add("words");
        switch (emphasis) {
            case NONE -> {}
            case ITALIC -> text.getStyleClass().add("italic");
            case BOLD -> text.getStyleClass().add("bold");
            case CODE -> text.getStyleClass().add("code");
        }
        return text;
    }

    private static int closing(String text) {
        int length = 0;
        while (length < text.length() && CLOSING.indexOf(text.charAt(length)) >= 0) {
            length++;
        }
        return length;
    }

    private static String opening(String text) {
        int start = text.length();
        while (start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return text.substring(start);
    }
}
