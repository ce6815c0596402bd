package nabla.room.document;

import java.util.List;

/// All that the stage of a document shows: one snapshot, never half of a change.
///
/// @param plots  in the lesson's order
/// @param chosen the one that is shown where there is room for one
record DocumentPicture(List<PlotPicture> plots, int chosen) {
    DocumentPicture {
        plots = List.copyOf(plots);
    }
}
