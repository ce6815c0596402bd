package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.room.descent.model.Page;

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
    List<Page> choices() {
        return switch (this) {
            case ALL -> List.of();
            case FOUR -> List.of(Page.DATA, Page.NUMBERS);
            case BESIDE, ABOVE -> List.of(Page.MAP, Page.WIDTH, Page.LOSS, Page.NUMBERS);
            case ONE -> List.of(Page.values());
        };
    }

    /// What is seen when `chosen` is.
    List<Page> shown(Page chosen) {
        return switch (this) {
            case ALL -> List.of(Page.values());
            case FOUR ->
                chosen == Page.NUMBERS
                        ? List.of(Page.NUMBERS)
                        : Arrays.stream(Page.values())
                                .filter(page -> page != Page.NUMBERS)
                                .toList();
            case BESIDE, ABOVE -> {
                if (this == ABOVE && chosen == Page.NUMBERS) {
                    yield List.of(chosen); // it needs the height
                }
                var both = new ArrayList<Page>();
                both.add(Page.DATA);
                both.add(chosen == Page.DATA ? Page.MAP : chosen);
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
