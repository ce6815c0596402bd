package nabla.math.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.Assets;
import nabla.lesson.Block;
import nabla.lesson.LessonReader;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.slope.EntrySlopes;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Graph;
import nabla.math.expr.write.TextNotation;
import nabla.room.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines of a derivative by an entry: each is worked out and compared with the slope of a secant.
class EntrySlopesTest {
    private static final String NAMES = """
            N : size 1..3 = 2
            K : size 1..4 = 3
            X : matrix(N, K)
            Z : matrix(N, K)
            S : matrix(K, K)
            w, v : vector(K) in (0.05, 3)
            t : vector(N)
            k : labels(N, K)
            c : real in [1, 2]
            g : real in [0.2, 2]
            a : index(N)
            b, h : index(K)
            psi = rowsoftmax(Z)
            s = softmax(w)
            y = softmax(S * w)
            J = -1/N * sum(i in 1..N, log(psi[i, k[i]]))
            m[i in 1..N] = w' * X[i]
            f[i in 1..N] = -(t[i] - m[i])^2/(2 g^2) - log(sqrt(2 pi) * g)
            M = 1/N * sum(i in 1..N, f[i])
            L = prod(i in 1..K, w[i]^v[i] * exp(-w[i] * c))
            H = X * S
            q(u, r) = u^2 * exp(r * u)
            """;

    private static Scope scope() throws Exception {
        return GivenParser.parse(NAMES, Scope.EMPTY);
    }

    private static Expr derivative(String text) throws Exception {
        return Parser.expression(text, scope()).expression();
    }

    private static List<String> written(String text) throws Exception {
        return EntrySlopes.of(derivative(text), scope()).stream()
                .map(row -> TextNotation.of(row.slope()) + "  # "
                        + String.join(
                                ", ", row.rules().stream().map(Rule::title).toList()))
                .toList();
    }

    @Test
    void theCrossEntropyOfASoftmax() throws Exception {
        assertThat(written("d(J, Z[a, b])"))
                .containsExactly(
                        "d(-1/N * sum(i in 1..N, log(psi[i, k[i]])), Z[a, b])  # by its definition",
                        "-1/N * sum(i in 1..N, 1/psi[i, k[i]] * d(psi[i, k[i]], Z[a, b]))"
                                + "  # sum over an index, term by term, derivative of log",
                        "-1/N * sum(i in 1..N, 1/psi[i, k[i]] * delta(i, a) * psi[i, k[i]] * (delta(k[i], b) - psi[i, b]))"
                                + "  # softmax",
                        "-(delta(k[a], b) - psi[a, b])/N  # only one term is left, cancel");
    }

    @Test
    void aFractionEndsInItsLowestForm() throws Exception {
        assertThat(written("d(f[a], m[a])")).last().asString().startsWith("(t[a] - m[a])/g^2  # ");
    }

    @Test
    void aProductAndItsLogarithm() throws Exception {
        assertThat(written("d(prod(i in 1..K, w[i]), w[b])"))
                .containsExactly(
                        "sum(i in 1..K, d(w[i], w[b]) * prod(j in 1..K, w[j]^(1 - delta(j, i))))"
                                + "  # product over an index: all factors but one",
                        "sum(i in 1..K, delta(i, b) * prod(j in 1..K, w[j]^(1 - delta(j, i))))  # Kronecker delta",
                        "prod(j in 1..K, w[j]^(1 - delta(j, b)))  # only one term is left");
        assertThat(written("d(log(prod(i in 1..K, w[i]^2)), w[b])"))
                .containsExactly(
                        "sum(i in 1..K, 1/w[i]^2 * d(w[i]^2, w[b]))  # logarithm of a product",
                        "sum(i in 1..K, 1/w[i]^2 * 2 w[i] * d(w[i], w[b]))  # power rule",
                        "sum(i in 1..K, 1/w[i]^2 * 2 w[i] * delta(i, b))  # Kronecker delta",
                        "2/w[b]  # only one term is left, cancel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d(J, Z[a, b])",
                "d(J, Z[1, 1])",
                "d(psi[a, h], Z[a, b])",
                "d(log(psi[a, k[a]]), Z[a, b])",
                "d(s[h], w[b])",
                "d(tanh(s[h]), w[b])",
                "d(y[h], w[b])",
                "d(y[h], S[b, b])",
                "d(softmax(-2 w)[h], w[b])",
                "d(w[h], w[b])",
                "d(w[b], w[b])",
                "d(X[a, b]^2 + Z[a, h], X[a, h])",
                "d(sum(i in 1..K, w[i]^2), w[b])",
                "d(sum(b in 1..K, w[b]^2 * v[b]), w[b])",
                "d(sum(i in 1..N, (t[i] - m[i])^2), w[b])",
                "d(sum(i in 1..N, j in 1..K, X[i, j]^3 * w[j]), X[a, b])",
                "d(sum(i in 2..K, w[i] * w[i - 1]), w[b])",
                "d(f[a], w[b])",
                "d(f[a], X[a, b])",
                "d(M, w[b])",
                "d(M, g)",
                "d(f[a], g)",
                "d(f[a], t[a])",
                "d(prod(i in 1..K, w[i]), w[b])",
                "d(prod(i in 1..K, w[i] + g), g)",
                "d(prod(b in 1..K, w[b]^2 + c), w[b])",
                "d(L, w[b])",
                "d(log(L), w[b])",
                "d(log(L), v[b])",
                "d(log(prod(i in 1..K, w[i]^2 * g)), g)",
                "d(sum(i in 1..K, prod(j in 1..K, w[j] + w[i])), w[b])",
                "d(norm(w)^2, w[b])",
                "d(norm(X * w - t)^2, w[b])",
                "d(norm(X * w - t), t[a])",
                "d(w' * S * w, w[b])",
                "d(w' * S * w, S[b, h])",
                "d(trace(X * S * X'), S[b, h])",
                "d((X * S)[a, b], S[h, b])",
                "d(H[a, b]^2, S[h, b])",
                "d((S' * w)[b], S[h, b])",
                "d((w .* v .* tanh(w))[h], w[b])",
                "d(tanh(S * w)[h], w[b])",
                "d((w .^ 3/c)[h], w[b])",
                "d(q(w[b], c), w[b])",
                "d(w[b]^2/(1 + w[b]), w[b])",
                "d(1/sum(i in 1..K, w[i]), w[b])",
                "d(w[h]/sum(i in 1..K, w[i]), w[b])",
                "d(c^w[b] * sin(w[h]), w[b])",
                "d(max(w[h], v[b]), w[b])",
                "d(if(w[b] > 0.5, w[b]^2, w[h]), w[b])",
                "d(-3 * t[a] + delta(a, 1) * t[a]^2, t[a])",
                "d(sum(i in 1..N, delta(i, 1) * t[i]^2), t[a])",
            })
    void everyLineHasTheValueOfTheSlope(String text) throws Exception {
        Expr derivative = derivative(text);
        List<EntrySlopes.Row> rows = EntrySlopes.of(derivative, scope());
        assertThat(rows).isNotEmpty();
        int compared = 0;
        compared += agree(derivative, rows, scope(), Map.of("N", 1, "K", 1), Map.of("a", 1, "b", 1, "h", 1));
        compared += agree(derivative, rows, scope(), Map.of("N", 2, "K", 3), Map.of("a", 2, "b", 3, "h", 1));
        compared += agree(derivative, rows, scope(), Map.of("N", 3, "K", 2), Map.of("a", 1, "b", 2, "h", 2));
        compared += agree(derivative, rows, scope(), Map.of("N", 3, "K", 4), Map.of("a", 3, "b", 1, "h", 4));
        assertThat(compared).isGreaterThanOrEqualTo(4 * rows.size());
    }

    /// @return how many lines were compared
    private static int agree(
            Expr derivative,
            List<EntrySlopes.Row> rows,
            Scope scope,
            Map<String, Integer> lengths,
            Map<String, Integer> indices) {
        var names = new WrittenOut(scope, lengths, 0);
        var random = new SplittableRandom(7);
        List<String> order = names.scope().parameters().stream()
                .map(Declaration.Parameter::name)
                .toList();
        double[] point = order.stream()
                .mapToDouble(name -> name.startsWith("k[") ? 1 : random.nextDouble(0.1, 1))
                .toArray();
        Expr of = names.of(derivative.parts().getFirst(), indices).only();
        Expr by = derivative instanceof Expr.EntryDerivative(var same, var entry)
                ? names.of(entry, indices).only()
                : new Expr.Sym(((Expr.Derivative) derivative).by());
        int moving = order.indexOf(((Expr.Sym) by).name());
        double step = 1e-5;
        double secant = (at(of, names.scope(), order, moved(point, moving, step))
                        - at(of, names.scope(), order, moved(point, moving, -step)))
                / (2 * step);
        for (EntrySlopes.Row row : rows) {
            assertThat(at(names.of(row.slope(), indices).only(), names.scope(), order, point))
                    .as(
                            "%s = %s with %s %s",
                            TextNotation.of(derivative), TextNotation.of(row.slope()), lengths, indices)
                    .isCloseTo(secant, offset(1e-7 * Math.max(1, Math.abs(secant))));
        }
        return rows.size();
    }

    private static double[] moved(double[] point, int moving, double step) {
        double[] moved = point.clone();
        moved[moving] += step;
        return moved;
    }

    private static double at(Expr expression, Scope scope, List<String> names, double[] point) {
        var evaluation = new DoubleEvaluation(
                Graph.of(Resolve.values(List.of(expression), scope, Budget.of(10_000_000)), names));
        evaluation.at(point);
        return evaluation.root(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d(X * w, w[b])", "d(w, w[b])", "d(norm(w)^2, w)"})
    void whatIsNotTheSlopeOfANumberByANumberHasNoLines(String text) throws Exception {
        assertThat(EntrySlopes.of(derivative(text), scope())).isEmpty();
    }

    @Test
    void everyDerivativeByAnEntryInTheLessonsHasLines() throws Exception {
        int found = 0;
        for (String name : Assets.lessons()) {
            var lesson = LessonReader.read(name, Assets.lesson(name), Rooms.known())
                    .lesson()
                    .orElseThrow();
            for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
                if (block.derivation().first() instanceof Expr.EntryDerivative derivative) {
                    assertThat(EntrySlopes.of(derivative, block.derivation().scope()))
                            .as(TextNotation.of(derivative))
                            .isNotEmpty();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(8);
    }
}
