package nabla.ui.text;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the place where the next hidden line will appear is on screen.
final class NextLineSight {
    private final List<DerivationView> derivations;
    private final Scrolling scrolling;
    private final ReadOnlyBooleanWrapper inSight = new ReadOnlyBooleanWrapper(this, "inSight", false);

    NextLineSight(List<DerivationView> derivations, Scrolling scrolling) {
        this.derivations = derivations;
        this.scrolling = scrolling;
    }

    ReadOnlyBooleanProperty inSightProperty() {
        return inSight.getReadOnlyProperty();
    }

    void look() {
        inSight.set(derivations.stream()
                .filter(DerivationView::hasMore)
                .findFirst()
                .map(DerivationView::nextPlace)
                .filter(scrolling::isInSight)
                .isPresent());
    }

    /// Once it is laid out.
    void lookLater() {
        Platform.runLater(this::look);
    }
}
