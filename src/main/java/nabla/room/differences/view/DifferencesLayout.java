package nabla.room.differences.view;

import java.util.List;
import nabla.room.differences.model.DifferencesPage;

/// How much of the room fits on the stage; sizes are in em, so that the lecture hall's larger type counts.
enum DifferencesLayout {
    /// Both pictures beside each other, Taylor's lines below.
    ALL,
    /// Both pictures beside each other, or Taylor's lines.
    BESIDE,
    /// Both pictures one above the other, or Taylor's lines.
    ABOVE,
    /// One thing that is chosen.
    ONE;

    private static final double WIDTH = 21;
    private static final double HEIGHT = 14;

    /// @param strip how high Taylor's lines are
    static DifferencesLayout fitting(double width, double height, double strip) {
        if (width >= 2 * WIDTH) {
            return height >= HEIGHT + 2 + strip ? ALL : BESIDE;
        }
        return height >= 2 * HEIGHT ? ABOVE : ONE;
    }

    /// The pages there are buttons for; the first may stand for both pictures.
    List<DifferencesPage> choices() {
        return switch (this) {
            case ALL -> List.of();
            case BESIDE, ABOVE -> List.of(DifferencesPage.CURVE, DifferencesPage.TAYLOR);
            case ONE -> List.of(DifferencesPage.values());
        };
    }

    /// What is seen when `chosen` is.
    List<DifferencesPage> shown(DifferencesPage chosen) {
        return switch (this) {
            case ALL -> List.of(DifferencesPage.values());
            case BESIDE, ABOVE ->
                chosen == DifferencesPage.TAYLOR
                        ? List.of(chosen)
                        : List.of(DifferencesPage.CURVE, DifferencesPage.ERRORS);
            case ONE -> List.of(chosen);
        };
    }
}
