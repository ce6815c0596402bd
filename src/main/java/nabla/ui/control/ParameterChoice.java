package nabla.ui.control;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.model.TypedNumber;
import nabla.typeset.Formula;
import nabla.ui.base.ArrowKeys;
import nabla.ui.formula.FormulaView;
import org.controlsfx.control.SegmentedButton;

/// A parameter with a few values, such as a label that is 0 or 1, as its symbol and a button for each value.
///
/// Style class `parameter-choice`. Arrow keys go from value to value, Home and End to the first and last.
public final class ParameterChoice extends HBox {
    /// With more values a slider with ticks takes less room.
    public static final int MOST = 5;

    private final Parameters parameters;
    private final Parameter parameter;
    private final List<Double> choices;
    private final SegmentedButton buttons = new SegmentedButton();

    /// @param symbol as the formulas show and say it
    public ParameterChoice(Parameters parameters, Parameter parameter, Formula symbol) {
        this.parameters = parameters;
        this.parameter = parameter;
        this.choices = parameter.choices();
        getStyleClass().add("parameter-choice");
        setFillHeight(false);
        var sign = new FormulaView(symbol);
        sign.getStyleClass().add("parameter-symbol");
        sign.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(sign, buttons);
        getProperties().put(ArrowKeys.USES_ARROWS, true);
        choices.forEach(choice -> buttons.getButtons().add(button(choice, symbol.spoken())));
        buttons.getToggleGroup().selectedToggleProperty().subscribe(selected -> {
            if (selected == null) {
                follow(); // a click on the button that is down does not lift it
            }
        });
        buttons.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        parameter.valueProperty().subscribe(value -> follow());
    }

    private ToggleButton button(double choice, String spoken) {
        String written = parameter.written(choice);
        var button = new ToggleButton(written);
        button.setId(parameter.name() + "-is-" + written);
        button.setAccessibleText(spoken + " is " + written);
        button.setTooltip(new Tooltip(TypedNumber.range(parameter) + "."));
        button.setOnAction(pressed -> parameters.move(parameter.name(), choice));
        return button;
    }

    private void key(KeyEvent press) {
        if (press.isAltDown() || press.isMetaDown()) {
            return;
        }
        switch (press.getCode()) {
            case RIGHT, UP, PAGE_UP -> select(parameter.stepped(1));
            case LEFT, DOWN, PAGE_DOWN -> select(parameter.stepped(-1));
            case HOME -> select(parameter.from());
            case END -> select(parameter.to());
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void select(double value) {
        parameters.move(parameter.name(), value);
        buttons.getButtons().get(choices.indexOf(parameter.value())).requestFocus();
    }

    private void follow() {
        buttons.getButtons().get(choices.indexOf(parameter.value())).setSelected(true);
    }
}
