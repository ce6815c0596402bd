package nabla.shell;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Finds lessons by what somebody types: `004`, `004 c`, `sigmoid`, `cross entr`, `sigmod`.
///
/// Each word must be found somewhere: in the title, the sheet, the task, the topic or a heading. The better the
/// words fit, the higher a lesson stands.
public final class Finder {
    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('η', "eta"),
            Map.entry('θ', "theta"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('π', "pi"),
            Map.entry('σ', "sigma"),
            Map.entry('φ', "phi"),
            Map.entry('ψ', "psi"),
            Map.entry('ω', "omega"),
            Map.entry('∇', "nabla"));

    private Finder() {}

    /// The lessons that fit, best first; all of them, in their order, where nothing is asked.
    public static List<Entry> find(String asked, List<Entry> lessons) {
        List<String> words = words(asked);
        record Found(Entry entry, double score) {}
        return lessons.stream()
                .map(entry -> new Found(entry, score(words, entry)))
                .filter(found -> found.score() > 0 || words.isEmpty())
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .map(Found::entry)
                .toList();
    }

    private static double score(List<String> words, Entry entry) {
        double sum = 0;
        for (String word : words) {
            double best = Stream.of(
                            sheet(word, entry.sheet()),
                            task(word, entry.task()),
                            text(word, entry.title()),
                            0.7 * text(word, entry.topic()),
                            0.5
                                    * entry.headings().stream()
                                            .mapToDouble(heading -> text(word, heading))
                                            .max()
                                            .orElse(0))
                    .max(Double::compare)
                    .orElse(0.0);
            if (best <= 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    /// `004`, `04` and `4` are one sheet.
    private static double sheet(String word, String sheet) {
        if (sheet.isEmpty() || word.isEmpty() || !word.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        return withoutZeros(word).equals(withoutZeros(sheet)) ? 120 : sheet.startsWith(word) ? 90 : 0;
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /// `c` and `c)` are task c, also of `b, c`.
    private static double task(String word, String task) {
        return words(task).contains(word) ? 80 : 0;
    }

    private static double text(String word, String text) {
        List<String> candidates = words(text);
        double best = fit(word, String.join("", candidates)); // "crossentropy" is "cross-entropy"
        for (String candidate : candidates) {
            best = Math.max(best, fit(word, candidate));
        }
        return best;
    }

    private static double fit(String word, String candidate) {
        if (candidate.equals(word)) {
            return 100;
        }
        if (candidate.startsWith(word)) {
            return 80;
        }
        if (word.length() >= 3 && candidate.contains(word)) {
            return 50;
        }
        int slips = word.length() >= 8 ? 2 : word.length() >= 4 ? 1 : 0;
        return slips > 0 && closeToStart(word, candidate, slips) ? 30 : 0;
    }

    /// Whether `word` is the start of `candidate`, but for so many slips of the finger.
    private static boolean closeToStart(String word, String candidate, int slips) {
        for (int length = word.length() - slips; length <= word.length() + slips; length++) {
            if (length <= candidate.length() && distance(word, candidate.substring(0, length)) <= slips) {
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

    /// Letters and digits in lower case, without accents, Greek letters by name.
    private static List<String> words(String text) {
        var plain = new StringBuilder();
        for (char letter : Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .toCharArray()) {
            String greek = GREEK.get(letter);
            if (greek != null) {
                plain.append(' ').append(greek).append(' ');
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                plain.append(Character.isLetterOrDigit(letter) ? letter : ' ');
            }
        }
        return Stream.of(plain.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
