package nabla.room.backprop;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nabla.math.nn.Matrix;
import nabla.ui.MatrixPicture;
import nabla.ui.MatrixView;

/// One step: where it is in the network, its equation, its matrices, and the entry that is looked into.
final class StepsPage extends VBox {
    /// The network's share of the height.
    private static final double NETWORK = 0.25;
    /// A height in em of the small print.
    private static final double CROWDED = 50;

    private final StepHead head = new StepHead();
    private final Label reading = new Label();
    private final MatrixBoard board;
    private final EntryPane entry;
    private final NetworkView network;

    StepsPage(BackpropModel model) {
        network = new NetworkView(model);
        board = new MatrixBoard(model, this::read);
        entry = new EntryPane(model);
        getStyleClass().add("steps-page");
        VBox.setVgrow(board, Priority.ALWAYS);
        reading.getStyleClass().add("matrix-reading");
        reading.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(reading, space, new Legend());
        foot.getStyleClass().add("steps-foot");
        getChildren().addAll(new StepStrip(model), network, head, board, entry, foot);
        read("");
        model.pictureProperty().subscribe(this::show);
    }

    private void show(BackpropPicture picture) {
        head.show(picture.step(), remark(picture));
        board.show(picture);
        entry.show(picture.explanation());
    }

    private static String remark(BackpropPicture picture) {
        return picture.state()
                .sample()
                .map(it -> "Sample %d alone: N = 1.".formatted(it + 1))
                .orElse("");
    }

    private void read(String text) {
        reading.setText(text.isEmpty() ? "Click an entry" : text);
    }

    @Override
    protected void layoutChildren() {
        arrange();
        super.layoutChildren();
    }

    /// Where there is little room, the sum of an entry takes the place of the network.
    private void arrange() {
        boolean crowded = getHeight() < CROWDED * reading.getFont().getSize();
        boolean drawn = !crowded || !entry.isVisible();
        network.setVisible(drawn);
        network.setManaged(drawn);
        network.setPrefHeight(Math.rint(getHeight() * NETWORK));
        network.setMinHeight(USE_PREF_SIZE);
    }

    private static Label end(String text) {
        var end = new Label(text);
        end.setMinWidth(USE_PREF_SIZE);
        return end;
    }

    /// The scale of all matrices: each has the full colour at its own largest entry.
    private static final class Legend extends HBox {
        Legend() {
            getStyleClass().add("matrix-legend");
            var bar = new MatrixView(MatrixPicture.of("Colours", Matrix.filled(1, 21, (i, j) -> (j - 10) / 10.0)));
            bar.setFocusTraversable(false);
            bar.setMouseTransparent(true);
            bar.getStyleClass().add("matrix-legend-bar");
            getChildren().addAll(end("− largest"), bar, end("+ largest"));
        }
    }
}
