package nabla.math.check.search;

import nabla.math.check.search.Comparison.Found;

/// A point that was tried in doubles, and why.
record TriedPoint(double[] at, Reason reason, Found found) {

    /// What a point was laid for.
    enum Reason {
        /// Simple numbers, or numbers at random.
        SAMPLE,
        /// Close to an end of a domain, or far out.
        EXTREME,
        /// On or beside a seam.
        SEAM,
        /// Read off the formulas.
        NOTABLE,
        /// Climbed to.
        CLIMB
    }
}
