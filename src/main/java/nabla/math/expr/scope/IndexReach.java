package nabla.math.expr.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nabla.math.expr.tree.Greek;

/// Between which whole numbers an index lies, each a number or a size plus a number: 1 to N, 2 to L, i + 1 in 2 to N +
/// 1.
public record IndexReach(End from, End to) {

    /// `plus`, or a declared size plus it.
    public record End(Optional<String> size, int plus) {
        public static End of(int number) {
            return new End(Optional.empty(), number);
        }

        public static End of(Size size) {
            return switch (size) {
                case Size.Fixed(var length) -> of(length);
                case Size.Named(var name) -> new End(Optional.of(name), 0);
            };
        }

        /// The number it is where the declared sizes have these lengths.
        public int number(Map<String, Integer> lengths) {
            return plus + size.map(name -> new Size.Named(name).length(lengths)).orElse(0);
        }

        @Override
        public String toString() {
            String number = plus == 0 && size.isPresent() ? "" : Integer.toString(Math.abs(plus));
            String sign = size.isEmpty() ? (plus < 0 ? "−" : "") : plus > 0 ? " + " : plus < 0 ? " − " : "";
            return size.map(name -> Greek.letter(name).orElse(name)).orElse("") + sign + number;
        }
    }

    public static IndexReach number(int value) {
        return new IndexReach(End.of(value), End.of(value));
    }

    /// 1 to a size.
    public static IndexReach upTo(Size size) {
        return new IndexReach(End.of(1), End.of(size));
    }

    /// The reach of such added and taken away; empty where an end would be more than a size and a number.
    // e.g. N + 1 - i, i in 1..N -> 1..N
    public static Optional<IndexReach> sum(List<IndexReach> added, List<IndexReach> taken) {
        Optional<End> least = end(ends(added, IndexReach::from), ends(taken, IndexReach::to));
        Optional<End> most = end(ends(added, IndexReach::to), ends(taken, IndexReach::from));
        return least.flatMap(from -> most.map(to -> new IndexReach(from, to)));
    }

    private static List<End> ends(List<IndexReach> reaches, Function<IndexReach, End> which) {
        return reaches.stream().map(which).toList();
    }

    private static Optional<End> end(List<End> added, List<End> taken) {
        Map<String, Integer> sizes = new HashMap<>();
        added.forEach(end -> end.size().ifPresent(size -> sizes.merge(size, 1, Integer::sum)));
        taken.forEach(end -> end.size().ifPresent(size -> sizes.merge(size, -1, Integer::sum)));
        sizes.values().removeIf(times -> times == 0);
        boolean one =
                sizes.isEmpty() || sizes.values().stream().mapToInt(Math::abs).sum() == 1;
        int plus = added.stream().mapToInt(End::plus).sum()
                - taken.stream().mapToInt(End::plus).sum();
        return one && !sizes.containsValue(-1)
                ? Optional.of(new End(sizes.keySet().stream().findFirst(), plus))
                : Optional.empty();
    }

    /// Whether it surely lies in 1..size.
    ///
    /// @param least the smallest number that a size can be
    // e.g. N - 1 where N is at least 2
    public boolean inside(Size size, ToIntFunction<Size> least) {
        int start = from.size()
                .map(name -> Math.max(1, least.applyAsInt(new Size.Named(name))))
                .orElse(0);
        boolean starts = from.plus() + start >= 1;
        End end = End.of(size);
        boolean ends = to.size().equals(end.size())
                ? to.plus() <= end.plus()
                : to.size().isEmpty() && to.plus() <= least.applyAsInt(size) + end.plus();
        return starts && ends;
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + ".." + to;
    }
}
