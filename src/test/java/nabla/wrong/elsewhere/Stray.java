package nabla.wrong.elsewhere;

/// A class in a package that nobody knows.
public record Stray() {}
