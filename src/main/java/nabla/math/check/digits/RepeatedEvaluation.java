package nabla.math.check.digits;

import java.util.IdentityHashMap;
import java.util.List;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.Graph;

/// A graph that is evaluated at point after point in some arithmetics: what depends on no parameter is worked out once
/// in each of them. For one thread at a time.
public final class RepeatedEvaluation {
    private final Graph graph;
    private final IdentityHashMap<Arithmetic<?>, Evaluation<?>> last = new IdentityHashMap<>();

    public RepeatedEvaluation(Graph graph) {
        this.graph = graph;
    }

    @SuppressWarnings("unchecked")
    public // under each arithmetic stands an evaluation in it
    <T> Evaluation<T> at(List<T> point, Arithmetic<T> numbers) {
        if (numbers instanceof PerturbedDecimals) {
            return new Evaluation<>(graph, numbers, point); // each run shakes its constants too
        }
        var before = (Evaluation<T>) last.get(numbers);
        Evaluation<T> next = before == null ? new Evaluation<>(graph, numbers, point) : before.at(point);
        last.put(numbers, next);
        return next;
    }
}
