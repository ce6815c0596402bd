package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.expr.scope.Scope;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.Summand;
import nabla.room.backprop.model.BackpropModel;
import nabla.ui.base.ScrollBox;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;
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
    private final BackpropModel model;
    private final LatestJob setting;
    private Optional<Explanation> shown = Optional.empty();

    EntryPane(BackpropModel model, Background background) {
        this.model = model;
        this.setting = background.latest();
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
        Scope names = model.picture().step().names().scope();
        setting.replace(
                cancelled -> new Cards(set(explanation.terms(), names), set(explanation.over(), names)), this::show);
    }

    /// The cards above and below the line, set in type.
    private record Cards(List<TermCard> terms, List<TermCard> over) {}

    private static List<TermCard> set(List<Summand> summands, Scope names) {
        return summands.stream().map(summand -> TermCard.of(summand, names)).toList();
    }

    private void show(Cards cards) {
        terms.getChildren().clear();
        scroll.setVvalue(0);
        add(cards.terms());
        if (!cards.over().isEmpty()) {
            terms.getChildren().add(sign("over"));
            add(cards.over());
        }
    }

    private void add(List<TermCard> cards) {
        for (int k = 0; k < cards.size(); k++) {
            if (k > 0) {
                terms.getChildren().add(sign("+"));
            }
            terms.getChildren().add(cards.get(k).node(scroll.widthProperty().subtract(SCROLL_BAR)));
        }
    }

    private static Label sign(String text) {
        var sign = new Label(text);
        sign.getStyleClass().add("entry-sign");
        return sign;
    }
}
