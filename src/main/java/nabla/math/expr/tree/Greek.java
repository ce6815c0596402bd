package nabla.math.expr.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The Greek letters and their names: `σ` and `sigma` are the same name, spelled `sigma` in the tree.
///
/// Capitals that look like Latin letters are left out: a reader could not tell them apart.
public final class Greek {
    private static final String LETTERS = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ";
    private static final String[] NAMES =
            ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho"
                            + " sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega")
                    .split(" ");
    /// The same letters in the shapes and codes that other programs write: micro, increment and ohm signs among them.
    private static final String VARIANTS = "\u03F5\u03D1\u03D5\u03F1\u00B5\u2206\u2126";

    private static final String STANDARD = "εθφρμΔΩ";

    private static final Map<Integer, String> NAME = new HashMap<>();
    private static final Map<String, String> LETTER = new HashMap<>();

    static {
        for (int i = 0; i < NAMES.length; i++) {
            NAME.put((int) LETTERS.charAt(i), NAMES[i]);
            LETTER.put(NAMES[i], LETTERS.substring(i, i + 1));
        }
        for (int i = 0; i < VARIANTS.length(); i++) {
            NAME.put((int) VARIANTS.charAt(i), NAMES[LETTERS.indexOf(STANDARD.charAt(i))]);
        }
    }

    private Greek() {}

    /// The name of a letter: `sigma` for `σ`.
    public static Optional<String> name(int letter) {
        return Optional.ofNullable(NAME.get(letter));
    }

    /// The letter of a name: `σ` for `sigma`.
    public static Optional<String> letter(String name) {
        return Optional.ofNullable(LETTER.get(name));
    }
}
