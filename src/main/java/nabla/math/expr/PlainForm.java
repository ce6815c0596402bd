package nabla.math.expr;

import java.text.Normalizer;
import java.util.Optional;

/// The plain letters of a character that looks like them, as it comes out of a PDF or a word processor: `𝑥`, `ｘ`, `½`,
/// `xᵢ`, `xⁿ`.
final class PlainForm {
    private static final String LOWERED = "ᵢⱼₖₗₘₙₐₑₒₓₚₛₜ";
    private static final String LOW = "ijklmnaeoxpst";
    private static final String RAISED = "ⁿⁱˣʸᵃᵇᶜᵈᵏᵐᵀ";
    private static final String HIGH = "nixyabcdkmT";

    private PlainForm() {}

    static Optional<String> of(String mark) {
        if (LOWERED.contains(mark)) {
            return Optional.of("_" + LOW.charAt(LOWERED.indexOf(mark)));
        }
        if (RAISED.contains(mark)) {
            return Optional.of("^" + HIGH.charAt(RAISED.indexOf(mark)));
        }
        String plain = Normalizer.normalize(mark, Normalizer.Form.NFKC).replace('\u2044', '/');
        boolean read = !plain.isEmpty()
                && !plain.equals(mark)
                && plain.chars()
                        .allMatch(c -> c == '/' || (c >= '0' && c <= '9') || Spelling.startsName(c));
        return read ? Optional.of(plain) : Optional.empty();
    }
}
