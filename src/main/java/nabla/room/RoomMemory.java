package nabla.room;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// How a room's whole state is read, put back, and kept as text for the next start of the program.
///
/// @param kind  the room's record of its state
/// @param now   the state as it is
/// @param put   brings a state back
/// @param write a state as text; called in the background; empty where it is not worth keeping
/// @param read  a state from such text, as far as it makes sense; empty where it does not
public record RoomMemory<S extends Room.State>(
        Class<S> kind,
        Supplier<S> now,
        Consumer<S> put,
        Function<S, String> write,
        Function<String, Optional<S>> read) {
    void restore(Room.State state) {
        if (kind.isInstance(state)) {
            put.accept(kind.cast(state));
        }
    }

    Supplier<String> kept() {
        S state = now.get();
        return () -> write.apply(state);
    }

    void recall(String text) {
        read.apply(text).ifPresent(put);
    }
}
