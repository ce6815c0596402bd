package nabla.data;

/// Numbers as they stand in the cells of a table.
final class Cells {
    private static final int LONGEST_SHOWN = 30;

    private Cells() {}

    /// Digits, sign, point and exponent only: no hexadecimal numbers, no suffixes, no NaN; NaN where it is none.
    ///
    /// @param decimalComma whether a comma stands for the point
    static double number(String cell, boolean decimalComma) {
        boolean digits = false;
        boolean comma = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean allowed = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            comma |= c == ',';
            digits |= c >= '0' && c <= '9';
            if (!allowed && !(c == ',' && decimalComma)) {
                return Double.NaN;
            }
        }
        if (!digits) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(comma ? cell.replace(',', '.') : cell);
        } catch (NumberFormatException no) {
            return Double.NaN;
        }
    }

    /// Whether the cell stands where a number does: also NaN, infinity and nothing at all.
    static boolean looksNumeric(String cell, boolean decimalComma) {
        return cell.isEmpty() || isSpecial(cell) || !Double.isNaN(number(cell, decimalComma));
    }

    /// What is wrong with a cell that is no finite number.
    static String problem(String cell, String column) {
        String where = "in column \"" + column + "\" ";
        if (cell.isEmpty()) {
            return where + "there is no number";
        }
        if (isSpecial(cell)) {
            return where + "stands " + cell + ", which cannot be trained on; take the row out";
        }
        return where + "a number was expected, not \"" + shortened(cell) + "\"";
    }

    static String tooLarge(String cell, String column) {
        return "in column \"%s\" the number %s is too large".formatted(column, shortened(cell));
    }

    static String shortened(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }

    private static boolean isSpecial(String cell) {
        String bare = cell.startsWith("-") || cell.startsWith("+") ? cell.substring(1) : cell;
        return bare.equalsIgnoreCase("nan")
                || bare.equalsIgnoreCase("inf")
                || bare.equalsIgnoreCase("infinity")
                || bare.equalsIgnoreCase("na")
                || bare.equals("∞");
    }
}
