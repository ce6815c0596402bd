package nabla.math.expr.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nabla.math.expr.value.Graph.Node;
import org.jspecify.annotations.Nullable;

/// The values of a graph's nodes at one point in one arithmetic, each worked out when it is first needed and then kept.
///
/// Of an `if` only the chosen side is worked out; what has no value on the other side does not count. A leaf becomes a
/// number of the arithmetic once. Without recursion, so that a deep expression needs no deep stack.
///
/// @param <T> the number
public final class Evaluation<T> {
    private static final int NONE = -1;
    private static final int PATH = 32;

    private final Graph graph;
    private final Arithmetic<T> numbers;
    private final List<? extends @Nullable T> inputs;
    private final @Nullable Object[] values; // each a T

    /// @param inputs one for each name of the graph; null where it has no value and is not asked for
    public Evaluation(Graph graph, Arithmetic<T> numbers, List<? extends @Nullable T> inputs) {
        this.graph = graph;
        this.numbers = numbers;
        this.inputs = inputs;
        this.values = new Object[graph.size()];
    }

    /// At another point in the same arithmetic: what depends on no input is not worked out again.
    public Evaluation<T> at(List<? extends @Nullable T> others) {
        var next = new Evaluation<T>(graph, numbers, others);
        for (int number = 0; number < graph.size(); number++) {
            if (graph.isConstant(number)) {
                next.values[number] = values[number];
            }
        }
        return next;
    }

    /// With another value of one input: what does not depend on it is not worked out again.
    public Evaluation<T> with(int input, T value) {
        var others = new ArrayList<@Nullable T>(inputs);
        others.set(input, value);
        var next = new Evaluation<T>(graph, numbers, others);
        boolean[] varies = graph.varyingWith(input);
        for (int number = 0; number < varies.length; number++) {
            if (!varies[number]) {
                next.values[number] = values[number];
            }
        }
        return next;
    }

    /// The value of the expression that came at this place.
    ///
    /// @throws ArithmeticException      where the arithmetic says there is none
    /// @throws IllegalArgumentException where it needs an input that has no value
    public T root(int place) {
        int root = graph.root(place);
        int[] path = new int[PATH];
        int length = 0;
        path[length++] = root;
        while (length > 0) {
            int number = path[length - 1];
            Node node = graph.node(number);
            int missing = values[number] == null ? missing(node) : NONE;
            if (missing != NONE) {
                path = length == path.length ? Arrays.copyOf(path, 2 * length) : path;
                path[length++] = missing;
            } else {
                if (values[number] == null) {
                    values[number] = value(node);
                }
                length--;
            }
        }
        return known(root);
    }

    Graph graph() {
        return graph;
    }

    /// What was worked out of a node so far.
    @SuppressWarnings("unchecked") // nothing else is put there
    @Nullable
    T found(int number) {
        return (T) values[number];
    }

    /// The first operand that is still to be worked out.
    private int missing(Node node) {
        return switch (node) {
            case Node.Exact number -> NONE;
            case Node.Named constant -> NONE;
            case Node.Input input -> NONE;
            case Node.Negate(var a) -> missing(a, a);
            case Node.Unary(var function, var a) -> missing(a, a);
            case Node.Binary(var operation, var a, var b) -> missing(a, b);
            case Node.Paired(var function, var a, var b) -> missing(a, b);
            case Node.Choice choice -> {
                int missing = missing(choice.left(), choice.right());
                int chosen = missing == NONE ? chosen(choice) : NONE;
                yield missing != NONE ? missing : chosen == NONE ? NONE : missing(chosen, chosen);
            }
        };
    }

    private int missing(int a, int b) {
        return values[a] == null ? a : values[b] == null ? b : NONE;
    }

    /// The branch that counts; none where the two cannot be compared.
    private int chosen(Node.Choice choice) {
        T left = known(choice.left());
        T right = known(choice.right());
        if (!numbers.comparable(left, right)) {
            return NONE;
        }
        return choice.relation().admits(numbers.compare(left, right)) ? choice.then() : choice.otherwise();
    }

    private T value(Node node) {
        return switch (node) {
            case Node.Exact(var value) -> numbers.of(value);
            case Node.Named(var constant) -> numbers.of(constant);
            case Node.Input(var index) -> {
                T input = inputs.get(index);
                if (input == null) {
                    throw new IllegalArgumentException("a side asks for a number that no point gives");
                }
                yield input;
            }
            case Node.Negate(var a) -> numbers.negate(known(a));
            case Node.Unary(var function, var a) -> numbers.call(function, List.of(known(a)));
            case Node.Paired(var function, var a, var b) -> numbers.call(function, List.of(known(a), known(b)));
            case Node.Binary(var operation, var a, var b) -> calculate(operation, known(a), known(b));
            case Node.Choice choice -> {
                int chosen = chosen(choice);
                yield chosen == NONE ? numbers.add(known(choice.left()), known(choice.right())) : known(chosen);
            }
        };
    }

    private T calculate(Graph.Operation operation, T a, T b) {
        return switch (operation) {
            case ADD -> numbers.add(a, b);
            case SUBTRACT -> numbers.add(a, numbers.negate(b));
            case MULTIPLY -> numbers.multiply(a, b);
            case DIVIDE -> numbers.divide(a, b);
            case POWER -> numbers.power(a, b);
        };
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private T known(int number) {
        return (T) Objects.requireNonNull(values[number]);
    }
}
