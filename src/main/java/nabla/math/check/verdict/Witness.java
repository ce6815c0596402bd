package nabla.math.check.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// What a refutation shows.
public sealed interface Witness {
    /// At which entry, sizes and functions it was found; empty where only shapes are shown.
    default Optional<Entry> place() {
        return switch (this) {
            case Point point -> Optional.empty();
            case Root root -> Optional.of(root.at).filter(at -> at.numbers().isPresent());
            case Entry entry -> Optional.of(entry);
            case Unimplied unimplied -> Optional.of(unimplied.at);
            case Pair pair -> Optional.of(pair.at);
            case Slope slope -> Optional.of(slope.at);
            case Shapes shapes -> Optional.empty();
            case Written written -> Optional.empty();
        };
    }

    /// The same found at other sizes.
    default Witness at(Entry place) {
        return switch (this) {
            case Point point -> place;
            case Root(var forms, var at) -> new Root(forms, place);
            case Entry entry -> place;
            case Unimplied(var condition, var at) -> new Unimplied(condition, place);
            case Pair(var other, var left, var right, var at) -> new Pair(other, left, right, place);
            case Slope(var variable, var slope, var claimed, var at) -> new Slope(variable, slope, claimed, place);
            case Shapes shapes -> shapes;
            case Written written -> written;
        };
    }

    /// Two numbers at a point.
    record Point() implements Witness {}

    /// Two numbers, at a point where there are parameters, of which one or the difference is too large or too small
    /// for a decimal.
    record Written(String left, String right) implements Witness {}

    /// Two numbers at a point of which some values are no decimals, but roots.
    ///
    /// @param forms for each of those what it is exactly, where that can be written
    record Root(Map<String, Optional<Expr>> forms, Entry at) implements Witness {
        public Root {
            forms = Map.copyOf(forms);
        }

        /// Of two numbers that are no entries.
        public Root(Map<String, Optional<Expr>> forms) {
            this(forms, Entry.NUMBERS);
        }
    }

    /// Two numbers at one entry of a vector or matrix, or at one value of the free indices.
    ///
    /// @param at        which, and at which indices
    /// @param lengths   what the sizes were
    /// @param moved     which of them are not as their sliders start
    /// @param functions what stood in for unknown functions, as bodies in x
    /// @param numbers   what is claimed of the numbers at that place, under the names of their entries
    record Entry(
            EntryPlace at,
            Map<String, Integer> lengths,
            Set<String> moved,
            Map<String, Expr> functions,
            Optional<Claim> numbers)
            implements Witness {
        /// One number, no sizes, no unknown functions.
        public static final Entry NUMBERS = new Entry(EntryPlace.NUMBER, Map.of(), Map.of(), Optional.empty());

        public Entry {
            lengths = Map.copyOf(lengths);
            moved = Set.copyOf(moved);
            functions = Collections.unmodifiableMap(new TreeMap<>(functions));
        }

        public Entry(
                EntryPlace at, Map<String, Integer> lengths, Map<String, Expr> functions, Optional<Claim> numbers) {
            this(at, lengths, Set.of(), functions, numbers);
        }

        /// The same, where the sizes start like this.
        public Entry startingAt(Map<String, Integer> starts) {
            var others = new TreeSet<>(lengths.keySet());
            others.removeIf(size -> Objects.equals(lengths.get(size), starts.get(size)));
            return new Entry(at, lengths, others, functions, numbers);
        }

        /// `K = 2, N = 3`: the sizes that have to be moved first; empty where there is none.
        public String sizes() {
            return moved.stream()
                    .sorted()
                    .map(size -> size + " = " + lengths.get(size))
                    .collect(Collectors.joining(", "));
        }

        /// `[2, 1]`, `a = 2, b = 1`; empty where there is one only.
        public String entry() {
            return at.toString();
        }
    }

    /// A point where the line above holds and this condition of the line does not.
    record Unimplied(Expr.Condition condition, Entry at) implements Witness {}

    /// Two points that the two sides put in different orders. The first is the refutation's own point.
    ///
    /// @param other what of the second point is different
    /// @param left  the left side at the second point
    /// @param right the right side at the second point
    record Pair(Map<String, Double> other, double left, double right, Entry at) implements Witness {
        public Pair {
            other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
        }
    }

    /// What is left over shrinks more slowly than was said.
    ///
    /// @param variable that tends to its point
    /// @param slope    the power of the step that the rest shrinks like
    /// @param claimed  the order that it does not reach
    record Slope(String variable, double slope, Line.Link.UpToOrder claimed, Entry at) implements Witness {}

    /// Shapes that do not fit, or an index that does not belong where it stands.
    ///
    /// @param message a sentence without a full stop
    /// @param left    the first shape, where there are two
    record Shapes(String message, Optional<Shape> left, Optional<Shape> right) implements Witness {}
}
