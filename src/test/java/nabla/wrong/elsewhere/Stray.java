package nabla.wrong.elsewhere;

/// A class in a package that the walls do not name.
public record Stray() {}
