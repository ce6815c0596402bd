package nabla.math.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nabla.Assets;
import nabla.lesson.Block;
import nabla.lesson.LessonReader;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.slope.BackwardPass;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Graph;
import nabla.math.expr.write.TextNotation;
import nabla.room.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines of a way back: both sides of each are worked out, the left one through the slopes of entries, the right
/// one as it stands.
class BackwardPassTest {
    private static final String NAMES = """
            N : size 1..3 = 2
            D : size 1..4 = 3
            X : matrix(N, D)
            Y : matrix(N, D)
            S : matrix(D, D)
            w, v : vector(D)
            t : vector(N)
            k : labels(N, D)
            c : real in [1, 2]
            a : index(N)
            b : index(D)
            h = tanh(S * w)
            s = softmax(w)
            """;
    private static final String NETWORK = """
            A = tanh(X * S)
            Z = A * S' + ones(N) * w'
            J = -1/N * sum(r in 1..N, log(rowsoftmax(Z)[r, k[r]]))
            R = J + c * (norm(S)^2 + norm(w)^2)
            m[i in 1..N] = w' * X[i]
            l[i in 1..N] = (t[i] - m[i])^2/2 + exp(m[i])
            M = 1/N * sum(i in 1..N, l[i])
            """;

    private static Scope scope() throws Exception {
        return GivenParser.parse(NAMES, Scope.EMPTY);
    }

    private static Scope network() throws Exception {
        return GivenParser.parse(NETWORK, scope());
    }

    @Test
    void itIsWrittenAsBackpropagationIs() throws Exception {
        assertThat(written("d(R, S)"))
                .containsExactly(
                        "let U = X * S",
                        "d(R, Z) = -1/N * sum(r in 1..N, d(log(rowsoftmax(Z)[r, k[r]]), Z)), N × D",
                        "d(R, A) = d(R, Z) * S, N × D",
                        "d(R, U) = tanh'(U) .* d(R, A), N × D",
                        "d(R, S) = X' * d(R, U) + d(R, Z)' * A + 2 * c * S, D × D",
                        "for one r",
                        "let V = rowsoftmax(Z)",
                        "d(log(V[r, k[r]]), V) = 1/V[r, k[r]] * onehot(r, N) * onehot(k[r], D)', N × D",
                        "d(log(V[r, k[r]]), Z) = V .* (d(log(V[r, k[r]]), V)"
                                + " - (d(log(V[r, k[r]]), V) .* V) * ones(D) * ones(D)'), N × D");
    }

    @Test
    void whatHasOneRuleIsOneLine() throws Exception {
        assertThat(written("d(norm(w)^2, w)")).containsExactly("d(norm(w)^2, w) = 2 * w, D × 1");
        assertThat(written("d(s, w)")).containsExactly("d(s, w) = diag(s) - s * s', D × D");
    }

    @Test
    void entriesThatAreDefinedOneByOneHaveNamesToo() throws Exception {
        assertThat(written("d(M, w)"))
                .containsExactly(
                        "d(M, w) = 1/N * sum(i in 1..N, d(l[i], w)), D × 1",
                        "for one i",
                        "d(l[i], m[i]) = -t[i] + m[i] + exp(m[i]), a number",
                        "d(l[i], w) = d(l[i], m[i]) * X[i], D × 1",
                        "d(M, w) = sum(i in 1..N, -2 * (t[i] - m[i]) * ((1/N)/2) * X[i] + exp(m[i]) * (1/N) * X[i])");
    }

    @Test
    void everyLineNamesItsRules() throws Exception {
        var derivative = derivative("d(norm(X * w - t)^2, w)");
        assertThat(BackwardPass.of(derivative, scope()).orElseThrow().rows().stream()
                        .filter(BackwardPass.Slope.class::isInstance)
                        .map(BackwardPass.Slope.class::cast)
                        .map(row -> row.rules().stream().map(Rule::title).toList()))
                .containsExactly(
                        List.of("square of a norm"),
                        List.of("chain rule through a product, the other factor transposed"));
    }

    /// A slope along a part counts all paths from it; a sum whose terms lead past that part's name has others.
    @Test
    void whereALineWouldMissAPathThereIsNone() throws Exception {
        assertThat(BackwardPass.of(derivative("d(norm(Z)^2 + sum(i in 1..N, Z[i, b] * A[i, b]), S)"), network()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d(R, S)", "d(R, w)", "d(J, Z)", "d(J, A)", "d(M, w)", "d(M, X)", "d(l[a], w)"})
    void bothSidesOfEveryLineAgreeOfANetwork(String text) throws Exception {
        agree(derivative(text), network());
        agree(derivative(text), network().in(DerivativeLayout.STRICT_NUMERATOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d(prod(i in 1..D, w[i]), w)",
                "d(prod(i in 1..D, w[i]^2 + w' * v), w)",
                "d(prod(i in 1..N, exp(X[i, 1]) * t[i]), X)",
                "d(c * prod(i in 1..N, X[i, 1]), X)",
                "d(c * sum(i in 1..N, X[i, 1]), X)",
                "d(log(prod(i in 1..N, (t[i] - w' * X[i])^2)), w)",
                "d(prod(i in 1..D, sum(j in 1..D, S[i, j] * w[j])), S)",
                "d(norm(X * w - t)^2, w)",
                "d(norm(X * w - t)^2, X)",
                "d(norm(X * w - t), t)",
                "d(norm(w)^2, w)",
                "d(w' * S * w, w)",
                "d(w' * S * w, S)",
                "d(trace(X * S * X'), X)",
                "d(norm(X * S)^2 + trace(X * S * Y'), S)",
                "d((w' * v)^3 * norm(X * S), S)",
                "d(norm(rowsoftmax(X * S) - Y)^2, S)",
                "d(exp(-(w' * w)), w)",
                "d(norm(w/(1 + norm(w)^2))^2, w)",
                "d(norm((w' * v) * X)^2, w)",
                "d(norm(X .* X .* Y)^2, X)",
                "d(norm(tanh(X * S) .^ 3)^2, S)",
                "d(sum(i in 1..N, (t[i] - w' * X[i])^2), w)",
                "d(sum(i in 1..N, j in 1..D, X[i, j]^3 * w[j]), X)",
                "d(norm(h)^2 + w' * h, w)",
                "d(norm(h)^2 + w' * h, h)",
                "d(norm(tanh(S * h))^2 + norm(S * h)^2, w)",
            })
    void bothSidesOfEveryLineAgreeOfANumber(String text) throws Exception {
        agree(derivative(text), scope());
        agree(derivative(text), scope().in(DerivativeLayout.STRICT_NUMERATOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d(t + X * w, w)",
                "d(s, w)",
                "d(S * h, w)",
                "d(tanh(softmax(S * w)), w)",
                "d(w .* v .* tanh(S * w), w)",
                "d((S * w) .^ 2 - 2 * w, w)",
                "d(-softmax(S * h)/c, w)",
                "d(S' * sig(S * w) + h, w)",
            })
    void bothSidesOfEveryLineAgreeOfAVector(String text) throws Exception {
        for (DerivativeLayout layout : DerivativeLayout.values()) {
            agree(derivative(text), scope().in(layout));
        }
    }

    @Test
    void bothSidesOfEveryLineAgreeOfRandomFormulas() throws Exception {
        var random = new RandomNumbers(new SplittableRandom(29));
        int lines = 0;
        for (int i = 0; i < 80; i++) {
            var derivative = new Expr.Derivative(
                    Parser.expression(random.number(1), scope()).expression(), i % 2 == 0 ? "w" : "S");
            if (BackwardPass.of(derivative, scope()).isPresent()) {
                lines += agree(derivative, scope());
            }
        }
        assertThat(lines).isGreaterThan(100);
    }

    @Test
    void bothSidesOfEveryLineAgreeInTheLessons() throws Exception {
        int lines = 0;
        for (String name : Assets.lessons()) {
            var lesson = LessonReader.read(name, Assets.lesson(name), Rooms.known())
                    .lesson()
                    .orElseThrow();
            for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
                Scope scope = block.derivation().scope();
                if (block.derivation().first() instanceof Expr.Derivative derivative) {
                    List<Equality> these = equalities(derivative, scope);
                    agree(these, small(scope), Map.of("r", 2, "i", 1, "a", 1));
                    lines += these.size();
                }
            }
        }
        assertThat(lines).isGreaterThan(40);
    }

    /// Two of everything, as far as there may be.
    private static Map<String, Integer> small(Scope scope) {
        return scope.declarations().stream()
                .filter(Declaration.SizeParameter.class::isInstance)
                .map(Declaration.SizeParameter.class::cast)
                .collect(Collectors.toMap(
                        Declaration.SizeParameter::name, size -> Math.clamp(2, size.from(), size.to())));
    }

    private record Equality(Equation equation, Scope scope) {}

    private static List<Equality> equalities(Expr.Derivative derivative, Scope scope) {
        var lines = new ArrayList<Equality>();
        BackwardPass.of(derivative, scope).stream()
                .flatMap(pass -> pass.rows().stream())
                .forEach(row -> {
                    switch (row) {
                        case BackwardPass.Named(var equation, var names) -> lines.add(new Equality(equation, names));
                        case BackwardPass.Slope(var equation, var rules, var shape, var names) ->
                            lines.add(new Equality(equation, names));
                        case BackwardPass.Whole(var equation, var names) -> lines.add(new Equality(equation, names));
                        case BackwardPass.OneTerm term -> {}
                    }
                });
        return lines;
    }

    /// Both sides of every line, entry by entry, at every shape.
    ///
    /// @return how many lines there are
    private static int agree(Expr.Derivative derivative, Scope scope) {
        List<Equality> lines = equalities(derivative, scope);
        assertThat(lines).as("lines of %s", TextNotation.of(derivative)).isNotEmpty();
        agree(lines, Map.of("N", 1, "D", 1), Map.of("a", 1, "b", 1, "r", 1, "i", 1, "j", 1));
        agree(lines, Map.of("N", 2, "D", 3), Map.of("a", 2, "b", 3, "r", 2, "i", 1, "j", 1));
        agree(lines, Map.of("N", 3, "D", 2), Map.of("a", 1, "b", 2, "r", 3, "i", 2, "j", 2));
        return lines.size();
    }

    private static void agree(List<Equality> lines, Map<String, Integer> lengths, Map<String, Integer> indices) {
        var known = new IdentityHashMap<Scope, WrittenOut>();
        for (Equality line : lines) {
            agree(line, known.computeIfAbsent(line.scope, scope -> new WrittenOut(scope, lengths, 0)), indices);
        }
    }

    private static void agree(Equality line, WrittenOut names, Map<String, Integer> indices) {
        var random = new SplittableRandom(7);
        EntryBlock left = names.of(line.equation.left(), indices);
        EntryBlock right = names.of(line.equation.right(), indices);
        assertThat(right.entries()).hasSameSizeAs(left.entries());
        List<String> order = names.scope().parameters().stream()
                .map(Declaration.Parameter::name)
                .toList();
        double[] point = order.stream()
                .mapToDouble(name -> name.startsWith("k[") ? 1 : random.nextDouble(0.1, 1))
                .toArray();
        for (int i = 0; i < left.entries().size(); i++) {
            double exact = at(left.entries().get(i), names.scope(), order, point);
            assertThat(at(right.entries().get(i), names.scope(), order, point))
                    .as("%s [%d] with %s", written(line.equation), i, indices)
                    .isCloseTo(exact, offset(1e-9 * Math.max(1, Math.abs(exact))));
        }
    }

    private static double at(Expr expression, Scope scope, List<String> names, double[] point) {
        var evaluation = new DoubleEvaluation(
                Graph.of(Resolve.values(List.of(expression), scope, Budget.of(10_000_000)), names));
        evaluation.at(point);
        return evaluation.root(0);
    }

    private static Expr.Derivative derivative(String text) throws Exception {
        return (Expr.Derivative) Parser.expression(text, network()).expression();
    }

    private static List<String> written(String text) throws Exception {
        return BackwardPass.of(derivative(text), network()).orElseThrow().rows().stream()
                .map(row -> switch (row) {
                    case BackwardPass.Named(var equation, var names) -> "let " + written(equation);
                    case BackwardPass.Slope(var equation, var rules, var shape, var names) ->
                        written(equation) + ", " + shape;
                    case BackwardPass.Whole(var equation, var names) -> written(equation);
                    case BackwardPass.OneTerm(var sum, var names) -> "for one " + sum.index();
                })
                .toList();
    }

    private static String written(Equation equation) {
        return TextNotation.of(equation.left()) + " = " + TextNotation.of(equation.right());
    }
}
