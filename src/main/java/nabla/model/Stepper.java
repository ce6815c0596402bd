package nabla.model;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// A position from 0 to `count`, moved one step at a time: how many lines of a derivation are shown.
public final class Stepper {
    private final ReadOnlyIntegerWrapper count;
    private final ReadOnlyIntegerWrapper position;

    public Stepper(int count) {
        this.count = new ReadOnlyIntegerWrapper(this, "count", count);
        this.position = new ReadOnlyIntegerWrapper(this, "position", 0);
    }

    public int count() {
        return count.get();
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// There are more steps now, or fewer: the position stays, as far as it can.
    public void resize(int wanted) {
        position.set(Math.min(position(), wanted));
        count.set(wanted);
    }

    public int position() {
        return position.get();
    }

    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// One step on; false at the end.
    public boolean step() {
        return moveTo(position() + 1);
    }

    /// One step back; false at the start.
    public boolean back() {
        return moveTo(position() - 1);
    }

    /// To the nearest position there is; false where that is the present one.
    public boolean moveTo(int wanted) {
        int next = Math.clamp(wanted, 0, count());
        boolean moves = next != position();
        position.set(next);
        return moves;
    }
}
