package nabla.room.activations.model;

import java.util.List;
import nabla.math.Numerals;

/// The formula of one slope in its two cases, i = j and i ≠ j, the one that holds with its numbers.
///
/// @param name     such as `∂s₁/∂x₂`
/// @param case1    the formula where i = j
/// @param case2    the formula where i ≠ j
/// @param diagonal whether the first is the one that holds
/// @param numbers  the same in numbers, such as `−0.6652 · 0.2447 = −0.1628`
public record EntryCase(String name, String case1, String case2, boolean diagonal, String numbers) {
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    /// @param s the probabilities
    static EntryCase of(SlopeEntry entry, List<Double> s, double value) {
        int i = entry.output();
        int j = entry.logit();
        boolean diagonal = i == j;
        String first = number(s.get(i));
        String inner =
                diagonal ? "%s · (1 − %s)".formatted(first, first) : "−%s · %s".formatted(first, number(s.get(j)));
        String result = number(value);
        return switch (entry.kind()) {
            case SOFTMAX ->
                new EntryCase(
                        "∂s%s/∂x%s".formatted(subscript(i), subscript(j)),
                        "sᵢ(1 − sᵢ)",
                        "−sᵢsⱼ",
                        diagonal,
                        "%s = %s".formatted(inner, result));
            case TANH_OF_SOFTMAX ->
                new EntryCase(
                        "∂tanh(s%s)/∂x%s".formatted(subscript(i), subscript(j)),
                        "(1 − tanh²(sᵢ)) sᵢ(1 − sᵢ)",
                        "−(1 − tanh²(sᵢ)) sᵢsⱼ",
                        diagonal,
                        "%s · %s = %s".formatted(number(Jacobian.outer(entry.kind(), s, i)), bracketed(inner), result));
        };
    }

    private static String bracketed(String factor) {
        return factor.startsWith("−") ? "(" + factor + ")" : factor;
    }

    private static String number(double value) {
        return Numerals.of(value, Numerals.SHORT);
    }

    /// Counted from 1.
    static String subscript(int index) {
        var text = new StringBuilder();
        Integer.toString(index + 1).chars().forEach(digit -> text.append(SUBSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
