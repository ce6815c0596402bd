package nabla.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import nabla.plot.stage.FigureView;
import nabla.ui.formula.FormulaView;
import nabla.ui.matrix.MatrixView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Measures what a class sees of a scene from the last row: the stage's share of the window, the picture's share of the
/// stage, the smallest digit, and the line that is spoken about.
public final class FromAfar {
    private static final double STAGE = 0.6;
    private static final double DRAWN = 0.75;
    private static final double DIGIT = 0.025;
    private static final double LINE = 0.045;
    /// An index is set in this share of its formula's size.
    private static final double INDEX = 0.7;

    private static final List<String> PICTURES = List.of(
            "matrices-pane",
            "network-view",
            "matrix-caption",
            "formula-card",
            "stage-message",
            "jacobian-tile",
            "taylor-board",
            "argmin-board",
            "numbers-pane");

    private final List<String> found = new ArrayList<>();
    private final double height;
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double upper = Double.POSITIVE_INFINITY;
    private double lower = Double.NEGATIVE_INFINITY;

    private FromAfar(double height) {
        this.height = height;
    }

    /// One sentence for each fault of a screen in projector mode.
    public static List<String> in(Parent root) {
        Bounds window = root.localToScene(root.getLayoutBounds());
        var look = new FromAfar(window.getHeight());
        look.visit(root);
        Node stage = root.lookup("#stage");
        if (stage != null) {
            look.stage(window, stage);
        }
        if (root.lookup("#spoken") instanceof Parent spoken) {
            look.least(largest(spoken), LINE, "the line that is spoken about");
        }
        return look.found;
    }

    /// The share of the stage that its pictures reach over, also where there is no class; absent where it has none.
    public static OptionalDouble drawn(Parent root) {
        var look = new FromAfar(1);
        look.visit(root);
        Node stage = root.lookup("#stage");
        return stage == null || look.right < look.left
                ? OptionalDouble.empty()
                : OptionalDouble.of(look.drawn() / area(stage));
    }

    private void stage(Bounds window, Node stage) {
        double share = area(stage) / (window.getWidth() * window.getHeight());
        if (share < STAGE) {
            found.add("the stage has %.0f %% of the window".formatted(100 * share));
        }
        double drawn = drawn() / area(stage);
        if (drawn < DRAWN) {
            found.add("%.0f %% of the stage are drawn on".formatted(100 * drawn));
        }
    }

    /// The type size of the largest thing that is said.
    private static double largest(Node node) {
        return switch (node) {
            case Node hidden when !hidden.isVisible() -> 0;
            case FormulaView formula -> formula.em();
            case Text text -> text.getFont().getSize();
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .mapToDouble(FromAfar::largest)
                        .max()
                        .orElse(0);
            default -> 0;
        };
    }

    private static double area(Node node) {
        return node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight();
    }

    private double drawn() {
        return Math.max(0, right - left) * Math.max(0, lower - upper);
    }

    private void visit(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        switch (node) {
            case FigureView figure -> {
                take(figure.getParent());
                least(figure.palette().axisSize(), DIGIT, "the axes of " + figure.getId());
            }
            case MatrixView matrix -> {
                take(matrix);
                if (matrix.isFocusTraversable()) {
                    least(
                            matrix.typeSize(),
                            DIGIT,
                            "the numbers of " + matrix.picture().name());
                }
            }
            case FormulaView formula -> {
                boolean now = formula.getStyleClass().contains("spoken-now");
                least(now ? formula.em() : INDEX * formula.em(), now ? LINE : DIGIT, formula.getAccessibleText());
            }
            case FontIcon beside
            when beside.getParent() instanceof Label -> {} // it follows the words a few frames later
            case FontIcon icon -> least(icon.getLayoutBounds().getHeight(), DIGIT, "the icon " + icon.getIconLiteral());
            case Text text
            when text.getText().matches("(?s).*\\d.*") -> least(text.getFont().getSize(), DIGIT, text.getText());
            case Parent parent -> {
                // a name belongs to its picture, as an axis does, and so do words in the place of one
                if (PICTURES.stream().anyMatch(parent.getStyleClass()::contains)) {
                    take(parent);
                }
                parent.getChildrenUnmodifiable().forEach(this::visit);
            }
            default -> {}
        }
    }

    private void least(double size, double share, @Nullable String what) {
        if (size < share * height - 0.01) {
            found.add("“%s” is %.1f px: %.2f %% of the height".formatted(what, size, 100 * size / height));
        }
    }

    private void take(Node node) {
        Bounds here = node.localToScene(node.getLayoutBounds());
        left = Math.min(left, here.getMinX());
        right = Math.max(right, here.getMaxX());
        upper = Math.min(upper, here.getMinY());
        lower = Math.max(lower, here.getMaxY());
    }
}
