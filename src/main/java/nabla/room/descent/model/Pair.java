package nabla.room.descent.model;

import java.util.ArrayList;
import java.util.List;

/// The two parameters a map is drawn over.
///
/// @param across the index of the one along the horizontal axis
/// @param up     of the other
public record Pair(int across, int up) {

    /// w and v of the same feature.
    static Pair of(RunSettings settings, int feature) {
        return new Pair(feature, settings.columns() + feature);
    }

    public static List<Pair> all(RunSettings settings) {
        var all = new ArrayList<Pair>();
        for (int across = 0; across < settings.parameters(); across++) {
            for (int up = across + 1; up < settings.parameters(); up++) {
                all.add(new Pair(across, up));
            }
        }
        return all;
    }

    public boolean fits(RunSettings settings) {
        return across != up && across < settings.parameters() && up < settings.parameters();
    }
}
