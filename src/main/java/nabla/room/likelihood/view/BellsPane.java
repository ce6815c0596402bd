package nabla.room.likelihood.view;

import java.util.List;
import javafx.scene.layout.Region;
import nabla.math.Numerals;
import nabla.plot.figure.Figure;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Outputs;
import nabla.ui.figure.TitledFigure;

/// Ten bells, and beside each its density, or the logarithm of it.
final class BellsPane extends Region {
    private static final double GAP = 10;
    /// The bells' share of the width.
    private static final double BELLS = 0.56;

    private static final double NUMBERS_ROOM = 1.6;

    private final TitledFigure bells;
    private final TitledFigure densities;

    BellsPane(LikelihoodModel model) {
        bells = new TitledFigure(
                "Ten bells", "figure-bells", BellsFigure.of(model.state().outputs()));
        densities = new TitledFigure("Densities", "figure-densities", DensityFigure.of(model.state()));
        bells.figure().setNumbersRoom(NUMBERS_ROOM);
        densities.figure().setNumbersRoom(NUMBERS_ROOM);
        bells.figure().setOnHandle((index, x, y, done) -> {
            if (index < Outputs.COUNT) {
                model.measure(index, x);
            } else {
                model.predict(index - Outputs.COUNT, x);
            }
        });
        getChildren().addAll(bells, densities);
    }

    void show(LikelihoodState state) {
        Outputs outputs = state.outputs();
        bells.show(
                BellsFigure.of(outputs),
                List.of(
                        "b = " + number(outputs.shift()),
                        "σ = " + number(outputs.sigma()),
                        "NLL " + number(-outputs.logLikelihood())));
        boolean product = state.rewriting().logs() < 0.5;
        densities.show(
                DensityFigure.of(state),
                product
                        ? List.of("product " + number(outputs.likelihood()), "log " + number(outputs.logLikelihood()))
                        : List.of(
                                "sum of logs " + number(outputs.logLikelihood()),
                                "NLL " + number(-outputs.logLikelihood())));
    }

    List<Figure> figures() {
        return List.of(bells.shown(), densities.shown());
    }

    static String number(double value) {
        return Numerals.of(value, Numerals.SHORT);
    }

    @Override
    protected void layoutChildren() {
        double left = Math.rint(BELLS * getWidth());
        bells.resizeRelocate(0, 0, left, getHeight());
        densities.resizeRelocate(left + GAP, 0, getWidth() - left - GAP, getHeight());
    }
}
