package nabla.math.nn;

/// What a loss compares the outputs of a network with.
public enum TargetKind {
    /// One class for each sample
    CLASSES,
    /// Numbers that are 0 or 1
    BITS,
    /// Any numbers
    NUMBERS;

    /// Whether these targets are of this kind; the message says what was expected.
    ///
    /// @param loss as people name it
    /// @throws IllegalArgumentException where they are not
    void check(Targets targets, int outputs, String loss) {
        switch (targets) {
            case Targets.Labels labels -> {
                if (this != CLASSES) {
                    throw new IllegalArgumentException(
                            "The loss %s needs target values, but there are class labels".formatted(loss));
                }
                for (int i = 0; i < labels.samples(); i++) {
                    int label = labels.classes().get(i);
                    if (label < 0 || label >= outputs) {
                        throw new IllegalArgumentException("The label of sample %d is %d; the %d classes are 0 to %d"
                                .formatted(i + 1, label, outputs, outputs - 1));
                    }
                }
            }
            case Targets.Values(var values) -> {
                if (this == CLASSES) {
                    throw new IllegalArgumentException("The loss %s needs class labels".formatted(loss));
                }
                if (!values.isFinite()) {
                    throw new IllegalArgumentException("A target is not a finite number");
                }
                for (double value : values.toArray()) {
                    if (!allows(value)) {
                        throw new IllegalArgumentException("Targets of the loss %s are 0 or 1".formatted(loss));
                    }
                }
            }
        }
    }

    /// Whether an entry of the targets may have this value.
    public boolean allows(double value) {
        return switch (this) {
            case CLASSES, BITS -> value == 0 || value == 1;
            case NUMBERS -> Double.isFinite(value);
        };
    }
}
