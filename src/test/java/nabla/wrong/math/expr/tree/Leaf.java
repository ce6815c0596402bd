package nabla.wrong.math.expr.tree;

import nabla.wrong.math.expr.read.Reader;

/// A leaf that reads itself.
final class Leaf {
    Reader reader() {
        return new Reader();
    }
}
