package nabla.room.descent.model;

/// What the stage can show where there is not room for everything at once.
public enum DescentPage {
    DATA("Data"),
    WIDTH("Width σ(z)"),
    LOSS("Loss"),
    MAP("Map"),
    NUMBERS("Numbers");

    private final String title;

    DescentPage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
