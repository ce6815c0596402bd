package nabla.data;

/// A number as it is written in a cell: sign, digits, perhaps in groups of three, a fraction, an exponent.
///
/// Groups may stand apart by the mark that is not the decimal one, an apostrophe, a space or an underscore; all of one
/// number by the same. No hexadecimal numbers, no suffixes, no NaN.
final class CellNumber {
    private static final int GROUP = 3;
    /// So many digits, and powers of ten up to this, are exact in a double: their quotient is rounded once.
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = new double[23];

    static {
        for (int k = 0; k < POWERS.length; k++) {
            POWERS[k] = Double.parseDouble("1e" + k);
        }
    }

    private CellNumber() {}

    /// What a cell says about the marks of its column.
    enum Kind {
        /// The same number whatever the decimal mark is.
        NUMBER,
        /// A number with a decimal point alone, e.g. 1.5
        POINT,
        /// A number with a decimal comma alone, e.g. 950,5
        COMMA,
        /// 12.500, which is 12.5 or 12500.
        EITHER_WITH_POINT,
        /// 12,500, which is 12500 or 12.5.
        EITHER_WITH_COMMA,
        /// Nothing, or a word that stands for a number that is not known.
        MISSING,
        /// No number.
        OTHER
    }

    static Kind kind(char[] text, int from, int to) {
        if (from == to) {
            return Kind.MISSING;
        }
        boolean point = false;
        boolean comma = false;
        for (int i = from; i < to; i++) {
            point |= text[i] == '.';
            comma |= text[i] == ',';
        }
        boolean withPoint = is(text, from, to, DecimalMark.POINT);
        if (!point && !comma) {
            return withPoint ? Kind.NUMBER : other(text, from, to);
        }
        boolean withComma = is(text, from, to, DecimalMark.COMMA);
        if (withPoint && withComma) {
            return point ? Kind.EITHER_WITH_POINT : Kind.EITHER_WITH_COMMA;
        }
        return withPoint ? Kind.POINT : withComma ? Kind.COMMA : other(text, from, to);
    }

    private static Kind other(char[] text, int from, int to) {
        return Cells.isMissing(text, from, to) ? Kind.MISSING : Kind.OTHER;
    }

    private static boolean is(char[] text, int from, int to, DecimalMark mark) {
        return !Double.isNaN(value(text, from, to, mark, false));
    }

    static double value(String text, DecimalMark mark) {
        return value(text.toCharArray(), 0, text.length(), mark);
    }

    /// The number; NaN where it is none with that decimal mark.
    static double value(char[] text, int from, int to, DecimalMark mark) {
        return value(text, from, to, mark, true);
    }

    /// @param wanted whether the value is asked for, or only whether there is one
    private static double value(char[] text, int from, int to, DecimalMark mark, boolean wanted) {
        char decimal = mark.character();
        int i = from;
        boolean negative = i < to && (text[i] == '-' || text[i] == '\u2212');
        if (negative || (i < to && text[i] == '+')) {
            i++;
        }
        int first = i;
        long digits = 0;
        int count = 0; // of digits, without zeros at the beginning
        int fraction = 0;
        int sinceMark = 0;
        char group = 0;
        boolean inFraction = false;
        boolean any = false;
        for (; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                any = true;
                if (count > 0 || c != '0') {
                    count++;
                }
                if (count <= EXACT_DIGITS) {
                    digits = 10 * digits + (c - '0');
                }
                sinceMark++;
                fraction += inFraction ? 1 : 0;
            } else if (c == decimal && !inFraction) {
                if (group != 0 && sinceMark != GROUP) {
                    return Double.NaN;
                }
                inFraction = true;
            } else if (c == 'e' || c == 'E') {
                break;
            } else {
                char grouping = inFraction ? 0 : grouping(c, decimal);
                boolean begins = group == 0 && sinceMark >= 1 && sinceMark <= GROUP && text[first] != '0';
                boolean goesOn = group == grouping && sinceMark == GROUP;
                if (grouping == 0 || !(begins || goesOn)) {
                    return Double.NaN;
                }
                group = grouping;
                sinceMark = 0;
            }
        }
        if (!any || (group != 0 && !inFraction && sinceMark != GROUP)) {
            return Double.NaN;
        }
        int power = 0;
        if (i < to) {
            power = group == 0 ? exponent(text, i + 1, to) : Integer.MIN_VALUE;
            if (power == Integer.MIN_VALUE) {
                return Double.NaN;
            }
        }
        if (!wanted) {
            return 0;
        }
        double size = count <= EXACT_DIGITS && Math.abs(power - fraction) < POWERS.length
                ? exact(digits, power - fraction)
                : rounded(text, first, to, decimal, group != 0 || decimal != '.');
        return negative ? -size : size;
    }

    private static double exact(long digits, int power) {
        return power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
    }

    private static double rounded(char[] text, int from, int to, char decimal, boolean marked) {
        String plain = new String(text, from, to - from).replace('\u2212', '-');
        if (!marked) {
            return Double.parseDouble(plain);
        }
        var bare = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == decimal) {
                bare.append('.');
            } else if (grouping(c, decimal) == 0) {
                bare.append(c);
            }
        }
        return Double.parseDouble(bare.toString());
    }

    /// Integer.MIN_VALUE where it is none; very large ones are cut short.
    private static int exponent(char[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && (text[i] == '-' || text[i] == '\u2212');
        if (negative || (i < to && text[i] == '+')) {
            i++;
        }
        if (i == to) {
            return Integer.MIN_VALUE;
        }
        int power = 0;
        for (; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return Integer.MIN_VALUE;
            }
            power = Math.min(100_000_000, 10 * power + (text[i] - '0'));
        }
        return negative ? -power : power;
    }

    /// The kind of mark that sets groups of digits apart; 0 for anything else.
    private static char grouping(char c, char decimal) {
        return switch (c) {
            case '.', ',' -> c == decimal ? 0 : c;
            case '\'', '\u2019' -> '\'';
            case '_' -> '_';
            case ' ', '\u00A0', '\u202F', '\u2009', '\u2007' -> ' ';
            default -> 0;
        };
    }
}
