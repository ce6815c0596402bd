package nabla.wrong.shell;

import nabla.wrong.cli.Command;

/// A window that knows the command line.
public record Window(Command command) {}
