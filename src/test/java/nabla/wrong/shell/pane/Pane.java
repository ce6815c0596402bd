package nabla.wrong.shell.pane;

/// What shows a choice.
public final class Pane {}
