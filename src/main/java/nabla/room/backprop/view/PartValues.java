package nabla.room.backprop.view;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.GivenNumbers;
import nabla.model.Meanings;
import nabla.room.backprop.model.BackpropModel;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.HoverValue;
import nabla.ui.work.Background;

/// Shows what the part of a formula under the mouse is worth now, from the matrices of the step: a number or a small
/// matrix.
final class PartValues {
    private final HoverValue layer;
    private final HoverValue worked;
    private final StackPane both;
    private final BackpropModel model;

    PartValues(BackpropModel model, Background background) {
        this.model = model;
        this.layer = new HoverValue(background, () -> Meanings.NONE);
        this.worked = new HoverValue(background, this::now);
        this.both = new StackPane(layer, worked);
        both.setMouseTransparent(true);
        model.pictureProperty().subscribe(picture -> {
            layer.refresh();
            worked.refresh();
        });
    }

    /// Lies over the stage and takes no mouse events.
    Node layer() {
        return both;
    }

    private Meanings now() {
        return new Meanings(GivenNumbers.of(model.picture().step().names()), Map.of());
    }

    /// A formula of the step that is shown.
    void watch(FormulaView view) {
        watch(view, (part, indices) -> model.picture().step().names().find(part, indices));
    }

    /// A formula with names of its own: what no matrix of the step is, is worked out from what is given.
    void watch(FormulaView view, Scope names) {
        worked.watch(view, names);
    }

    /// @param find what a part is worth, asked again whenever numbers change
    ///             for values of the indices of the sums that it stands in
    void watch(FormulaView view, BiFunction<Expr, Map<String, Integer>, Optional<Matrix>> find) {
        layer.watch(view, find);
    }

    void close() {
        layer.hide();
        worked.hide();
    }
}
