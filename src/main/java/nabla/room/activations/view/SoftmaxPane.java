package nabla.room.activations.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Ticks;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPicture;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.SlopeEntry;
import nabla.ui.control.ButtonChoice;
import nabla.ui.figure.TitledFigure;

/// Logits and probabilities as bars, below them the two Jacobians, at the foot the formula of an entry. Where the
/// Jacobians side by side would have no room for their numbers, there is one of them, and a choice which.
final class SoftmaxPane extends Region {
    private static final double GAP = 10;
    /// The bars' share of the height.
    private static final double BARS = 0.42;
    /// On a stage so many times as wide as high the bars stand beside the Jacobians.
    private static final double WIDE = 1.9;
    /// Their share of its width.
    private static final double BARS_BESIDE = 0.3;

    private static final double ROUND = 100;
    private static final double ROUNDING = 1e-12;

    private final TitledFigure logits;
    private final TitledFigure probabilities;
    private final List<JacobianTile> tiles;
    private final ButtonChoice<JacobianKind> choice;
    private final EntryLine entry = new EntryLine();
    /// The one that is shown where there is room for one.
    private JacobianKind alone = JacobianKind.SOFTMAX;
    private Optional<SlopeEntry> seen = Optional.empty();
    private int count;

    SoftmaxPane(ActivationsModel model) {
        ActivationsPicture first = model.picture();
        getStyleClass().add("softmax-pane");
        logits = new TitledFigure("Logits x", "figure-logits", LogitFigure.of(first));
        probabilities = new TitledFigure("s = softmax(x)", "figure-probabilities", ProbabilityFigure.of(first));
        logits.figure().setOnHandle((index, x, y, done) -> model.moveLogit(index, Math.rint(y * ROUND) / ROUND));
        tiles = Stream.of(JacobianKind.values())
                .map(kind -> new JacobianTile(kind, model))
                .toList();
        tiles.forEach(tile -> tile.reading().subscribe(entry::point));
        getChildren().addAll(logits, probabilities);
        getChildren().addAll(tiles);
        choice = new ButtonChoice<>(
                List.of(JacobianKind.values()),
                JacobianKind::function,
                kind -> "show-" + JacobianTile.id(kind),
                this::showAlone);
        choice.select(alone);
        getChildren().addAll(choice, entry);
    }

    void show(ActivationsPicture picture) {
        logits.show(LogitFigure.of(picture), shift(picture));
        probabilities.show(ProbabilityFigure.of(picture), naive(picture));
        tiles.forEach(tile -> tile.show(picture));
        oneType();
        entry.show(picture);
        if (!picture.state().entry().equals(seen)) {
            seen = picture.state().entry();
            seen.ifPresent(chosen -> showAlone(chosen.kind()));
        }
        if (picture.state().logits().size() != count) {
            count = picture.state().logits().size();
            requestLayout(); // there may be room for one Jacobian only, or for both again
        }
    }

    private void showAlone(JacobianKind kind) {
        alone = kind;
        choice.select(kind);
        requestLayout();
    }

    List<Figure> figures(ActivationsPicture picture) {
        return List.of(
                logits.shown(),
                probabilities.shown(),
                HeatFigure.of(new JacobianWords(picture.plain(), picture.outputsInRows())),
                HeatFigure.of(new JacobianWords(picture.tanh(), picture.outputsInRows())));
    }

    private static List<String> shift(ActivationsPicture picture) {
        double shift = picture.state().shift();
        return shift == 0 ? List.of() : List.of("all + " + Ticks.readout(shift));
    }

    private static List<String> naive(ActivationsPicture picture) {
        boolean same = true;
        for (int i = 0; i < picture.state().logits().size(); i++) {
            double apart = picture.softmax().naive().get(i)
                    - picture.softmax().probabilities().get(i);
            same &= Math.abs(apart) <= ROUNDING; // not where it is NaN
        }
        return List.of(same ? "naive: the same" : "naive: NaN");
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double foot = snapSizeY(entry.prefHeight(width));
        double height = getHeight() - foot - 2 * GAP;
        if (width > WIDE * height) {
            double bars = Math.rint(BARS_BESIDE * width);
            double each = Math.floor((height - GAP) / 2);
            logits.resizeRelocate(0, 0, bars, each);
            probabilities.resizeRelocate(0, each + GAP, bars, each);
            placeTiles(bars + 2 * GAP, 0, width - bars - 2 * GAP, height);
        } else {
            double bars = Math.rint(BARS * height);
            place(List.of(logits, probabilities), 0, 0, width, bars);
            placeTiles(0, bars + GAP, width, height - bars);
        }
        entry.resizeRelocate(0, getHeight() - foot, width, foot);
    }

    private void placeTiles(double x, double y, double width, double height) {
        boolean both = tiles.stream().allMatch(tile -> tile.hasRoomForNumbers((width - GAP) / 2));
        choice.setVisible(!both);
        for (JacobianTile tile : tiles) {
            tile.setVisible(both || tile.kind() == alone);
        }
        if (both) {
            double half = Math.floor((width - GAP) / 2);
            double foot = tiles.stream()
                    .mapToDouble(tile -> tile.roomBelow(half))
                    .max()
                    .orElse(0);
            tiles.forEach(tile -> tile.leaveBesideTitle(0));
            tiles.forEach(tile -> tile.leaveBelow(foot));
            place(tiles, x, y, width, height);
            oneType();
            return;
        }
        double high = snapSizeY(choice.prefHeight(-1));
        double wide = snapSizeX(choice.prefWidth(-1));
        choice.resizeRelocate(x + width - wide, y, wide, high);
        for (JacobianTile tile : tiles) {
            double lower = Math.max(0, high - tile.titleHeight());
            tile.leaveBesideTitle(wide + GAP);
            tile.leaveBelow(0);
            tile.resizeRelocate(x, y + lower, width, height - lower);
        }
        oneType();
    }

    /// Slopes have the same size in both.
    private void oneType() {
        List<JacobianTile> seen = tiles.stream().filter(Node::isVisible).toList();
        seen.forEach(JacobianTile::layout);
        double size = seen.stream().mapToDouble(JacobianTile::roomForType).min().orElse(0);
        seen.forEach(tile -> tile.setTypeAtMost(size));
    }

    /// Side by side.
    private static void place(List<? extends Node> both, double x, double y, double width, double height) {
        double half = Math.floor((width - GAP) / 2);
        both.get(0).resizeRelocate(x, y, half, height);
        both.get(1).resizeRelocate(x + half + GAP, y, half, height);
    }
}
