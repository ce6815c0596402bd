package nabla.wrong.plot.stage;

/// What shows a curve.
public final class CurveNode {}
