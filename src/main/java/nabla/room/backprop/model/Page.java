package nabla.room.backprop.model;

/// The pages of the room: one machine, looked at in different ways.
public enum Page {
    STEPS("Steps", "Every matrix, one step at a time"),
    TRANSPOSE("Transpose", "Where the transpose comes from"),
    CHECK("Check", "Backpropagation against central differences"),
    TRAINING("Training", "Many steps of the optimizer"),
    NETWORK("Network", "Layers, loss, samples and data");

    private final String title;
    private final String tip;

    Page(String title, String tip) {
        this.title = title;
        this.tip = tip;
    }

    public String title() {
        return title;
    }

    public String tip() {
        return tip;
    }
}
