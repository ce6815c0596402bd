package nabla.room.differences.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nabla.math.expr.tree.Exprs;
import nabla.model.Parameters;
import nabla.room.differences.model.DifferencesModel;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.KnownFunction;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.control.Choice;
import nabla.ui.control.ParameterSlider;
import nabla.ui.control.PowerField;
import nabla.ui.work.Background;

/// What stands below the stage: the step, the point, and in a drawer the function.
public final class DifferencesControls extends VBox {
    private static final PowerField.Asked STEP = new PowerField.Asked(
            "step",
            "ε",
            "The step ε",
            DifferencesState.SMALLEST,
            0,
            value -> value >= 1e-16 && value <= 1,
            "The step goes from 1 down to 1e-16: a smaller one leaves w as it is.",
            "The step is a number from 1 down to 1e-16, such as 0.1 or 1e-5.");

    /// Wide enough for all of them in one row: without this a pane counts on two.
    private static final double ONE_ROW = 2_000;

    private final ToggleButton function = new ToggleButton();
    private final PowerField step;
    private final Choice<Optional<KnownFunction>> list;

    /// @param parameters has the lesson's w
    public DifferencesControls(DifferencesModel model, Parameters parameters, Background background) {
        getStyleClass().add("differences-controls");
        step = new PowerField(STEP, value -> model.stepTo(Math.log10(value)));
        list = new Choice<>(
                Stream.concat(
                                Arrays.stream(KnownFunction.values()).map(Optional::of),
                                Stream.of(Optional.<KnownFunction>empty()))
                        .toList(),
                choice -> choice.map(KnownFunction::title).orElse("your own"),
                choice -> choice.ifPresent(model::choose));
        list.setId("function-list");
        list.setAccessibleText("Functions to choose from");
        function.setId("function-drawer");
        function.setTooltip(new Tooltip("Another function: from a list, or one of your own"));
        function.setMinWidth(USE_PREF_SIZE);
        Node point = new ParameterSlider(
                parameters,
                parameters.find("w").orElseThrow(),
                Formula.of(Exprs.sym("w"), parameters.names(), Typesetter.Style.TEXT));
        var row = new FlowPane(function, step, point);
        row.setPrefWrapLength(ONE_ROW);
        row.getStyleClass().add("differences-row");
        var drawer = new FlowPane(list, new FunctionField(model, background));
        drawer.setPrefWrapLength(ONE_ROW);
        drawer.getStyleClass().addAll("differences-row", "function-drawer");
        drawer.visibleProperty().bind(function.selectedProperty());
        drawer.managedProperty().bind(function.selectedProperty());
        getChildren().addAll(row, drawer);
        model.pictureProperty().subscribe(this::show);
    }

    private void show(DifferencesPicture picture) {
        String text = picture.state().function();
        step.show(picture.state().step());
        Optional<KnownFunction> known = KnownFunction.of(text);
        list.show(known);
        String title = "f(w) = " + known.map(KnownFunction::title).orElse(shortened(text));
        function.setText(title);
        function.setAccessibleText(title + "; choose or type another");
    }

    private static String shortened(String text) {
        return text.length() <= 16 ? text : text.substring(0, 15) + "…";
    }
}
