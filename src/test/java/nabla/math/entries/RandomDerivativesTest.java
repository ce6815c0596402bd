package nabla.math.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Graph;
import org.junit.jupiter.api.Test;

/// Derivatives of expressions made by chance, by a vector and by a matrix, against central differences, at shapes from
/// 1 × 1 to 3 × 4.
class RandomDerivativesTest {
    private static final int EXPRESSIONS = 100;
    private static final double STEP = 1e-5;
    private static final String NAMES = """
            N : size 1..3 = 2
            D : size 1..4 = 3
            X : matrix(N, D)
            S : matrix(D, D)
            w, v : vector(D)
            t : vector(N)
            """;
    private final SplittableRandom random = new SplittableRandom(7);
    private final RandomNumbers numbers = new RandomNumbers(random);

    @Test
    void agreeWithCentralDifferences() throws Exception {
        Scope scope = GivenParser.parse(NAMES, Scope.EMPTY);
        for (int count = 0; count < EXPRESSIONS; count++) {
            Map<String, Integer> lengths = Map.of("N", 1 + count % 3, "D", 1 + count % 4);
            String text = numbers.number(1);
            String by = count % 2 == 0 ? "w" : "S";
            var names = new WrittenOut(scope, lengths, 0);
            Expr function = Parser.expression(text, scope).expression();
            Expr value = names.of(function, Map.of()).only();
            EntryBlock slopes = names.of(new Expr.Derivative(function, by), Map.of());
            EntryBlock inputs = names.of(Parser.expression(by, scope).expression(), Map.of());
            List<String> order = names.scope().parameters().stream()
                    .map(Declaration.Parameter::name)
                    .toList();
            Map<String, Integer> places = new HashMap<>();
            order.forEach(name -> places.put(name, places.size()));
            double[] point =
                    order.stream().mapToDouble(name -> random.nextDouble(-1, 1)).toArray();
            for (int i = 0; i < slopes.entries().size(); i++) {
                int moved = places.getOrDefault(((Expr.Sym) inputs.entries().get(i)).name(), -1);
                double exact = at(slopes.entries().get(i), names.scope(), order, point);
                double difference = (at(value, names.scope(), order, with(point, moved, STEP))
                                - at(value, names.scope(), order, with(point, moved, -STEP)))
                        / (2 * STEP);
                assertThat(exact)
                        .as("d(%s, %s)[%d]", text, by, i)
                        .isCloseTo(difference, offset(1e-6 * Math.max(1, Math.abs(exact))));
            }
        }
    }

    private static double[] with(double[] point, int place, double step) {
        double[] moved = point.clone();
        moved[place] += step;
        return moved;
    }

    private static double at(Expr expression, Scope scope, List<String> names, double[] point) {
        var evaluation = new DoubleEvaluation(
                Graph.of(Resolve.values(List.of(expression), scope, Budget.of(10_000_000)), names));
        evaluation.at(point);
        return evaluation.root(0);
    }
}
