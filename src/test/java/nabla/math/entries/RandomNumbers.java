package nabla.math.entries;

import java.util.List;
import java.util.SplittableRandom;

/// Numbers made by chance of vectors `w`, `v : vector(D)`, `t : vector(N)` and matrices `X : matrix(N, D)`,
/// `S : matrix(D, D)`.
record RandomNumbers(SplittableRandom random) {
    private static final List<String> VECTORS = List.of(
            "w",
            "v",
            "S * w",
            "S' * v",
            "X' * t",
            "w .* v",
            "tanh(S * w)",
            "softmax(w)",
            "sig(w)",
            "(w + v)",
            "d(w' * S * w, w)");
    private static final List<String> MATRICES =
            List.of("S", "S'", "w * v'", "X' * X", "diag(w)", "S .* S", "(S + S')");
    private static final List<String> OUTER = List.of("sin(%s)", "tanh(%s)", "sig(%s)", "exp(-(%s)^2)", "(%s)^2", "%s");

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// @param depth how often numbers may stand in one another
    String number(int depth) {
        String made = switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "(%s)' * (%s)".formatted(one(VECTORS), one(VECTORS));
            case 1 -> "norm(%s)^2".formatted(one(VECTORS));
            case 2 -> "trace(%s * %s)".formatted(one(MATRICES), one(MATRICES));
            case 3 -> "norm(X * (%s) - t)^2".formatted(one(VECTORS));
            case 4 -> "sum(i in 1..D, (%s)[i] * w[i]^2)".formatted(one(VECTORS));
            case 5 -> "(%s)' * %s * (%s)".formatted(one(VECTORS), one(MATRICES), one(VECTORS));
            case 6 -> "(%s) * (%s)".formatted(number(depth - 1), number(depth - 1));
            default -> "(%s) - 1/2 * (%s)".formatted(number(depth - 1), number(depth - 1));
        };
        return one(OUTER).formatted("(" + made + ")/10");
    }
}
