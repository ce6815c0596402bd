package nabla.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who speaks when several work at once: the one whose turn it is at once, what others have to say waits for theirs.
/// Used by any number of threads.
final class Turns {
    private final Map<Integer, List<Runnable>> waiting = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();
    private int places;
    private int turn;

    /// The place after all that were given so far.
    synchronized int next() {
        return places++;
    }

    /// Runs it now where it is the turn of that place, else when its turn comes.
    synchronized void tell(int place, Runnable what) {
        if (place == turn) {
            what.run();
        } else {
            waiting.computeIfAbsent(place, none -> new ArrayList<>()).add(what);
        }
    }

    /// This place has said all.
    synchronized void end(int place) {
        ended.add(place);
        while (ended.remove(turn)) {
            turn++;
            List<Runnable> said = waiting.remove(turn);
            if (said != null) {
                said.forEach(Runnable::run);
            }
        }
    }
}
