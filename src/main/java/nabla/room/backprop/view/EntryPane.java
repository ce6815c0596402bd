package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.Summand;
import nabla.room.backprop.model.BackpropModel;
import nabla.ui.ScrollBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How the chosen entry came about: the sum that made it, term by term with its numbers.
final class EntryPane extends VBox {
    private static final double SCROLL_BAR = 44;

    private static final double WIDE = 2000;

    static final double ROOMY = 5.2;
    static final double TWO_ROWS = 3.4;
    static final double ONE_ROW = 1.9;

    private final Label head = new Label();
    private final Label count = new Label();
    private final FlowPane terms = new FlowPane();
    private final ScrollPane scroll = new ScrollBox(terms);
    private Optional<Explanation> shown = Optional.empty();

    EntryPane(BackpropModel model) {
        getStyleClass().add("entry-pane");
        setId("entry-pane");
        head.getStyleClass().add("entry-head");
        count.getStyleClass().add("entry-count");
        terms.getStyleClass().add("entry-terms");
        terms.setMinWidth(0);
        var close = new Button();
        close.setGraphic(new FontIcon("mdi2c-close"));
        close.getStyleClass().add("nabla-icon-button");
        close.setId("entry-close");
        close.setAccessibleText("Close the sum");
        close.setOnAction(pressed -> model.lookAway());
        close.setMinWidth(USE_PREF_SIZE);
        var words = new FlowPane(head, count);
        words.getStyleClass().add("entry-words");
        words.setMinSize(0, USE_PREF_SIZE);
        words.setPrefWrapLength(WIDE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(words, close);
        top.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("reading-scroll", "entry-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, scroll);
        setMinHeight(USE_PREF_SIZE);
    }

    /// @param ems the height of the terms; the others are scrolled to
    void limit(double ems) {
        double height = Math.rint(ems * head.getFont().getSize());
        if (scroll.getMaxHeight() != height) {
            scroll.setMaxHeight(height);
        }
    }

    void show(Optional<Explanation> explanation) {
        setVisible(explanation.isPresent());
        setManaged(explanation.isPresent());
        if (explanation.isPresent() && !explanation.equals(shown)) {
            show(explanation.get());
        }
        shown = explanation;
    }

    private void show(Explanation explanation) {
        int many = explanation.terms().size();
        String sum = many == 1 ? "one term" : "the sum of " + many + " terms";
        count.setText(
                explanation.over().isEmpty()
                        ? sum
                        : "%s over the sum of %d"
                                .formatted(sum, explanation.over().size()));
        head.setText("%s = %s".formatted(explanation.name(), Numerals.of(explanation.value(), Numerals.LONG)));
        terms.getChildren().clear();
        scroll.setVvalue(0);
        cards(explanation.terms(), "+");
        if (!explanation.over().isEmpty()) {
            terms.getChildren().add(sign("over"));
            cards(explanation.over(), "+");
        }
    }

    private void cards(List<Summand> list, String between) {
        for (int k = 0; k < list.size(); k++) {
            if (k > 0) {
                terms.getChildren().add(sign(between));
            }
            terms.getChildren().add(card(list.get(k)));
        }
    }

    private static Label sign(String text) {
        var sign = new Label(text);
        sign.getStyleClass().add("entry-sign");
        return sign;
    }

    private Label card(Summand term) {
        String numbers = letters(term.numbers());
        String value = term.far().map(far -> Numerals.of(far, Numerals.SHORT)).orElseGet(() -> numeral(term.value()));
        var card = new Label(numbers.equals(value) ? value : numbers + " = " + value);
        card.getStyleClass().addAll("entry-term", term.value() < 0 ? "negative" : "positive");
        if (term.value() == 0) {
            card.getStyleClass().setAll("label", "entry-term", "zero");
        }
        card.setTooltip(new Tooltip(letters(term.term())));
        card.setWrapText(true);
        card.maxWidthProperty().bind(scroll.widthProperty().subtract(SCROLL_BAR));
        return card;
    }

    /// `a1[4, 2] · W1[7, 2]`, or the same with numbers: `0.31 · (−1.4)`.
    private static String letters(Expr term) {
        String text = term instanceof Expr.Product(var factors)
                ? factors.stream().map(EntryPane::factor).collect(Collectors.joining(" · "))
                : TextNotation.of(term);
        return text.replace('-', '−');
    }

    private static String factor(Expr factor) {
        boolean bracketed = factor instanceof Expr.Sum
                || factor instanceof Expr.Neg
                || (factor instanceof Expr.Num(var value) && value.signum() < 0);
        return bracketed ? "(" + TextNotation.of(factor) + ")" : TextNotation.of(factor);
    }

    private static String numeral(double value) {
        return Numerals.of(value, Numerals.SHORT);
    }
}
