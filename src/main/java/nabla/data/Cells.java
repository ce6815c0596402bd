package nabla.data;

import java.util.Locale;
import java.util.Set;

/// What stands in the cells of a table where no number does, and how that is said.
final class Cells {
    private static final int LONGEST_SHOWN = 30;
    private static final int LONGEST_MISSING = 9;

    /// Words for a number that is not known.
    private static final Set<String> MISSING = Set.of(
            "na", "n/a", "#n/a", "n.a.", "nan", "?", "-", "--", "\u2013", "\u2014", ".", "null", "none", "nil", "\\n",
            "missing", "(null)", "<na>", "#value!", "#div/0!");

    private static final Set<String> INFINITE = Set.of("inf", "infinity", "\u221E");

    private static final Set<String> CURRENCIES = Set.of("eur", "usd", "chf", "gbp", "jpy", "cny", "inr");

    private Cells() {}

    static boolean isMissing(char[] text, int from, int to) {
        return to - from <= LONGEST_MISSING && isMissing(new String(text, from, to - from));
    }

    static boolean isMissing(String cell) {
        return cell.isEmpty() || MISSING.contains(bare(cell));
    }

    /// What is wrong with a cell that is no finite number.
    static String problem(String cell, String column) {
        String where = "in column \"" + column + "\" ";
        if (cell.isEmpty()) {
            return where + "there is no number";
        }
        if (isMissing(cell) || INFINITE.contains(bare(cell))) {
            return where + "stands " + cell + ", which cannot be trained on";
        }
        String text = where + "a number was expected, not \"" + shortened(cell) + "\"";
        if (cell.indexOf('%') >= 0 || cell.indexOf('\u2030') >= 0) {
            return text + "; percent signs are not read, write 0.5 for 50%";
        }
        if (hasCurrency(cell)) {
            return text + "; write the number without its currency";
        }
        boolean accountant = cell.startsWith("(") && cell.endsWith(")");
        boolean minusAfter = cell.endsWith("-") && Character.isDigit(cell.charAt(0));
        return accountant || minusAfter ? text + "; a negative number begins with a minus" : text;
    }

    /// What is wrong with a number whose decimal mark is not the column's.
    static String wrongMark(String cell, String column, DecimalMark mark) {
        return "in column \"%s\" a number with a decimal %s was expected, not \"%s\""
                .formatted(column, mark == DecimalMark.POINT ? "point" : "comma", shortened(cell));
    }

    static String tooLarge(String cell, String column) {
        return "in column \"%s\" the number %s is too large".formatted(column, shortened(cell));
    }

    static String shortened(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }

    /// Blanks that `strip` knows and those that keep words together, and the mark at the beginning of a file.
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || c == '\uFEFF'
                || Character.isWhitespace(c);
    }

    /// On one line and without blanks at its ends.
    static String tidy(String text) {
        var tidy = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                blank = true;
            } else {
                tidy.append(blank && !tidy.isEmpty() ? " " : "").append(text.charAt(i));
                blank = false;
            }
        }
        return tidy.toString();
    }

    private static boolean hasCurrency(String cell) {
        String letters = cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return CURRENCIES.contains(letters)
                || cell.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    /// In small letters and without a sign, which is a dash where nothing follows.
    private static String bare(String cell) {
        boolean signed = cell.length() > 1 && (cell.charAt(0) == '-' || cell.charAt(0) == '+');
        boolean dashes = cell.equals("--");
        return (signed && !dashes ? cell.substring(1) : cell).toLowerCase(Locale.ROOT);
    }
}
