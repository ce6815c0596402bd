package nabla.room.differences.model;

/// Functions to test with, as a user types them.
final class Functions {
    private Functions() {}

    static TestFunction of(String text) {
        return switch (TypedFunction.read(text)) {
            case TypedFunction.Ready(var function) -> function;
            case TypedFunction.Unreadable(var message, var caret) ->
                throw new AssertionError("%s: %s%n%s".formatted(text, message, caret));
        };
    }
}
