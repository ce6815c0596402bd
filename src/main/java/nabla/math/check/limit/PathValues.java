package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.digits.FarDecimals;
import nabla.math.check.side.Side;
import nabla.math.expr.value.Evaluation;

/// The values of a side along one parameter, in [FarDecimals]: what depends on the others alone is worked out once.
final class PathValues {
    private final Side side;
    private final int moving;
    private final FarDecimals numbers;
    private Optional<Evaluation<BigDecimal>> last = Optional.empty();

    /// @param mirrored see [FarDecimals]
    PathValues(Side side, String moving, boolean mirrored) {
        this.side = side;
        this.moving = side.names().indexOf(moving);
        this.numbers = new FarDecimals(mirrored);
    }

    /// Absent where there is none.
    ///
    /// @param values those of the other parameters are the same each time
    Optional<BigDecimal> at(Map<String, BigDecimal> values) {
        numbers.begin();
        List<BigDecimal> point = side.names().stream().map(values::get).toList();
        Evaluation<BigDecimal> evaluation = last.map(before -> before.with(moving, point.get(moving)))
                .orElseGet(() -> side.evaluation(point, numbers));
        Optional<BigDecimal> value = side.value(evaluation, point, numbers);
        boolean clean = value.isPresent() && !numbers.garbled() && !numbers.clamped();
        last = Optional.of(evaluation).filter(some -> clean);
        return value;
    }

    /// Whether an angle was drawn by chance in the last of them.
    boolean garbled() {
        return numbers.garbled();
    }

    /// Whether an exponential in it was so large that only its order is kept.
    boolean clamped() {
        return numbers.clamped();
    }
}
