package nabla.ui.text;

import java.util.List;
import java.util.Map;
import nabla.model.OwnLine;

/// Where one reads, and what one has written: what a reader would not want to lose when the file is read again.
///
/// @param scroll from 0 to 1
/// @param typed  what stands in the fields for a line of one's own, by the title of their derivation
/// @param own    lines of one's own, likewise
public record ReadingPlace(double scroll, Map<String, String> typed, Map<String, List<OwnLine>> own) {
    public static final ReadingPlace START = new ReadingPlace(0, Map.of(), Map.of());

    public ReadingPlace {
        typed = Map.copyOf(typed);
        own = Map.copyOf(own);
    }

    /// The same lines at another place of the text.
    public ReadingPlace at(double other) {
        return new ReadingPlace(other, typed, own);
    }
}
