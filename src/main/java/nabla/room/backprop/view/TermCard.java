package nabla.room.backprop.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import nabla.math.Numerals;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.write.SpokenNotation;
import nabla.math.nn.step.Summand;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.formula.FormulaView;

/// One term of an entry's sum, set in type: its numbers and what they come to; with names where it is pointed at. Made
/// in the background.
///
/// @param value what the numbers come to; empty where the term is that number alone
record TermCard(Summand term, Formula numbers, Formula names, String value) {

    static TermCard of(Summand term, Scope scope) {
        boolean one = term.numbers().parts().isEmpty();
        String value = term.far()
                .map(far -> Numerals.of(far, Numerals.SHORT))
                .orElseGet(() -> Numerals.of(term.value(), Numerals.SHORT));
        return new TermCard(
                term,
                Formula.of(term.numbers(), scope, Typesetter.Style.TEXT),
                Formula.of(term.term(), scope, Typesetter.Style.TEXT),
                one ? "" : value);
    }

    /// @param most how wide it may be
    Node node(ObservableValue<? extends Number> most) {
        var formula = new FormulaView(numbers);
        formula.getStyleClass().add("inline");
        formula.setMouseTransparent(true);
        var card = new HBox(formula);
        if (!value.isEmpty()) {
            var sum = new Label("= " + value);
            sum.getStyleClass().add("entry-value");
            sum.setMinWidth(Label.USE_PREF_SIZE);
            card.getChildren().add(sum);
        }
        card.setAlignment(Pos.BASELINE_LEFT);
        card.getStyleClass()
                .addAll("entry-term", term.value() == 0 ? "zero" : term.value() < 0 ? "negative" : "positive");
        card.setAccessibleText(SpokenNotation.of(term.numbers()) + (value.isEmpty() ? "" : " is " + value));
        var names = new FormulaView(this.names);
        names.getStyleClass().add("inline");
        var tooltip = new Tooltip();
        tooltip.setGraphic(names);
        Tooltip.install(card, tooltip);
        most.subscribe(width -> card.setMaxWidth(width.doubleValue()));
        return card;
    }
}
