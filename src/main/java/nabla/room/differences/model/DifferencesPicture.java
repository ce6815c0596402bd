package nabla.room.differences.model;

import java.util.Optional;
import java.util.OptionalDouble;
import nabla.plot.figure.Sampler;

/// All that the room shows, for one state.
///
/// @param function what is drawn; for a moment still the one before, while the state's is made ready
/// @param plane    the part of the plane that the picture of the curve shows
/// @param points   of the function's curve
/// @param analysis of the newest point that is known
/// @param taylor   likewise
/// @param drawnTo  while ε runs: the exponent that it has come down to, to which errors are drawn
public record DifferencesPicture(
        DifferencesState state,
        TestFunction function,
        CurvePlane plane,
        Sampler.Points points,
        Optional<ErrorAnalysis> analysis,
        Optional<TaylorLines> taylor,
        OptionalDouble drawnTo) {

    /// The analysis where it is of the point that is shown.
    public Optional<ErrorAnalysis> settled() {
        return analysis.filter(this::isOfThis);
    }

    boolean isOfThis(ErrorAnalysis other) {
        return other.function().equals(function) && other.point() == state.point();
    }

    /// The tangent's slope; NaN where there is none.
    public double slope() {
        return settled()
                .map(known -> known.slope().slope().map(Number::doubleValue).orElse(Double.NaN))
                .orElseGet(() -> function.slopeAt(state.point()));
    }

    /// What a quotient in doubles is now; NaN where it is none.
    public double quotient(Quotient quotient) {
        return quotient.at(function.around(state.point(), state.step()), state.step());
    }

    /// Whether a curve of errors is to be seen.
    public boolean shows(Quotient quotient) {
        return state.shown().contains(ErrorLayer.of(quotient));
    }
}
