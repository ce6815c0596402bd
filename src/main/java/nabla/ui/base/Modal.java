package nabla.ui.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A pane over others that is to be dealt with first: while it is seen, no key asks for anything below it, and Esc
/// leaves it.
public final class Modal {
    private static final String LEAVE = "nabla.modal-leave";
    private static final String SIGN = "nabla-modal";

    private Modal() {}

    /// @param leave takes the pane away
    public static void make(Node pane, Runnable leave) {
        pane.getStyleClass().add(SIGN);
        pane.getProperties().put(LEAVE, leave);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB) {
                goRound(pane, press);
            }
        });
    }

    /// From its last control Tab comes to its first, not to one that lies below the pane.
    private static void goRound(Node pane, KeyEvent tab) {
        List<Node> stops = new ArrayList<>();
        collect(pane, stops);
        boolean back = tab.isShiftDown();
        Node owner = pane.getScene().getFocusOwner();
        boolean atEdge = stops.isEmpty() || owner == null || owner.equals(back ? stops.getFirst() : stops.getLast());
        if (atEdge || owner.equals(pane)) {
            tab.consume();
            step(stops, back);
        }
    }

    /// By a step from the neighbour, for a control that is reached by Tab shows that it has the focus.
    private static void step(List<Node> stops, boolean back) {
        if (stops.size() == 1) {
            stops.getFirst().requestFocus();
        } else if (!stops.isEmpty()) {
            stops.get(back ? stops.size() - 2 : 1)
                    .requestFocusTraversal(back ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    /// What leaves the pane that is seen, where there is one.
    public static Optional<Runnable> over(Scene scene) {
        return scene.getRoot().lookupAll("." + SIGN).stream()
                .filter(Modal::isSeen)
                .map(pane -> pane.getProperties().get(LEAVE))
                .filter(Runnable.class::isInstance)
                .map(Runnable.class::cast)
                .reduce((below, above) -> above);
    }

    private static boolean isSeen(Node pane) {
        for (Node node = pane; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
