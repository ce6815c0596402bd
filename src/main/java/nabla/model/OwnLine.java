package nabla.model;

import java.util.List;

/// A line that a student has added to a derivation: what was typed, and how many of the lesson's lines stood above it.
/// What is said of it follows from that.
///
/// @param after lines of the lesson above it
/// @param text  as it was typed, such as `= 2 z`
public record OwnLine(int after, String text) {

    /// Without its `index`-th line.
    public static List<OwnLine> without(List<OwnLine> lines, int index) {
        var kept = new java.util.ArrayList<>(lines);
        kept.remove(index);
        return List.copyOf(kept);
    }

    /// With another text in its `index`-th line.
    public static List<OwnLine> edited(List<OwnLine> lines, int index, String text) {
        var changed = new java.util.ArrayList<>(lines);
        changed.set(index, new OwnLine(lines.get(index).after(), text));
        return List.copyOf(changed);
    }
}
