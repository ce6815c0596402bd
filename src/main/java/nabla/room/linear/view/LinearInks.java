package nabla.room.linear.view;

import nabla.model.Role;

/// What each colour stands for in all planes.
final class LinearInks {
    static final Role HOUSE = Role.BLUE;
    static final Role GRID = Role.GREY;
    static final Role POINT = Role.PURPLE;
    static final Role MISSED = Role.RED;

    private LinearInks() {}

    /// Of a basis vector, and so of a column.
    static Role column(int column) {
        return switch (column) {
            case 0 -> Role.ORANGE;
            case 1 -> Role.GREEN;
            case 2 -> Role.SKY;
            default -> Role.YELLOW;
        };
    }
}
