package nabla.model;

import java.util.Optional;
import java.util.function.Function;

/// A run, and the pinned one that it races against where there is one; each is known by its settings.
///
/// @param <S> what a run is made with
/// @param <R> a run, which may be computed in part only
public record Race<S, R extends Race.Run<S>>(R run, Optional<R> pinned) {
    /// A run that knows what it was made with.
    public interface Run<S> {
        S settings();
    }

    /// Runs with these settings: those that are here already go on, the others begin.
    public Race<S, R> with(S settings, Optional<S> wanted, Function<S, R> begin) {
        return new Race<>(here(settings, begin), wanted.map(other -> here(other, begin)));
    }

    /// One of the two as far as it has come by now; another run changes nothing.
    public Race<S, R> advanced(R more) {
        return new Race<>(newer(run, more), pinned.map(it -> newer(it, more)));
    }

    private R here(S settings, Function<S, R> begin) {
        if (run.settings().equals(settings)) {
            return run;
        }
        return pinned.filter(it -> it.settings().equals(settings)).orElseGet(() -> begin.apply(settings));
    }

    private R newer(R known, R more) {
        return known.settings().equals(more.settings()) ? more : known;
    }
}
