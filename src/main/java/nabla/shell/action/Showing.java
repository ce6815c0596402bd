package nabla.shell.action;

/// Which parts of a lesson are shown.
public enum Showing {
    STAGE,
    DERIVATION,
    BOTH
}
