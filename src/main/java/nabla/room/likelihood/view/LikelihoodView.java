package nabla.room.likelihood.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import nabla.plot.figure.Figure;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.ManyFactors;
import nabla.ui.base.RemarkLine;
import nabla.ui.control.ButtonChoice;
import nabla.ui.figure.TitledFigure;

/// The stage: one page at a time of what a likelihood is made of and becomes.
public final class LikelihoodView extends Region {
    private static final double GAP = 8;

    private final LikelihoodModel model;
    private final BellsPane bells;
    private final TitledFigure factors;
    private final LossesPane losses;
    private final TitledFigure square;
    private final PairPane pair;
    private final ButtonChoice<LikelihoodPage> choice;
    private final RemarkLine remark = new RemarkLine();

    public LikelihoodView(LikelihoodModel model) {
        this.model = model;
        LikelihoodState first = model.state();
        bells = new BellsPane(model);
        factors = new TitledFigure("Densities at their peak", "figure-factors", FactorsFigure.of(first));
        losses = new LossesPane(model);
        square = new TitledFigure("One square", "figure-square", SquareFigure.of(first));
        pair = new PairPane(model);
        factors.figure().setOnGrip((curve, n) -> model.count(n));
        square.figure().setOnGrip((curve, f) -> model.predict(model.state().output(), f));
        choice = new ButtonChoice<>(
                List.of(LikelihoodPage.values()), LikelihoodPage::title, page -> "page-" + page.key(), model::open);
        getStyleClass().add("likelihood-stage");
        getChildren().addAll(choice, bells, factors, losses, square, pair, remark);
        model.stateProperty().subscribe(this::show);
    }

    /// What is on the stage now.
    public List<Figure> figures() {
        return switch (model.state().page()) {
            case BELLS -> bells.figures();
            case FACTORS -> List.of(factors.shown());
            case LOSSES -> losses.figures();
            case SQUARE -> List.of(square.shown());
            case PAIR -> pair.figures();
        };
    }

    private void show(LikelihoodState state) {
        for (LikelihoodPage page : LikelihoodPage.values()) {
            node(page).setVisible(page == state.page());
        }
        choice.select(state.page());
        switch (state.page()) {
            case BELLS -> bells.show(state);
            case FACTORS -> factors.show(FactorsFigure.of(state), product(state));
            case LOSSES -> losses.show(state);
            case SQUARE -> square.show(SquareFigure.of(state), slope(state));
            case PAIR -> pair.show(state);
        }
        remark.setText(LikelihoodRemarks.of(state));
    }

    private Node node(LikelihoodPage page) {
        return switch (page) {
            case BELLS -> bells;
            case FACTORS -> factors;
            case LOSSES -> losses;
            case SQUARE -> square;
            case PAIR -> pair;
        };
    }

    private static List<String> product(LikelihoodState state) {
        int n = state.factors();
        double sigma = state.outputs().sigma();
        return List.of(
                "n = " + n,
                "product " + BellsPane.number(ManyFactors.product(n, sigma)),
                "sum of logs " + BellsPane.number(ManyFactors.log(n, sigma)));
    }

    private static List<String> slope(LikelihoodState state) {
        double f = state.outputs().predicted(state.output());
        double residual = state.outputs().residual(state.output());
        return List.of(
                "output " + (state.output() + 1),
                "y = " + BellsPane.number(residual + f),
                "f = " + BellsPane.number(f),
                "−2(y − f) = " + BellsPane.number(state.outputs().squareSlope(state.output())));
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        double top = snapSizeY(choice.prefHeight(-1));
        choice.resizeRelocate(x, y, width, top);
        double foot = snapSizeY(Math.max(2.6 * remark.getFont().getSize(), remark.prefHeight(width)));
        remark.resizeRelocate(x, y + height - foot, width, foot);
        double room = height - top - foot - 2 * GAP;
        for (LikelihoodPage page : LikelihoodPage.values()) {
            node(page).resizeRelocate(x, y + top + GAP, width, room);
        }
    }
}
