package nabla.data;

/// What stands before the fraction of a number; the other mark may group the digits before it by threes.
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }
}
