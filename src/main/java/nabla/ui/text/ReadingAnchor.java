package nabla.ui.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The content of a scroll pane in which what is being read stays where it is on screen while what stands above it
/// grows or shrinks.
///
/// What is being read is the uppermost part in sight, unless another was named since the user last scrolled.
final class ReadingAnchor extends StackPane {
    private static final double HALF_A_PIXEL = 0.5;

    private final Region column;
    private final Supplier<List<Node>> parts;
    private Optional<ScrollPane> scroll = Optional.empty();
    private Optional<Node> held = Optional.empty();
    /// Of the part below the upper edge of what is seen.
    private double below;
    private boolean named;
    private boolean restoring;
    /// How high it was when all stood in its place.
    private double laidOut;

    /// @param parts those that are shown, from top to bottom
    ReadingAnchor(Region column, Supplier<List<Node>> parts) {
        super(column);
        this.column = column;
        this.parts = parts;
    }

    /// In which it is the content.
    void in(ScrollPane pane) {
        scroll = Optional.of(pane);
        pane.vvalueProperty().addListener((property, was, is) -> {
            if (!restoring && getHeight() == laidOut) { // else the scroll pane itself makes up for another height
                remember();
            }
        });
    }

    /// What is read now if it is in sight, unless nothing was scrolled since this was last asked for: so two changes
    /// that undo each other lead back.
    void holdUntilScrolled(Node part) {
        if (!named) {
            named = true;
            hold(part);
        }
    }

    private void hold(Node part) {
        if (held.filter(part::equals).isEmpty()
                && isShown(part)
                && top(part) + height(part) > 0
                && top(part) < view()) {
            held = Optional.of(part);
            below = top(part);
        }
    }

    /// The same of the part in which something lies.
    void holdAround(Node inside) {
        List<Node> shown = parts.get();
        for (Node node = inside; node != null && node != this; node = node.getParent()) {
            if (shown.contains(node)) {
                named = false;
                hold(node);
                return;
            }
        }
    }

    /// The page was scrolled: what is uppermost now is read.
    void remember() {
        held = Optional.empty();
        named = false;
        for (Node part : parts.get()) {
            if (top(part) + height(part) > 0) {
                held = Optional.of(part);
                below = top(part);
                return;
            }
        }
    }

    @Override
    protected void layoutChildren() {
        List<Node> before = parts.get();
        super.layoutChildren();
        column.layout();
        laidOut = getHeight();
        held.ifPresentOrElse(part -> restore(part, before), this::remember);
    }

    /// Where it is gone, what stands before it takes its place.
    private void restore(Node part, List<Node> shown) {
        Optional<Node> there = isShown(part) ? Optional.of(part) : before(part, shown);
        double hidden = getHeight() - view();
        if (there.isEmpty() || hidden <= 0 || scroll.isEmpty()) {
            return;
        }
        double now = top(there.get());
        if (Math.abs(now - below) > HALF_A_PIXEL) {
            ScrollPane pane = scroll.get();
            restoring = true;
            pane.setVvalue(Math.clamp(pane.getVvalue() + (now - below) / hidden, 0, 1));
            restoring = false;
        }
    }

    private Optional<Node> before(Node gone, List<Node> shown) {
        double at = gone.getLayoutY() + y(gone.getParent());
        return shown.stream().filter(each -> y(each) <= at).reduce((upper, lower) -> lower);
    }

    private boolean isShown(Node part) {
        return part.getScene() != null && parts.get().contains(part);
    }

    private double view() {
        return scroll.map(pane -> pane.getViewportBounds().getHeight()).orElse(0.0);
    }

    private double top(Node part) {
        double hidden = Math.max(0, getHeight() - view());
        return y(part) - scroll.map(ScrollPane::getVvalue).orElse(0.0) * hidden;
    }

    private static double height(Node part) {
        return part.getLayoutBounds().getHeight();
    }

    /// Below the upper end of this.
    private double y(Node part) {
        double y = 0;
        for (Node node = part; node != null && node != this; node = node.getParent()) {
            y += node.getLayoutY();
        }
        return y;
    }
}
