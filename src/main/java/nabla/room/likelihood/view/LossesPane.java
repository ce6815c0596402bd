package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import nabla.plot.figure.Figure;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.ui.figure.TitledFigure;

/// The losses over b, and below or beside them the four lines with their numbers.
final class LossesPane extends Region {
    private static final double GAP = 12;
    /// On a stage so many times as wide as high the lines stand beside the picture.
    private static final double WIDE = 1.9;
    /// Below it they take this part of the height at the most.
    private static final double BELOW = 0.4;

    private final LossesFigure picture = new LossesFigure();
    private final TitledFigure losses;
    private final ArgminBoard board = new ArgminBoard();
    /// Whether there are lines to be shown.
    private boolean lines = true;

    LossesPane(LikelihoodModel model) {
        losses = new TitledFigure("Losses", "figure-losses", picture.of(model.state()));
        losses.figure().setOnGrip((curve, b) -> model.shift(b));
        getChildren().addAll(losses, board);
    }

    void show(LikelihoodState state) {
        losses.show(picture.of(state), numbers(state));
        board.show(state);
        if (lines != state.rewriting().minus()) {
            lines = state.rewriting().minus();
            requestLayout();
        }
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
            said.add("constant " + BellsPane.number(of.constant(sigma)));
            said.add("1/(2σ²) = " + BellsPane.number(Losses.factor(sigma)));
        } else {
            said.add("log-likelihood " + BellsPane.number(-of.nll(b, sigma)));
            said.add("at the best fit " + BellsPane.number(-of.nll(of.best(), sigma)));
        }
        return said;
    }

    /// Where there is no room for the lines that leaves half of the stage to the picture, the picture stands alone.
    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double right = snapSizeX(board.prefWidth(-1));
        double foot = snapSizeY(board.prefHeight(width));
        boolean beside = width > WIDE * height && right <= width / 2;
        boolean below = !beside && right <= width && foot <= BELOW * height;
        board.setVisible(lines && (beside || below));
        if (!board.isVisible()) {
            losses.resizeRelocate(0, 0, width, height);
        } else if (beside) {
            losses.resizeRelocate(0, 0, width - right - GAP, height);
            board.resizeRelocate(width - right, Math.max(0, (height - foot) / 2), right, foot);
        } else {
            losses.resizeRelocate(0, 0, width, height - foot - GAP);
            board.resizeRelocate(0, height - foot, width, foot);
        }
    }
}
