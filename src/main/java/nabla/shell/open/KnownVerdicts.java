package nabla.shell.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.Derivation;

/// What the check said of derivations since the program started: a lesson that is opened again, or whose file is saved
/// with another line changed, has its verdicts at once. The same line gets the same verdict always, so nothing here
/// grows stale. Used on the FX thread.
final class KnownVerdicts {
    /// Of all windows.
    static final KnownVerdicts SHARED = new KnownVerdicts(200);

    private final Map<Derivation, List<Derivation.Checked>> known;

    /// @param most how many derivations; beyond that those asked for longest ago are forgotten
    KnownVerdicts(int most) {
        known = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Derivation, List<Derivation.Checked>> eldest) {
                return size() > most;
            }
        };
    }

    Optional<List<Derivation.Checked>> of(Derivation derivation) {
        return Optional.ofNullable(known.get(derivation));
    }

    /// @param lines the whole check of it, not cut short
    void keep(Derivation derivation, List<Derivation.Checked> lines) {
        known.put(derivation, List.copyOf(lines));
    }
}
