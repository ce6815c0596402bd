package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import nabla.plot.figure.Figure;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.ui.TitledFigure;

/// The losses over b, and below or beside them the four lines with their numbers.
final class LossesPane extends Region {
    private static final double GAP = 12;
    /// On a stage so many times as wide as high the lines stand beside the picture.
    private static final double WIDE = 1.9;

    private final TitledFigure losses;
    private final ArgminBoard board = new ArgminBoard();

    LossesPane(LikelihoodModel model) {
        losses = new TitledFigure("Losses over b", "figure-losses", LossFigure.of(model.state()));
        losses.figure().setOnGrip((curve, b) -> model.shift(b));
        getChildren().addAll(losses, board);
    }

    void show(LikelihoodState state) {
        losses.show(LossFigure.of(state), numbers(state));
        board.show(state);
        if (board.isVisible() != state.rewriting().minus()) {
            board.setVisible(state.rewriting().minus());
            requestLayout();
        }
    }

    String text() {
        return board.text();
    }

    List<Figure> figures() {
        return List.of(losses.shown());
    }

    private static List<String> numbers(LikelihoodState state) {
        Losses of = state.losses();
        double b = state.outputs().shift();
        double sigma = state.outputs().sigma();
        var said = new ArrayList<String>();
        said.add("b = " + BellsPane.number(b));
        if (state.rewriting().minus()) {
            said.add("squares " + BellsPane.number(of.squares(b)));
            said.add("NLL " + BellsPane.number(of.nll(b, sigma)));
        } else {
            said.add("log-likelihood " + BellsPane.number(-of.nll(b, sigma)));
            said.add("at the best fit " + BellsPane.number(-of.nll(of.best(), sigma)));
        }
        return said;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!board.isVisible()) {
            losses.resizeRelocate(0, 0, width, height);
        } else if (width > WIDE * height) {
            double right = snapSizeX(board.prefWidth(-1));
            losses.resizeRelocate(0, 0, width - right - GAP, height);
            double tall = snapSizeY(board.prefHeight(right));
            board.resizeRelocate(width - right, Math.max(0, (height - tall) / 2), right, tall);
        } else {
            double foot = snapSizeY(board.prefHeight(width));
            losses.resizeRelocate(0, 0, width, height - foot - GAP);
            board.resizeRelocate(0, height - foot, width, foot);
        }
    }
}
