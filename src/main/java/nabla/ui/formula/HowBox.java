package nabla.ui.formula;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.ui.base.Icons;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A button beside a formula with derivatives, and below it how they are worked out while it is open: one line for each
/// rule.
public final class HowBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Expr expression;
    private final Scope scope;
    private final LatestJob latest;
    private final BiConsumer<FormulaView, Scope> watch;
    private final Button button = new Button("how");
    private final VBox panel = new VBox();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private boolean told = true;

    private HowBox(Expr expression, Scope scope, Background background, BiConsumer<FormulaView, Scope> watch) {
        this.expression = expression;
        this.scope = scope;
        this.latest = background.latest();
        this.watch = watch;
        button.getStyleClass().add("how-button");
        button.setGraphic(Icons.beside(button, MaterialDesignC.CHEVRON_DOWN, 1.1));
        button.setAccessibleText("How the derivative is worked out");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> open(!open.get()));
        panel.getStyleClass().add("how-panel");
        panel.setAccessibleText("How the derivative is worked out");
        show();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Empty where the formula has no derivative whose rules can be told.
    public static Optional<HowBox> of(
            Expr expression, Scope scope, Background background, BiConsumer<FormulaView, Scope> watch) {
        return DerivativeSteps.areIn(expression, scope)
                ? Optional.of(new HowBox(expression, scope, background, watch))
                : Optional.empty();
    }

    public Button button() {
        return button;
    }

    /// To stand below the formula.
    public VBox panel() {
        return panel;
    }

    /// While a class votes it would tell what is right.
    public void tell(boolean told) {
        this.told = told;
        button.setVisible(told);
        show();
    }

    /// Opens or closes it.
    public void open(boolean wanted) {
        open.set(wanted);
        button.pseudoClassStateChanged(OPEN, wanted);
        if (wanted && panel.getChildren().isEmpty()) {
            panel.getChildren().setAll(words("…", "how-words"));
            latest.replace(cancelled -> DerivativeSteps.of(expression, scope), this::fill);
        }
        show();
    }

    private void show() {
        panel.setVisible(open.get() && told);
        panel.setManaged(open.get() && told);
    }

    private void fill(DerivativeSteps steps) {
        panel.getChildren().clear();
        for (DerivativeSteps.Row row : steps.rows()) {
            if (row.isHeading()) {
                panel.getChildren().add(words(row.words(), "how-heading"));
                continue;
            }
            var formula = new FormulaView(row.formula());
            watch.accept(formula, row.scope());
            var line = new VBox(formula, words(row.words(), "how-words"));
            line.getStyleClass().add("how-line");
            panel.getChildren().add(line);
        }
        if (steps.rows().isEmpty()) {
            panel.getChildren()
                    .add(words(
                            "No rule for vectors and matrices leads there; its slopes are worked out entry by entry.",
                            "how-words"));
        }
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
