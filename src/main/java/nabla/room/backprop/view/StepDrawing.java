package nabla.room.backprop.view;

import javafx.scene.layout.Region;

/// The network and the matrices of a step: side by side where it is wide, else one above the other.
final class StepDrawing extends Region {
    /// From so many times its height it is wide.
    private static final double WIDE = 1.9;
    /// The network's share of the width, where it stands at the side: at least, and where the matrices leave it more.
    private static final double SIDE = 0.24;

    private static final double SIDE_MOST = 0.5;
    /// And of the height, where it stands above.
    private static final double ABOVE = 0.28;

    private static final double GAP = 8;

    private final NetworkView network;
    private final MatrixBoard board;
    private boolean roomAbove = true;

    StepDrawing(NetworkView network, MatrixBoard board) {
        this.network = network;
        this.board = board;
        setMinSize(0, 0);
        getChildren().addAll(network, board);
    }

    /// @param enough whether there is height for the network above the matrices
    void roomAbove(boolean enough) {
        if (roomAbove != enough) {
            roomAbove = enough;
            requestLayout();
        }
    }

    private double side(double width, double height) {
        double matrices = board.widthOf((1 - SIDE) * width - GAP, height);
        return Math.rint(Math.clamp(width - matrices - 4 * GAP, SIDE * width, SIDE_MOST * width));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean beside = width > WIDE * height;
        network.setVisible(beside || roomAbove);
        double side = beside ? side(width, height) : 0;
        double above = !beside && roomAbove ? Math.rint(ABOVE * height) : 0;
        network.resizeRelocate(0, 0, beside ? side : width, beside ? height : above);
        double x = side > 0 ? side + GAP : 0;
        double y = above > 0 ? above + GAP : 0;
        board.resizeRelocate(x, y, width - x, height - y);
    }
}
