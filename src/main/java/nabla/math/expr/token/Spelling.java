package nabla.math.expr.token;

import nabla.math.expr.tree.Greek;

/// How names are spelled: Latin letters or one Greek letter, then digits, then one index, as in `W1`, `σ` and `w_ij`.
///
/// @param canonical with Greek letters by their names: `sigma_1` for `σ_1` and `σ₁`
/// @param end       where the name ends in the text
record Spelling(String canonical, int end) {
    static final int LONGEST = 40;
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final int ELL = 'ℓ';

    static boolean startsName(int c) {
        return isLatin(c) || isGreek(c);
    }

    private static boolean isLatin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Letters that are written out by their names.
    private static boolean isGreek(int c) {
        return c == ELL || Greek.name(c).isPresent();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// The name that starts at `from`.
    static Spelling read(String source, int from, int to) throws SyntaxError {
        var name = new StringBuilder();
        int at = from;
        boolean index = false;
        for (; at < to; at++) {
            char c = source.charAt(at);
            if (isLatin(c) || isGreek(c)) {
                checkNeighbour(source, from, at);
                name.append(
                        isLatin(c)
                                ? Character.toString(c)
                                : c == ELL ? "ell" : Greek.name(c).orElseThrow());
            } else if (isDigit(c)) {
                name.append(c);
            } else if (LOWERED.indexOf(c) >= 0) {
                if (!index) {
                    name.append('_');
                    index = true;
                }
                name.append(LOWERED.indexOf(c));
            } else if (c == '_') {
                checkIndex(source, at, to, index);
                name.append('_');
                index = true;
            } else {
                break;
            }
        }
        if (name.length() > LONGEST) {
            throw new SyntaxError("this name is too long; at most " + LONGEST + " letters can be read", source, from);
        }
        return new Spelling(name.toString(), at);
    }

    /// `σz` could be one name or a product.
    private static void checkNeighbour(String source, int from, int at) throws SyntaxError {
        if (at > from) {
            String left = source.substring(at - 1, at);
            String right = source.substring(at, at + 1);
            boolean letters = startsName(left.charAt(0)) && (isGreek(left.charAt(0)) || isGreek(right.charAt(0)));
            if (letters && at == from + 1 && left.equals(Names.DERIVATIVE)) {
                throw new SyntaxError("`d%s`: a derivative is written d(f, %s)".formatted(right, right), source, from);
            }
            if (letters) {
                throw new SyntaxError(
                        "`%s%s`: write `%s * %s` for a product, or `%s_%s` for one name"
                                .formatted(left, right, left, right, left, right),
                        source,
                        at);
            }
        }
    }

    private static void checkIndex(String source, int at, int to, boolean second) throws SyntaxError {
        boolean follows = at + 1 < to && (startsName(source.charAt(at + 1)) || isDigit(source.charAt(at + 1)));
        if (second || !follows) {
            boolean braced = at + 1 < to && source.charAt(at + 1) == '{';
            String message = second
                    ? "a name has one index at most: write `w_12`"
                    : "after `_` an index is expected, a letter or a digit as in `w_1`"
                            + (braced ? ", without braces" : "");
            throw new SyntaxError(message, source, at);
        }
    }
}
