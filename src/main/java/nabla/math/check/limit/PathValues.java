package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.digits.FarDecimals;
import nabla.math.check.side.Side;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.LostDigits;

/// The values of a side along one parameter, in [FarDecimals]: what depends on the others alone is worked out once.
final class PathValues {
    private final Side side;
    private final int moving;
    private final FarDecimals numbers;
    private Optional<Evaluation<BigDecimal>> last = Optional.empty();
    private Optional<Evaluation<BigDecimal>> now = Optional.empty();

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
        List<BigDecimal> point = side.names().stream().map(values::get).toList();
        numbers.begin(last.isEmpty());
        Evaluation<BigDecimal> evaluation = last.map(before -> before.with(moving, point.get(moving)))
                .orElseGet(() -> side.evaluation(point, numbers));
        Optional<BigDecimal> value = side.value(evaluation, point, numbers);
        boolean clean = value.isPresent() && !numbers.garbled() && !numbers.clamped();
        now = Optional.of(evaluation);
        last = now.filter(some -> clean);
        return value;
    }

    /// Whether nothing is known of the last of them, although there is another at the same point: both went on with a
    /// number of which rounding left nothing, or how two exponentials stand to each other is not known.
    boolean isLostBeside(PathValues other) {
        return numbers.twiceClamped()
                || (now.isPresent() && other.now.isPresent() && LostDigits.usedBy(now.get(), other.now.get()));
    }

    /// Whether an angle was drawn by chance in the last of them.
    boolean garbled() {
        return numbers.garbled();
    }

    /// Whether what is left of a function beyond where it is straight was left out.
    boolean saturated() {
        return numbers.saturated();
    }

    /// Whether an exponential in it was so large that only its order is kept.
    boolean clamped() {
        return numbers.clamped();
    }
}
