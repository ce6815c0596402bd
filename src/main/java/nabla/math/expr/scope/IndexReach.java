package nabla.math.expr.scope;

import java.util.Map;
import java.util.Optional;
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

        End plus(int more) {
            return new End(size, plus + more);
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

    public IndexReach plus(int more) {
        return new IndexReach(from.plus(more), to.plus(more));
    }

    /// Whether it surely lies in 1..size; a size is at least `least`.
    public boolean inside(Size size, int least) {
        boolean starts = from.plus() + (from.size().isPresent() ? 1 : 0) >= 1;
        End end = End.of(size);
        boolean ends = to.size().equals(end.size())
                ? to.plus() <= end.plus()
                : to.size().isEmpty() && to.plus() <= least + end.plus();
        return starts && ends;
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + ".." + to;
    }
}
