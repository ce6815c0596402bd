package nabla.wrong.room.two;

/// Another room.
public record Two() {}
