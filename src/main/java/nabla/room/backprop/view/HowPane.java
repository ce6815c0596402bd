package nabla.room.backprop.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.step.Step;
import nabla.ui.base.ScrollBox;
import nabla.ui.formula.HowBox;
import nabla.ui.work.Background;

/// How the slope of a step is worked out, from the loss back to it, in place of the matrices while it is open; it stays
/// open from step to step.
final class HowPane extends StackPane {
    private final PartValues values;
    private final Background background;
    private Optional<Expr> slope = Optional.empty();
    private Optional<Scope> names = Optional.empty();
    private Optional<HowBox> box = Optional.empty();
    private boolean wanted;
    private boolean told = true;
    private Runnable changed = () -> {};

    HowPane(PartValues values, Background background) {
        this.values = values;
        this.background = background;
        setMinSize(0, 0);
        setId("step-how");
    }

    /// @param action called when it has opened, closed, or got another button
    void onChanged(Runnable action) {
        changed = action;
    }

    /// Whether it is to be seen instead of the matrices.
    boolean isOpen() {
        return box.isPresent() && wanted && told;
    }

    /// Absent where the step gives no slope.
    Optional<Button> button() {
        return box.map(HowBox::button);
    }

    void close() {
        wanted = false;
        box.ifPresent(it -> it.open(false));
    }

    /// Whether verdicts are told; else the class votes.
    void tell(boolean verdicts) {
        told = verdicts;
        box.ifPresent(it -> it.tell(verdicts));
        changed.run();
    }

    void show(Step step) {
        Expr left = step.equation().left();
        Scope scope = step.names().scope();
        if (slope.filter(left::equals).isPresent()
                && names.filter(scope::equals).isPresent()) {
            return;
        }
        slope = Optional.of(left);
        names = Optional.of(scope);
        boolean open = wanted;
        box = HowBox.of(left, scope, background, values::watch);
        getChildren().clear();
        box.ifPresent(it -> fill(it, open));
        changed.run();
    }

    private void fill(HowBox it, boolean open) {
        var scroll = new ScrollBox(it.panel());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("reading-scroll");
        getChildren().setAll(scroll);
        it.tell(told);
        it.open(open);
        it.openProperty().subscribe(now -> {
            wanted = now;
            changed.run();
        });
    }
}
