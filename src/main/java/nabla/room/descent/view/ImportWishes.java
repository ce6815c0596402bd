package nabla.room.descent.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a user has said of the columns of a table, by their names: it holds also once the table is read in another way,
/// and comes back with a column that was gone in between. Immutable.
///
/// @param features    whether a column is wanted, where that was said
/// @param target      the column that is to be predicted, where that was said
/// @param standardise whether the features are brought to one size
/// @param bias        whether a feature that is always 1 is added
record ImportWishes(Map<String, Boolean> features, Optional<String> target, boolean standardise, boolean bias) {
    static final ImportWishes NONE = new ImportWishes(Map.of(), Optional.empty(), false, false);

    ImportWishes {
        features = Map.copyOf(features);
    }

    ImportWishes with(String column, boolean wanted) {
        var more = new HashMap<>(features);
        more.put(column, wanted);
        return new ImportWishes(more, target, standardise, bias);
    }

    ImportWishes withTarget(String column) {
        return new ImportWishes(features, Optional.of(column), standardise, bias);
    }

    ImportWishes standardised(boolean wanted) {
        return new ImportWishes(features, target, wanted, bias);
    }

    ImportWishes withBias(boolean wanted) {
        return new ImportWishes(features, target, standardise, wanted);
    }

    /// The same columns with other names, such as where their first row names them after all.
    ImportWishes renamed(List<String> before, List<String> now) {
        if (before.size() != now.size()) {
            return this;
        }
        var more = new HashMap<>(features);
        for (int k = 0; k < now.size(); k++) {
            Boolean wanted = features.get(before.get(k));
            if (wanted != null) {
                more.put(now.get(k), wanted);
            }
        }
        Optional<String> other = target.map(name -> before.contains(name) ? now.get(before.indexOf(name)) : name);
        return new ImportWishes(more, other, standardise, bias);
    }
}
