package nabla.shell.find;

/// How well a word of a text fits one that was typed: as a whole, as a beginning, as a part, or but for a slip of the
/// finger; 0 where it does not.
final class WordFit {
    static final double WHOLE = 100;
    private static final double BEGINNING = 80;
    private static final double PART = 50;
    private static final double SLIP = 30;

    private WordFit() {}

    static double of(String typed, String word, boolean slips) {
        if (word.equals(typed)) {
            return WHOLE;
        }
        boolean number = Character.isDigit(typed.charAt(0));
        if (typed.length() >= 2 && !number && word.startsWith(typed)) {
            return BEGINNING;
        }
        if (typed.length() >= 3 && !number && word.contains(typed)) {
            return PART;
        }
        int most = !slips || number ? 0 : typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
        return most > 0 && closeToStart(typed, word, most) ? SLIP : 0;
    }

    /// "crossentropy" is "cross-entropy".
    static double ofTwo(String typed, String before, String word) {
        boolean reaches = typed.length() > before.length() && !before.isEmpty();
        return reaches && (before + word).startsWith(typed) && typed.startsWith(before) ? BEGINNING : 0;
    }

    /// `004`, `04` and `4` are one sheet, and 00 begins it.
    static double ofNumber(String typed, String word) {
        boolean numbers = isNumber(typed) && isNumber(word);
        if (word.equals(typed) || (numbers && withoutZeros(typed).equals(withoutZeros(word)))) {
            return WHOLE;
        }
        return numbers && word.length() > 1 && word.startsWith(typed) ? PART : 0;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /// Whether `typed` is the start of `word`, but for so many slips of the finger.
    private static boolean closeToStart(String typed, String word, int slips) {
        for (int length = typed.length() - slips; length <= typed.length() + slips; length++) {
            if (length <= word.length() && distance(typed, word.substring(0, length)) <= slips) {
                return true;
            }
        }
        return false;
    }

    /// How many letters have to be put in, left out, changed or swapped with their neighbour.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
