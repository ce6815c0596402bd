package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Ticks;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPicture;
import nabla.room.activations.model.TangentPoint;
import nabla.ui.figure.TitledFigure;

/// The functions above, their derivatives below, a point at the same z in both.
final class FunctionsPane extends VBox {
    private static final double ROUND = 100;
    private static final double NUMBERS_ROOM = 3;
    /// So near to 0 a drag ends at 0, where the kinks and the peaks are.
    private static final double NEAR = 0.045;
    /// A move as small as a tenth of an arrow key's is meant.
    private static final double FINE = 0.0101;

    private final ActivationsModel model;
    private final TitledFigure functions;
    private final TitledFigure slopes;

    FunctionsPane(ActivationsModel model) {
        this.model = model;
        functions = new TitledFigure("Value over z", "figure-functions", FunctionFigure.of(model.picture()));
        slopes = new TitledFigure("Slope over z", "figure-slopes", SlopeFigure.of(model.picture()));
        getStyleClass().add("functions-pane");
        for (TitledFigure each : List.of(functions, slopes)) {
            VBox.setVgrow(each, Priority.ALWAYS);
            each.setMinHeight(0);
            each.setPrefHeight(200);
            each.figure().setNumbersRoom(NUMBERS_ROOM);
            each.figure().setOnGrip((curve, z) -> model.ride(curve, rounded(z)));
        }
        getChildren().addAll(functions, slopes);
    }

    void show(ActivationsPicture picture) {
        functions.show(FunctionFigure.of(picture), values(picture));
        slopes.show(SlopeFigure.of(picture), slopes(picture));
    }

    List<Figure> figures() {
        return List.of(functions.shown(), slopes.shown());
    }

    private double rounded(double z) {
        double now = model.state().z();
        double wanted = Math.rint(z * ROUND) / ROUND;
        boolean drag = Math.abs(wanted - now) > FINE;
        return drag && Math.abs(wanted) < NEAR ? 0 : wanted;
    }

    private static List<String> values(ActivationsPicture picture) {
        var said = new ArrayList<String>();
        said.add("at z = " + Ticks.readout(picture.state().z()));
        for (TangentPoint point : picture.points()) {
            said.add("%s %s".formatted(ActivationInks.name(point.activation()), Ticks.readout(point.value())));
        }
        return said;
    }

    private static List<String> slopes(ActivationsPicture picture) {
        return picture.points().stream().map(FunctionsPane::slope).toList();
    }

    private static String slope(TangentPoint point) {
        String name = ActivationInks.name(point.activation());
        return point.kink()
                .map(kink -> "%s: no slope at 0; %s from the left, %s from the right, %s by convention"
                        .formatted(
                                name,
                                Ticks.readout(kink.left()),
                                Ticks.readout(kink.right()),
                                Ticks.readout(kink.convention())))
                .orElseGet(() -> "%s %s".formatted(name, Ticks.readout(point.slope())));
    }
}
