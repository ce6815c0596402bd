package nabla.room.differences.model;

/// Functions to test with, as a user types them.
final class Functions {
    private Functions() {}

    static TestFunction of(String text) {
        return TypedFunction.ready(text);
    }
}
