package nabla.room.backprop.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nabla.math.nn.Matrix;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.StepChecks;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;
import nabla.ui.work.Background;

/// One step: where it is in the network, its equation, its matrices, and the entry that is looked into.
final class StepsPage extends VBox {
    /// From so many em of height on there is room for all of it.
    private static final double WITH_ENTRY = 43;

    private static final double WITH_NETWORK = 22;
    private static final double WITH_STRIP = 17;
    private static final double WITH_EQUATION = 13.5;
    /// What an entry's sum takes away from the rest.
    private static final double ENTRY = 9;

    private static final double WITH_SENTENCE = 11;
    /// Its share of the height.
    private static final double LONG_EQUATION = 0.3;
    /// Of the type size round it.
    private static final double SMALL_PRINT = 0.86;

    private final StepHead head;
    private final Label reading = new Label();
    private final MatrixBoard board;
    private final EntryPane entry;
    private final StepDrawing drawing;
    private final HowPane how;
    private boolean toClass;
    private final StepStrip strip;
    private final HBox foot;

    StepsPage(BackpropModel model, PartValues values, StepChecks checks, Background background) {
        head = new StepHead(values, checks);
        board = new MatrixBoard(model, values, this::read);
        entry = new EntryPane(model, background);
        getStyleClass().add("steps-page");
        drawing = new StepDrawing(new NetworkView(model), board);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        how = new HowPane(values, background);
        VBox.setVgrow(how, Priority.ALWAYS);
        how.onChanged(this::openOrClose);
        reading.getStyleClass().add("matrix-reading");
        reading.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot = new HBox(reading, space, new Legend());
        foot.getStyleClass().add("steps-foot");
        strip = new StepStrip(model);
        getChildren().addAll(strip, head, drawing, how, entry, foot);
        read("");
        openOrClose();
        model.pictureProperty().subscribe(this::show);
    }

    /// While a class looks on, the equation stands below the stage, and the bar says how far one has come.
    void present(boolean on) {
        toClass = on;
        how.close();
        requestLayout();
    }

    /// Whether the verdict is told.
    void tell(boolean verdicts) {
        head.tell(verdicts);
        how.tell(verdicts);
    }

    private void openOrClose() {
        head.setHow(how.button());
        show(drawing, !how.isOpen());
        show(how, how.isOpen());
    }

    private void show(BackpropPicture picture) {
        head.show(picture.step(), remark(picture));
        how.show(picture.step());
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

    /// Where there is little room, the sum of an entry takes the place of the network; where there is less, the
    /// matrices and their equation are what stays.
    private void arrange() {
        double ems = getHeight() / (reading.getFont().getSize() / SMALL_PRINT);
        drawing.roomAbove(ems >= (entry.isVisible() ? WITH_ENTRY : WITH_NETWORK));
        double rest = ems - (entry.isVisible() ? ENTRY : 0);
        show(strip, !toClass && rest >= WITH_STRIP && strip.isNamed(getWidth()));
        show(foot, !toClass && rest >= WITH_STRIP && !how.isOpen());
        boolean shortEquation = head.equationHeight(getWidth()) < LONG_EQUATION * getHeight();
        head.show(
                !toClass && rest >= WITH_EQUATION && shortEquation,
                !toClass && (!entry.isVisible() || rest >= WITH_SENTENCE));
        entry.limit(
                rest >= WITH_SENTENCE ? EntryPane.ROOMY : ems >= WITH_STRIP ? EntryPane.TWO_ROWS : EntryPane.ONE_ROW);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
