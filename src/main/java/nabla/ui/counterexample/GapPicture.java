package nabla.ui.counterexample;

import java.util.List;
import nabla.plot.figure.Figure;

/// All that is shown of a counterexample: one snapshot.
///
/// @param over  the variable along the axis
/// @param all   the variables one can choose from, the one to blame first
/// @param place where the point is: `z = 2`
/// @param sides what both sides are worth there, and whether the line fails there
/// @param held  the other variables: `t = 0, u = 1 held`; empty where there are none
record GapPicture(Figure figure, String over, List<String> all, String place, String sides, String held) {
    GapPicture {
        all = List.copyOf(all);
    }
}
