package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import nabla.plot.figure.Figure;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.SamplePair;
import nabla.ui.figure.TitledFigure;

/// Two samples in their bells, and below or beside it, over the same f, what they cost.
final class PairPane extends Region {
    private static final double NUMBERS_ROOM = 2.4;
    private static final double GAP = 8;
    /// On a stage so many times as wide as high they stand beside each other.
    private static final double WIDE = 2.2;

    private final LikelihoodModel model;
    private final TitledFigure bells;
    private final TitledFigure costs;

    PairPane(LikelihoodModel model) {
        this.model = model;
        SamplePair first = model.state().pair();
        bells = new TitledFigure("Two samples", "figure-pair", PairFigure.of(first));
        costs = new TitledFigure("(t − f)²/(2σ²)", "figure-costs", PairCosts.of(first));
        for (TitledFigure each : List.of(bells, costs)) {
            each.figure().setNumbersRoom(NUMBERS_ROOM);
        }
        bells.figure().setOnHandle((index, x, y, done) -> {
            if (index < SamplePair.COUNT) {
                model.target(index, x);
            } else {
                widen(index - SamplePair.COUNT, x);
            }
        });
        costs.figure().setOnGrip((curve, f) -> model.guess(0, f));
        costs.figure().setOnHandle((index, x, y, done) -> model.guess(index, x));
        getChildren().addAll(bells, costs);
    }

    private void widen(int sample, double flank) {
        model.widen(sample, flank - model.state().pair().guess(sample));
    }

    void show(LikelihoodState state) {
        SamplePair pair = state.pair();
        bells.show(PairFigure.of(pair), widths(pair));
        costs.show(PairCosts.of(pair), numbers(pair));
    }

    List<Figure> figures() {
        return List.of(bells.shown(), costs.shown());
    }

    private static List<String> widths(SamplePair pair) {
        var said = new ArrayList<String>();
        for (int i = 0; i < SamplePair.COUNT; i++) {
            said.add("t%s = %s"
                    .formatted(
                            i == 0 ? "₁" : "₂", BellsPane.number(pair.targets().get(i))));
        }
        for (int i = 0; i < SamplePair.COUNT; i++) {
            said.add("σ%s² = %s".formatted(i == 0 ? "₁" : "₂", BellsPane.number(pair.variance(i))));
        }
        return said;
    }

    private static List<String> numbers(SamplePair pair) {
        return pair.shared()
                ? List.of("f = " + BellsPane.number(pair.guess(0)), "least at " + BellsPane.number(pair.best()))
                : List.of(
                        "f₁ = " + BellsPane.number(pair.guess(0)),
                        "f₂ = " + BellsPane.number(pair.guess(1)),
                        "least at %s and %s".formatted(BellsPane.number(pair.best(0)), BellsPane.number(pair.best(1))));
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > WIDE * getHeight()) {
            double half = Math.floor((getWidth() - 2 * GAP) / 2);
            bells.resizeRelocate(0, 0, half, getHeight());
            costs.resizeRelocate(half + 2 * GAP, 0, half, getHeight());
        } else {
            double half = Math.floor((getHeight() - GAP) / 2);
            bells.resizeRelocate(0, 0, getWidth(), half);
            costs.resizeRelocate(0, half + GAP, getWidth(), half);
        }
    }
}
