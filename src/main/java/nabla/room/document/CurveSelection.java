package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nabla.lesson.Block;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Greek;

/// Which curves of a plot belong to one value of a slider each, so that the point rides on the one the sliders select.
///
/// A curve says so in its label (`y = 1: −log p`), or by being one of several that are written alike but for a number,
/// where a slider can have these numbers: `L(0, p)` and `L(1, p)` belong to y = 0 and y = 1.
///
/// @param claims for each curve what it belongs to; empty where it belongs to every value
record CurveSelection(List<Optional<Claim>> claims) {
    private static final Pattern LABEL =
            Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*([−-]?\\d+(?:\\.\\d+)?)(?![\\d./*^]).*");

    CurveSelection {
        claims = List.copyOf(claims);
    }

    /// A slider at a value.
    record Claim(String parameter, double value) {
        boolean isMet(Map<String, Double> values) {
            return values.getOrDefault(parameter, Double.NaN) == value;
        }
    }

    static CurveSelection of(Block.Plot plot) {
        List<Optional<Claim>> labelled =
                plot.curves().stream().map(curve -> label(curve, plot)).toList();
        return new CurveSelection(labelled.stream().anyMatch(Optional::isPresent) ? labelled : written(plot));
    }

    /// The curve that these values select, where the point sits on `now`: it stays on one that fits.
    int selected(Map<String, Double> values, int now) {
        boolean fits = now >= claims.size()
                || claims.get(now).map(claim -> claim.isMet(values)).orElse(true);
        return fits
                ? now
                : IntStream.range(0, claims.size())
                        .filter(i -> claims.get(i)
                                .filter(claim -> claim.isMet(values))
                                .isPresent())
                        .findFirst()
                        .orElse(now);
    }

    /// Where a slider has to be for the point to sit on that curve.
    Optional<Claim> claim(int curve) {
        return curve < claims.size() ? claims.get(curve) : Optional.empty();
    }

    private static Optional<Claim> label(Block.Plot.Curve curve, Block.Plot plot) {
        Matcher found = LABEL.matcher(curve.label());
        if (!found.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(found.group(2).replace('−', '-'));
        return sliders(plot).stream()
                .filter(slider -> slider.name().equals(found.group(1))
                        || Greek.letter(slider.name())
                                .filter(found.group(1)::equals)
                                .isPresent())
                .filter(slider -> slider.domain().contains(value))
                .filter(slider -> !Trees.mentions(curve.expression(), slider.name()))
                .map(slider -> new Claim(slider.name(), value))
                .findFirst();
    }

    private static List<Declaration.Parameter> sliders(Block.Plot plot) {
        return plot.scope().parameters().stream()
                .filter(slider -> !slider.name().equals(plot.x().name()))
                .toList();
    }

    /// The same from how the curves are written.
    private static List<Optional<Claim>> written(Block.Plot plot) {
        List<Expr> curves =
                plot.curves().stream().map(Block.Plot.Curve::expression).toList();
        List<Optional<Claim>> none =
                curves.stream().map(curve -> Optional.<Claim>empty()).toList();
        if (curves.size() < 2) {
            return none;
        }
        var numbers = new ArrayList<Double>();
        Optional<String> name = Optional.empty();
        for (int i = 0; i < curves.size(); i++) {
            Expr other = curves.get(i == 0 ? 1 : 0);
            Optional<Difference> difference = Difference.between(curves.get(i), other, plot);
            if (difference.isEmpty()) {
                return none;
            }
            numbers.add(difference.get().value());
            name = name.or(difference.get()::argument);
        }
        return slider(plot, numbers, name)
                .map(slider -> numbers.stream()
                        .map(value -> Optional.of(new Claim(slider.name(), value)))
                        .toList())
                .orElse(none);
    }

    /// The slider whose argument it is; else the only one that can have all these values and is not in the curves.
    private static Optional<Declaration.Parameter> slider(
            Block.Plot plot, List<Double> numbers, Optional<String> argument) {
        List<Declaration.Parameter> able = sliders(plot).stream()
                .filter(slider -> numbers.stream().allMatch(slider.domain()::contains))
                .filter(slider ->
                        plot.curves().stream().noneMatch(curve -> Trees.mentions(curve.expression(), slider.name())))
                .toList();
        Optional<Declaration.Parameter> named = able.stream()
                .filter(slider -> argument.filter(slider.name()::equals).isPresent())
                .findFirst();
        return named.or(() -> able.size() == 1 && numbers.stream().distinct().count() == numbers.size()
                ? Optional.of(able.getFirst())
                : Optional.empty());
    }
}
