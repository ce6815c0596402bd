package nabla.model;

/// How a line is drawn, so that no curve is told apart by colour alone.
public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT
}
