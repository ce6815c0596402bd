package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import nabla.math.Numerals;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.differences.model.DifferencesModel;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.ErrorLayer;
import nabla.room.differences.model.Quotient;
import nabla.ui.figure.TitledFigure;

/// The picture of the errors with switches for its parts; where there are no errors to draw, why.
final class ErrorPane extends StackPane {
    private final TitledFigure titled;
    private final Label message = new Label();
    private ErrorLines lines;
    private final Map<ErrorLayer, ToggleButton> switches = new EnumMap<>(ErrorLayer.class);

    ErrorPane(DifferencesModel model) {
        lines = ErrorLines.of(model.picture());
        titled = new TitledFigure(
                DifferencesPage.ERRORS.title(), "figure-errors", ErrorFigure.of(model.picture(), lines));
        titled.figure().setOnGrip((curve, exponent) -> model.stepTo(exponent));
        var all = new HBox();
        for (ErrorLayer layer : ErrorLayer.values()) {
            var button = new ToggleButton(layer.title());
            button.setId("layer-" + layer.key());
            button.setAccessibleText(layer.help());
            button.setTooltip(new Tooltip(layer.help()));
            button.setOnAction(pressed -> model.show(layer, button.isSelected()));
            button.getStyleClass().add("layer-switch");
            button.setMinWidth(USE_PREF_SIZE);
            switches.put(layer, button);
            all.getChildren().add(button);
        }
        all.getStyleClass().add("layer-switches");
        all.setMinWidth(USE_PREF_SIZE);
        titled.addToHead(all);
        message.setId("errors-message");
        message.setWrapText(true);
        message.getStyleClass().add("stage-message");
        getChildren().addAll(titled, message);
    }

    FigureView figure() {
        return titled.figure();
    }

    Figure shown() {
        return titled.shown();
    }

    void show(DifferencesPicture picture) {
        switches.forEach(
                (layer, button) -> button.setSelected(picture.state().shown().contains(layer)));
        lines = lines.following(picture);
        titled.show(ErrorFigure.of(picture, lines), numbers(picture));
        String said = picture.settled()
                .filter(known -> known.curves().isEmpty())
                .map(known -> String.join(" ", ErrorExplanation.of(picture, known)))
                .orElse("");
        boolean nothing = !said.isEmpty();
        message.setText(said);
        message.setVisible(nothing);
        titled.figure().setVisible(!nothing);
    }

    private static List<String> numbers(DifferencesPicture picture) {
        var numbers = new ArrayList<String>();
        numbers.add("ε = " + Numerals.of(picture.state().step(), 2));
        picture.settled().ifPresent(known -> {
            if (!known.curves().isEmpty()) {
                Quotient.OF_THE_SHEET.forEach(quotient -> numbers.add(quotient.title() + " "
                        + error(known, quotient, picture.state().step())));
            }
        });
        return numbers;
    }

    private static String error(ErrorAnalysis analysis, Quotient quotient, double step) {
        double error = analysis.error(quotient, step);
        return error == 0 ? "exact" : Double.isNaN(error) ? "without value" : Numerals.of(error, 2);
    }
}
