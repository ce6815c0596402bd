package nabla.shell.pane;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import nabla.shell.action.Showing;

/// Lays out an open lesson for a class: the stage over most of the window, below it the line that is spoken about;
/// the line alone while there is no picture. A lesson without a derivation has the stage alone, or its text.
///
/// The controls lie in a drawer that takes the place of the line while it is open; the text has the window to itself
/// when it is asked for.
final class LecturePane extends Region {
    /// The stage's share of the whole window, at least.
    private static final double STAGE = 0.62;
    /// No line takes more of the height than this.
    private static final double LINE_MOST = 0.42;

    private static final double GAP = 8;

    private final Region stage;
    private final Region text;
    private final Spoken line;
    private final Region drawer;
    private Showing showing = Showing.BOTH;
    private boolean open;
    private boolean pictured = true;

    /// @param line   what is spoken about
    /// @param drawer what is not needed while presenting
    LecturePane(Region stage, Region text, Spoken line, Region drawer) {
        this.stage = stage;
        this.text = text;
        this.line = line;
        this.drawer = drawer;
        getStyleClass().add("nabla-lecture");
    }

    /// Shows the stage alone, the text alone, or the stage with the line that is spoken about.
    ///
    /// @param drawerOpen whether the controls are shown
    void show(Showing parts, boolean drawerOpen) {
        showing = parts;
        open = drawerOpen;
        getChildren().setAll(main());
        if (drawerOpen) {
            getChildren().add(drawer);
        } else if (parts == Showing.BOTH && pictured && line.hasWords()) {
            getChildren().add(line);
        }
        requestLayout();
    }

    /// Says whether there is something to see on the stage.
    void pictured(boolean is) {
        boolean changed = pictured != is;
        pictured = is;
        if (changed && !getChildren().isEmpty()) {
            show(showing, open);
        }
    }

    private Region main() {
        return switch (showing) {
            case STAGE -> stage;
            case DERIVATION -> text;
            case BOTH -> pictured ? stage : line.hasWords() ? line : text;
        };
    }

    /// Gives its parts back to another layout.
    void clear() {
        getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * GAP;
        double height = getHeight() - 2 * GAP;
        boolean below = getChildren().size() > 1;
        double foot = below ? foot(width, height) : 0;
        Node top = getChildren().getFirst();
        top.resizeRelocate(GAP, GAP, width, height - foot - (below ? GAP : 0));
        if (below) {
            getChildren().getLast().resizeRelocate(GAP, GAP + height - foot, width, foot);
        }
    }

    /// The line has all the height that the stage can spare, so that the stage stands still from line to line.
    private double foot(double width, double height) {
        if (open) {
            double wanted = drawer.prefHeight(width);
            return showing == Showing.BOTH ? Math.max(wanted, spare(width, height)) : wanted;
        }
        double needed = Math.min(line.minHeight(width), LINE_MOST * height);
        return Math.rint(Math.max(needed, spare(width, height)));
    }

    private double spare(double width, double height) {
        double window = getScene().getWidth() * getScene().getHeight();
        return Math.max(0, height - GAP - Math.ceil(STAGE * window / width));
    }
}
