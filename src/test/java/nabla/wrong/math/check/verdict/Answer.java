package nabla.wrong.math.check.verdict;

import nabla.wrong.math.check.search.Seeker;

/// An answer that looks for itself.
final class Answer {
    Seeker seeker() {
        return new Seeker();
    }
}
