package nabla.shell;

/// Which parts of a lesson are shown.
enum Showing {
    STAGE,
    DERIVATION,
    BOTH
}
