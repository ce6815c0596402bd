package nabla.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import nabla.math.check.Checker;
import nabla.math.check.Claim;
import nabla.math.check.Counterexample;
import nabla.math.expr.Expr;
import nabla.math.expr.Scope;

/// A field for a line of one's own: set in type while it is written, checked at Enter against the last line shown.
final class TryLine extends VBox {

    private final Scope scope;
    private final Expr first;
    private final Supplier<Expr> before;
    private final BiConsumer<FormulaView, Scope> watch;
    private final Lane reading;
    private final Lane checking;
    private final TextField field = new TextField();
    private final VBox preview = new VBox();
    private final Label message = new Label();
    private final Label caret = new Label();
    private final VerdictView verdict;
    private boolean entered;

    /// @param before the line to go on from
    /// @param showMe shows a counterexample
    TryLine(
            Galley.Chain chain,
            Supplier<Expr> before,
            Background background,
            BiConsumer<FormulaView, Scope> watch,
            Consumer<Counterexample> showMe) {
        this.scope = chain.block().derivation().scope();
        this.first = chain.block().derivation().first();
        this.before = before;
        this.watch = watch;
        this.reading = background.lane();
        this.checking = background.lane();
        this.verdict = new VerdictView(showMe);
        getStyleClass().add("try-line");
        field.setPromptText("Try a line yourself:  = …");
        field.setAccessibleText("Try a line yourself");
        field.getStyleClass().add("try-field");
        message.getStyleClass().add("try-message");
        message.setWrapText(true);
        caret.getStyleClass().add("try-caret");
        preview.getStyleClass().add("try-preview");
        getChildren().add(field);
        field.textProperty().subscribe(this::typed);
        field.setOnAction(event -> enter());
    }

    String text() {
        return field.getText();
    }

    void setText(String text) {
        field.setText(text);
    }

    /// The line above has changed: what was said of the typed one holds no more.
    void lineAboveChanged() {
        checking.cancel();
        getChildren().remove(verdict);
    }

    private void typed(String text) {
        entered = false;
        lineAboveChanged();
        reading.replace(cancelled -> TypedLine.read(text, scope), this::show);
    }

    private void enter() {
        entered = true;
        String text = field.getText();
        reading.replace(cancelled -> TypedLine.read(text, scope), this::show);
    }

    private void show(TypedLine typed) {
        getChildren().setAll(field);
        switch (typed) {
            case TypedLine.Nothing nothing -> {}
            case TypedLine.Unreadable(var problem, var position) -> {
                message.setText(problem);
                caret.setText(position);
                getChildren().addAll(caret, message);
            }
            case TypedLine.Ready ready -> {
                preview.getChildren().setAll(LineView.preview(ready.line(), watch));
                getChildren().add(preview);
                if (!ready.remark().isEmpty()) {
                    message.setText(ready.remark());
                    getChildren().add(message);
                }
                if (entered) {
                    check(ready);
                }
            }
        }
    }

    private void check(TypedLine.Ready ready) {
        Expr above = before.get();
        verdict.checking();
        getChildren().add(verdict);
        checking.replace(
                cancelled -> TypedLine.check(ready.parsed(), above, first, scope, Checker.allowance(cancelled)),
                answer -> verdict.show(
                        new Claim(above, ready.parsed().link(), ready.parsed().right(), scope),
                        answer.verdict(),
                        answer.fromFirst()));
    }
}
