package nabla.wrong.math.calculus.rule;

import nabla.wrong.math.calculus.slope.Way;

/// A law that knows who goes by it.
final class Law {
    Way way() {
        return new Way();
    }
}
