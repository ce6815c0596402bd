package nabla.room.activations.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.lesson.Block;
import nabla.math.nn.Activation;
import nabla.room.Story;

/// The room's model: a point on the curves of some activations, and some logits with their softmax.
public final class ActivationsModel {
    private static final double WHOLLY = Double.POSITIVE_INFINITY;

    private final Story<ActivationsState> story;
    private final boolean outputsInRows;
    private final ReadOnlyObjectWrapper<ActivationsPicture> picture;

    /// @param outputsInRows whether a row of a matrix is an output; else it is a logit
    public ActivationsModel(Story<ActivationsState> story, boolean outputsInRows) {
        this.story = story;
        this.outputsInRows = outputsInRows;
        this.picture = new ReadOnlyObjectWrapper<>(
                this, "picture", ActivationsPicture.of(story.opening(), WHOLLY, outputsInRows));
    }

    public ReadOnlyObjectProperty<ActivationsPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ActivationsPicture picture() {
        return picture.get();
    }

    public ActivationsState state() {
        return picture().state();
    }

    public void restore(ActivationsState state) {
        show(state, WHOLLY);
    }

    /// Everything as the lesson opens with it.
    public void reset() {
        restore(story.opening());
    }

    /// One has come to a line of the lesson: what the stage is to show where another scene begins with it.
    ///
    /// @param line of the derivation, from 0; below 0 where no line of the lesson is revealed
    public Optional<ActivationsState> begun(Block.Derive derivation, int line) {
        int scene = story.scene(derivation, line);
        return scene == state().scene() ? Optional.empty() : Optional.of(story.state(scene));
    }

    public void open(ActivationsPage page) {
        restore(state().on(page));
    }

    public void toggle(Activation activation) {
        restore(state().toggled(activation));
    }

    /// The point on the curve of one of the activations that are shown.
    public void ride(int curve, double z) {
        if (curve >= 0 && curve < state().shown().size()) {
            restore(state().riding(state().shown().get(curve)).at(z));
        }
    }

    public void moveTo(double z) {
        if (z != state().z()) {
            restore(state().at(z));
        }
    }

    /// The point on its way from the left: the derivatives are drawn as far as it has come.
    public void sweepTo(double z) {
        sweep(state(), z);
    }

    /// The same in another state.
    public void sweep(ActivationsState state, double z) {
        show(state.at(z), z);
    }

    /// @param value with the shift
    public void moveLogit(int index, double value) {
        if (index >= 0 && index < state().logits().size()) {
            restore(state().withLogit(index, value - state().shift()));
        }
    }

    /// @param logits without the shift
    public void take(List<Double> logits) {
        restore(state().withLogits(logits));
    }

    public void resize(int count) {
        if (count != state().logits().size()) {
            restore(state().withCount(Math.clamp(count, ActivationsState.FEWEST_LOGITS, ActivationsState.MOST_LOGITS)));
        }
    }

    public void shift(double shift) {
        if (shift != state().shift()) {
            restore(state().withShift(shift));
        }
    }

    /// Shows the formula of a slope; of the one that is shown already, it hides it.
    public void choose(SlopeEntry entry) {
        Optional<SlopeEntry> wanted = Optional.of(entry);
        restore(state().withEntry(wanted.equals(state().entry()) ? Optional.empty() : wanted));
    }

    private void show(ActivationsState state, double drawn) {
        picture.set(ActivationsPicture.of(state, drawn, outputsInRows));
    }
}
