package nabla.shell.pane;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import nabla.model.OwnLine;
import nabla.model.Stepper;

/// What is spoken about in a lecture: the derivation's line, one's own, or what the room says of its stage, whichever
/// moved last.
public final class Spoken extends StackPane {
    private final boolean hasWords;

    /// @param derives whether the lesson has a derivation to speak about
    /// @param line    of the derivation
    /// @param own     the line of one's own that it is, if any
    /// @param caption of the room's stage, where it has one
    public Spoken(
            boolean derives,
            Node line,
            ObservableValue<Optional<OwnLine>> own,
            Optional<Node> caption,
            Stepper lines,
            Optional<Stepper> steps) {
        this.hasWords = derives || caption.isPresent();
        getStyleClass().addAll("nabla-card", "nabla-spoken");
        setId("spoken");
        setMinWidth(0);
        getChildren().setAll(caption.orElse(line));
        lines.positionProperty().subscribe((was, is) -> getChildren().setAll(line));
        own.subscribe((was, is) -> is.ifPresent(typed -> getChildren().setAll(line)));
        caption.ifPresent(it -> steps.ifPresent(stepper ->
                stepper.positionProperty().subscribe((was, is) -> getChildren().setAll(it))));
    }

    /// Whether there will ever be something to say.
    boolean hasWords() {
        return hasWords;
    }

    @Override
    protected double computeMinHeight(double width) {
        double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + getChildren().getFirst().minHeight(inside) + snappedBottomInset();
    }
}
