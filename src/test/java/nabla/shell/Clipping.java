package nabla.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.text.TextFlow;
import nabla.ui.formula.FormulaView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds what cannot be read on a scene: text cut short, text outside of what holds it, text over text.
///
/// What a scroll pane or list scrolls out of sight is not lost; sideways nothing may be.
public final class Clipping {
    private static final double TOLERANCE = 1.5;

    /// The parts of a list in which its cells move.
    private static final List<String> LIST = List.of("virtual-flow", "clipped-container", "sheet");

    private final List<String> found = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();

    private Clipping() {}

    private record Words(String text, Bounds bounds) {}

    /// One sentence for each fault.
    public static List<String> in(Parent root) {
        var clipping = new Clipping();
        Bounds whole = root.localToScene(root.getLayoutBounds());
        clipping.visit(root, whole, whole);
        clipping.overlaps();
        return clipping.found;
    }

    /// @param holds what the ancestors show of this node's surroundings; beyond it text is cut off
    /// @param seen  the part that is in sight; text that is scrolled out of it overlaps nothing
    private void visit(Node node, Bounds holds, Bounds seen) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds here = node.localToScene(node.getLayoutBounds());
        switch (node) {
            case FormulaView formula -> {
                within(formula, ink(formula), holds);
                formula.getChildrenUnmodifiable()
                        .forEach(sign -> hold(formula, sign.localToScene(sign.getLayoutBounds()), seen));
            }
            case TextFlow flow -> {
                read(flow, here, holds, seen);
                flow.getChildren().stream()
                        .filter(FormulaView.class::isInstance)
                        .forEach(formula -> within(formula, ink((FormulaView) formula), holds));
            }
            case Text text
            when !(text instanceof FontIcon) -> {
                within(text, here, holds);
                hold(text, ink(text), seen);
            }
            case TextInputControl field -> within(field, here, holds);
            case ScrollPane scroll
            when scroll.getContent() != null -> {
                Bounds scrolled = new BoundingBox(here.getMinX(), -1e6, here.getWidth(), 2e6);
                visit(scroll.getContent(), scrolled, intersection(seen, here));
            }
            case ListView<?> list -> children(list, new BoundingBox(here.getMinX(), -1e6, here.getWidth(), 2e6), seen);
            case Labeled labeled -> {
                complete(labeled);
                children(labeled, intersection(holds, here), intersection(seen, here));
            }
            case Parent parent -> {
                boolean list = LIST.stream().anyMatch(parent.getStyleClass()::contains);
                children(parent, list ? holds : intersection(holds, here), intersection(seen, here));
            }
            default -> {}
        }
    }

    private void children(Parent parent, Bounds holds, Bounds seen) {
        parent.getChildrenUnmodifiable().forEach(child -> visit(child, holds, seen));
    }

    private void read(Node node, Bounds here, Bounds holds, Bounds seen) {
        within(node, here, holds);
        hold(node, here, seen);
    }

    private void hold(Node node, Bounds ink, Bounds seen) {
        if (seen.intersects(ink)) {
            words.add(new Words(name(node), intersection(ink, seen)));
        }
    }

    /// A line of type is higher than its signs: numbers in close rows have theirs one above the other.
    private static Bounds ink(Text text) {
        var signs = new Text(
                text.getLayoutBounds().getMinX(),
                text.getLayoutBounds().getMinY() + text.getBaselineOffset(),
                text.getText());
        signs.setFont(text.getFont());
        signs.setWrappingWidth(text.getWrappingWidth());
        signs.setTextAlignment(text.getTextAlignment());
        signs.setLineSpacing(text.getLineSpacing());
        signs.setBoundsType(TextBoundsType.VISUAL);
        return text.localToScene(signs.getLayoutBounds());
    }

    /// A formula is often given more room than its signs take.
    private static Bounds ink(FormulaView formula) {
        @Nullable Bounds ink = null;
        for (Node sign : formula.getChildrenUnmodifiable()) {
            Bounds here = sign.localToScene(sign.getLayoutBounds());
            ink = ink == null ? here : union(ink, here);
        }
        return ink == null ? formula.localToScene(formula.getLayoutBounds()) : ink;
    }

    private void complete(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isEmpty()) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && !(shown instanceof FontIcon)
                    && shown.isVisible()
                    && !plain(shown.getText()).equals(plain(wanted))) {
                found.add("“%s” is shown as “%s”".formatted(wanted, shown.getText()));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void within(Node node, Bounds here, Bounds holds) {
        if (here.getWidth() > 0 // a text without letters shows nothing that could be cut
                && (here.getMinX() < holds.getMinX() - TOLERANCE
                        || here.getMaxX() > holds.getMaxX() + TOLERANCE
                        || here.getMinY() < holds.getMinY() - TOLERANCE
                        || here.getMaxY() > holds.getMaxY() + TOLERANCE)) {
            found.add("“%s” at %s reaches out of %s".formatted(name(node), box(here), box(holds)));
        }
    }

    private void overlaps() {
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                Bounds common = intersection(words.get(i).bounds(), words.get(j).bounds());
                boolean halo = words.get(i).text().equals(words.get(j).text());
                if (!halo && common.getWidth() > 3 && common.getHeight() > 5) {
                    found.add("“%s” lies over “%s” at %s"
                            .formatted(words.get(j).text(), words.get(i).text(), box(common)));
                }
            }
        }
    }

    private static Bounds intersection(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.min(a.getMaxX(), b.getMaxX()) - x, Math.min(a.getMaxY(), b.getMaxY()) - y);
    }

    private static Bounds union(Bounds a, Bounds b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }

    private static String name(Node node) {
        return node instanceof Text text
                ? text.getText()
                : node.getAccessibleText() == null ? node.toString() : node.getAccessibleText();
    }

    private static String box(Bounds bounds) {
        return "[%.0f–%.0f × %.0f–%.0f]"
                .formatted(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
    }
}
