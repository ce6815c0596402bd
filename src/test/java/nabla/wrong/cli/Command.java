package nabla.wrong.cli;

import nabla.wrong.elsewhere.Stray;

/// A command that knows a class that belongs nowhere.
public record Command(Stray stray) {}
