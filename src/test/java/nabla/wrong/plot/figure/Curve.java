package nabla.wrong.plot.figure;

import nabla.wrong.plot.stage.CurveNode;

/// A curve that knows how it is shown.
final class Curve {
    CurveNode node() {
        return new CurveNode();
    }
}
