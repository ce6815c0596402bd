package nabla.ui.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.model.TypedNumber;
import nabla.typeset.Formula;
import nabla.ui.base.OncePerPulse;
import nabla.ui.formula.FormulaView;

/// A parameter as its symbol, a slider and its value: it drags in whole steps, takes arrow keys (Shift a tenth, Ctrl
/// ten times), Page Up and Down, Home and End; Enter or a click on the number types it; a double click resets it.
///
/// Style class `parameter-slider`. Few values are buttons instead, see [ParameterChoice].
public final class ParameterSlider extends HBox {
    private static final Map<KeyCode, Double> STEPS = Map.of(
            KeyCode.RIGHT,
            1.0,
            KeyCode.UP,
            1.0,
            KeyCode.LEFT,
            -1.0,
            KeyCode.DOWN,
            -1.0,
            KeyCode.PAGE_UP,
            10.0,
            KeyCode.PAGE_DOWN,
            -10.0);

    private final Parameters parameters;
    private final Parameter parameter;

    /// The values that have a tick each, from left to right; empty where it slides freely.
    private final List<Double> ticks;

    private final Slider slider = new Slider();
    private final NumberField number;
    private final OncePerPulse drag = new OncePerPulse(this, this::followDrag);
    private boolean following;

    /// The slider's part, thumb or track, that the mouse holds.
    private Optional<EventTarget> held = Optional.empty();

    /// @param symbol as the formulas show and say it
    public ParameterSlider(Parameters parameters, Parameter parameter, Formula symbol) {
        this.parameters = parameters;
        this.parameter = parameter;
        this.ticks = parameter.choices();
        this.number = new NumberField(parameter, this::move, slider::requestFocus);
        getStyleClass().add("parameter-slider");
        setFillHeight(false);
        var sign = new FormulaView(symbol);
        sign.getStyleClass().add("parameter-symbol");
        sign.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(sign, slider, number);
        prepareSlider(symbol.spoken());
        parameter.valueProperty().subscribe(value -> follow(value.doubleValue()));
    }

    private void prepareSlider(String spoken) {
        slider.setId("slider-" + parameter.name());
        slider.setMin(ticks.isEmpty() ? parameter.from() : 0);
        slider.setMax(ticks.isEmpty() ? parameter.to() : ticks.size() - 1);
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.setAccessibleText(spoken);
        if (!ticks.isEmpty()) {
            slider.setMajorTickUnit(1);
            slider.setMinorTickCount(0);
            slider.setShowTickMarks(true);
        }
        var help = new Tooltip(TypedNumber.range(parameter)
                + ", one step is " + parameter.written(parameter.declaration().step())
                + ".\nArrow keys make a step, with Shift a tenth, with Ctrl ten.\nDouble click: back to "
                + parameter.written(parameter.declaration().start()) + ".");
        help.setConsumeAutoHidingEvents(false); // a press that hides it also drags
        slider.setTooltip(help);
        slider.valueProperty().subscribe((was, is) -> {
            if (!following) {
                drag.request();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> held = Optional.of(press.getTarget()));
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> {
            if (held.filter(drag.getTarget()::equals).isEmpty()) {
                drag.consume(); // pressed elsewhere, such as on the track before the thumb came: the skin would fail
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> drag.answer());
        slider.addEventFilter(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                reset();
            }
        });
    }

    /// The thumb is where the mouse has it until the next frame, then where a step ends.
    private void followDrag() {
        move(parameter.snapped(valueAt(slider.getValue())));
    }

    private void reset() {
        drag.cancel();
        move(parameter.declaration().start());
    }

    private void key(KeyEvent press) {
        if (press.isAltDown() || press.isMetaDown()) {
            return;
        }
        switch (press.getCode()) {
            case HOME -> move(parameter.from());
            case END -> move(parameter.to());
            case ENTER -> number.edit();
            default -> {
                Double steps = STEPS.get(press.getCode());
                if (steps == null) {
                    return;
                }
                boolean ten = press.isControlDown() && Math.abs(steps) == 1;
                move(parameter.stepped(steps * (ten ? 10 : press.isShiftDown() ? 0.1 : 1)));
            }
        }
        press.consume();
    }

    private void move(double value) {
        parameters.move(parameter.name(), value);
        follow(parameter.value());
    }

    private void follow(double value) {
        following = true;
        slider.setValue(positionOf(value));
        following = false;
    }

    private double positionOf(double value) {
        return ticks.isEmpty() ? value : ticks.indexOf(value);
    }

    private double valueAt(double position) {
        return ticks.isEmpty() ? position : ticks.get((int) Math.rint(position));
    }
}
