package nabla.room.likelihood.view;

import java.util.List;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.ui.figure.NumberTable;

/// The four lines from the negative log-likelihood to the sum of squares with their values at b and where they are
/// least. Their values differ, so they are not joined by "=": what joins them is that they have the same minimiser.
final class ArgminBoard extends VBox {
    private final NumberTable table = new NumberTable(
            "The four lines, each with its value and where it is least",
            List.of("r = y − f,  ∼ same minimiser", "at b", "least at"),
            "−000.0");

    ArgminBoard() {
        getStyleClass().add("argmin-board");
        getChildren().add(table);
    }

    void show(LikelihoodState state) {
        Losses losses = state.losses();
        double b = state.outputs().shift();
        double sigma = state.outputs().sigma();
        String best = number(losses.best());
        table.show(List.of(
                List.of("1      −ΣΣ log of the density", number(losses.nll(b, sigma)), best),
                List.of("2  =  −ΣΣ (log 1/√(2πσ²) − r²/2σ²)", number(losses.nll(b, sigma)), best),
                List.of("3  ∼  −ΣΣ (−r²/2σ²)", number(losses.slid(b, sigma, Losses.CONSTANT)), best),
                List.of("4  ∼  ΣΣ r²", number(losses.squares(b)), best)));
    }

    private static String number(double value) {
        return Numerals.of(value, Numerals.SHORT);
    }
}
