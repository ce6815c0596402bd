package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// One summand of an entry: a coefficient times what a pattern makes of a few cells.
///
/// @param pattern text with a `%s` for each cell: `%s · %s`, `exp(%s)`; empty for the coefficient alone
/// @param value   of the whole summand
public record Term(double coefficient, String pattern, List<Cell> cells, double value) {
    public Term {
        cells = List.copyOf(cells);
    }

    static Term of(Cell cell) {
        return new Term(1, "%s", List.of(cell), cell.value());
    }

    Term scaled(double factor) {
        return new Term(factor * coefficient, pattern, cells, factor * value);
    }

    Term times(Term other) {
        var all = new ArrayList<Cell>(cells);
        all.addAll(other.cells);
        String both = pattern.isEmpty() || other.pattern.isEmpty()
                ? pattern + other.pattern
                : pattern + " · " + other.pattern;
        return new Term(coefficient * other.coefficient, both, all, value * other.value);
    }

    /// With numbers: `0.2 · 0.31 · (−1.4)`.
    public String text(DoubleFunction<String> numeral) {
        Object[] numbers =
                cells.stream().map(cell -> bracketed(cell.value(), numeral)).toArray();
        return withCoefficient(pattern.formatted(numbers), numeral);
    }

    /// With names: `0.2 · ψ[1, 2] · W2[2, 3]`.
    public String names(DoubleFunction<String> numeral) {
        Object[] names = cells.stream().map(Cell::name).toArray();
        return withCoefficient(pattern.formatted(names), numeral);
    }

    private String withCoefficient(String text, DoubleFunction<String> numeral) {
        if (text.isEmpty()) {
            return numeral.apply(coefficient);
        }
        return coefficient == 1 ? text : bracketed(coefficient, numeral) + " · " + text;
    }

    private static String bracketed(double value, DoubleFunction<String> numeral) {
        return value < 0 ? "(" + numeral.apply(value) + ")" : numeral.apply(value);
    }
}
