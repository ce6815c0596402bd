package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.room.descent.model.DescentPage;

/// How much of the room fits on the stage; sizes are in em, so that the lecture hall's larger type counts.
enum StageLayout {
    /// Four pictures, the numbers below.
    ALL,
    /// Four pictures, or the numbers.
    FOUR,
    /// The data beside something that is chosen.
    BESIDE,
    /// The data above something that is chosen.
    ABOVE,
    /// One thing that is chosen.
    ONE;

    private static final double WIDTH = 24;
    private static final double HEIGHT = 15;
    private static final double STRIP = 13;

    static StageLayout fitting(double width, double height) {
        boolean twoColumns = width >= 2 * WIDTH;
        boolean twoRows = height >= 2 * HEIGHT;
        if (twoColumns && twoRows) {
            return height >= 2 * HEIGHT + STRIP && width >= 58 ? ALL : FOUR;
        }
        return twoRows ? ABOVE : twoColumns ? BESIDE : ONE;
    }

    /// The pages there are buttons for; in [#FOUR] the first stands for all four pictures.
    List<DescentPage> choices() {
        return switch (this) {
            case ALL -> List.of();
            case FOUR -> List.of(DescentPage.DATA, DescentPage.NUMBERS);
            case BESIDE, ABOVE -> List.of(DescentPage.MAP, DescentPage.WIDTH, DescentPage.LOSS, DescentPage.NUMBERS);
            case ONE -> List.of(DescentPage.values());
        };
    }

    /// What is seen when `chosen` is.
    List<DescentPage> shown(DescentPage chosen) {
        return switch (this) {
            case ALL -> List.of(DescentPage.values());
            case FOUR ->
                chosen == DescentPage.NUMBERS
                        ? List.of(DescentPage.NUMBERS)
                        : Arrays.stream(DescentPage.values())
                                .filter(page -> page != DescentPage.NUMBERS)
                                .toList();
            case BESIDE, ABOVE -> {
                if (chosen == DescentPage.NUMBERS) {
                    yield List.of(chosen); // they need the room
                }
                var both = new ArrayList<DescentPage>();
                both.add(DescentPage.DATA);
                both.add(chosen == DescentPage.DATA ? DescentPage.MAP : chosen);
                yield both;
            }
            case ONE -> List.of(chosen);
        };
    }

    /// In how many columns so many things stand.
    int columns(int things) {
        return switch (this) {
            case ALL, FOUR, BESIDE -> Math.min(2, things);
            case ABOVE, ONE -> 1;
        };
    }
}
