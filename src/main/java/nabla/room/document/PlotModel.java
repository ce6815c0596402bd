package nabla.room.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.lesson.Block;
import nabla.lesson.LessonParameters;
import nabla.math.RoundNumbers;
import nabla.math.expr.tree.Greek;
import nabla.model.Dash;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.Heights;
import nabla.plot.figure.Sampler;
import nabla.plot.figure.Ticks;
import nabla.plot.figure.Viewport;

/// One plot of a lesson: makes its figure for given values, and remembers what a user has chosen in it.
///
/// A curve that does not depend on what has changed is not computed again.
final class PlotModel {
    /// So many places a plot has from left to right that can be told apart.
    /// How much farther apart its two sides are close to a pole than one point away from it.
    private static final double POLE = 1e3;

    private static final double PLACES = 500;

    private final Parameters parameters;
    private final CurveSelection selection;
    private PlotSource source;
    private int touched;
    private Optional<Viewport> zoomed = Optional.empty();
    private Optional<Heights.Range> heights = Optional.empty();
    private final Map<Integer, Sampled> known = new HashMap<>();

    /// A curve and what it was computed for.
    private record Sampled(List<Double> values, Span span, Figure.Curve curve) {}

    private record Span(double from, double to) {}

    PlotModel(PlotSource source, Parameters parameters) {
        this.source = source;
        this.parameters = parameters;
        this.selection = CurveSelection.of(source.plot());
    }

    Block.Plot plot() {
        return source.plot();
    }

    /// The curves are ready.
    void take(PlotSource ready) {
        source = ready;
        known.clear();
        settle();
    }

    /// The curve the point sits on.
    int touched() {
        return touched;
    }

    void touch(int curve) {
        touched = Math.clamp(curve, 0, Math.max(0, plot().curves().size() - 1));
    }

    /// What is shown of it; empty: its own axes. Whether that is another part than before.
    boolean show(Optional<Viewport> part) {
        boolean other = !zoomed.equals(part);
        zoomed = part;
        return other;
    }

    /// The same place in no more digits than a pixel can tell apart: 0.17, not 0.17222.
    double rounded(double x) {
        Span shown = zoomed.map(part -> new Span(part.xFrom(), part.xTo())).orElse(home());
        return RoundNumbers.onSteps(x, RoundNumbers.powerOfTen((shown.to - shown.from) / PLACES));
    }

    /// Forgets how high the picture was.
    void settle() {
        heights = Optional.empty();
    }

    /// Where a slider has to be for the point to sit on the curve it was put on.
    Optional<CurveSelection.Claim> claim() {
        return selection.claim(touched);
    }

    PlotPicture picture(Map<String, Double> now) {
        touched = selection.selected(now, touched);
        double[] values = LessonParameters.values(now, source.names());
        Span home = home();
        Span shown = zoomed.map(part -> new Span(part.xFrom(), part.xTo())).orElse(home);
        List<Figure.Curve> curves = curves(values, shown);
        Figure.Axis y = vertical(zoomed.isEmpty() ? curves : List.of(), values, home);
        double x = values[source.axis()];
        Readout readout = readout(values, x);
        String name = symbol();
        String title = plot().x().title();
        Figure figure = new Figure(
                plot().title(),
                new Figure.Axis(
                        title.isEmpty() || title.equals(plot().x().name()) ? name : title, name, home.from, home.to),
                y,
                curves,
                marks(values, x, readout),
                notes(curves, values),
                description(readout));
        return new PlotPicture(figure, readout);
    }

    private Span home() {
        double from = plot().x().range().from();
        double to = plot().x().range().to();
        return Double.isFinite(to - from) && from < to ? new Span(from, to) : new Span(-5, 5);
    }

    private List<Figure.Curve> curves(double[] values, Span shown) {
        var curves = new ArrayList<Figure.Curve>();
        for (int i = 0; i < source.curves().size(); i++) {
            CurveSource curve = source.curves().get(i);
            List<Double> relevant = relevant(curve, values);
            Sampled last = known.get(i);
            if (last == null || !last.values.equals(relevant) || !last.span.equals(shown)) {
                last = new Sampled(relevant, shown, sampled(curve, values, shown));
                known.put(i, last);
            }
            curves.add(last.curve);
        }
        return curves;
    }

    private List<Double> relevant(CurveSource curve, double[] values) {
        var relevant = new ArrayList<Double>();
        for (int i = 0; i < values.length; i++) {
            if (i != source.axis() && curve.uses().contains(source.names().get(i))) {
                relevant.add(values[i]);
            }
        }
        return relevant;
    }

    private Figure.Curve sampled(CurveSource curve, double[] values, Span span) {
        Sampler.Points points = Sampler.sample(curve.value(), source.axis(), values, span.from, span.to);
        Block.Plot.Curve written = curve.curve();
        return new Figure.Curve(points.xs(), points.ys(), written.label(), written.role(), written.dash());
    }

    private Figure.Axis vertical(List<Figure.Curve> curves, double[] values, Span home) {
        if (plot().y().isPresent()) {
            Block.Plot.Axis axis = plot().y().orElseThrow();
            double from = axis.range().from();
            double to = axis.range().to();
            if (Double.isFinite(to - from) && from < to) {
                String symbol = axis.title().isEmpty() || axis.title().length() > 14 ? "y" : axis.title();
                return new Figure.Axis(axis.title(), symbol, from, to);
            }
        }
        if (!curves.isEmpty() || heights.isEmpty()) {
            List<Figure.Curve> all = curves.isEmpty() ? wholly(values, home) : curves;
            heights = Optional.of(Heights.following(all, heights));
        }
        Heights.Range range = heights.orElseThrow();
        return new Figure.Axis("", "y", range.from(), range.to());
    }

    private List<Figure.Curve> wholly(double[] values, Span home) {
        return source.curves().stream()
                .map(curve -> sampled(curve, values, home))
                .toList();
    }

    private List<Mark> marks(double[] values, double x, Readout readout) {
        var marks = new ArrayList<Mark>();
        for (Block.Plot.Guide guide : plot().guides()) {
            marks.add(new Mark.Asymptote(guide.vertical(), guide.at(), guide.label(), guide.role(), guide.dash()));
        }
        if (readout.there() && touched < source.curves().size()) {
            CurveSource curve = source.curves().get(touched);
            Block.Plot.Curve written = curve.curve();
            double y = curve.value().at(values);
            marks.add(new Mark.Line(x, y, curve.slopeAt(values), written.role(), Dash.SOLID));
            marks.add(new Mark.Grip(x, y, Ticks.readout(y), written.role(), touched, step()));
        }
        return marks;
    }

    private Readout readout(double[] values, double x) {
        String place = symbol() + " = " + Ticks.text(x, step() / 10);
        if (touched >= source.curves().size()) {
            return Readout.without(place);
        }
        CurveSource curve = source.curves().get(touched);
        Block.Plot.Curve written = curve.curve();
        return Readout.of(place, written.label(), curve.value().at(values), curve.slopeAt(values), written.role());
    }

    /// Gaps inside the picture are named; that a curve has no value at the very end of its range goes without saying.
    private List<String> notes(List<Figure.Curve> curves, double[] values) {
        var notes = new ArrayList<>(source.notes());
        for (int i = 0; i < curves.size(); i++) {
            Figure.Curve curve = curves.get(i);
            long missing = missing(source.curves().get(i), curve, values);
            String name = curve.label().isEmpty() ? "a curve" : curve.label();
            if (missing == curve.ys().length - 2) {
                notes.add(name + " has no value here");
            } else if (missing > 0) {
                notes.add(name + " has gaps");
            }
        }
        return notes;
    }

    /// At how many places there is no value: where a curve leaps it is not joined, but it has one.
    private long missing(CurveSource curve, Figure.Curve sampled, double[] values) {
        double[] there = values.clone();
        return IntStream.range(1, sampled.ys().length - 1)
                .filter(i -> !Double.isFinite(sampled.ys()[i]))
                .filter(i -> {
                    there[source.axis()] = sampled.xs()[i];
                    return !Double.isFinite(curve.value().at(there)) || isPole(sampled.ys(), i);
                })
                .count();
    }

    /// Whether the two sides of a break run away from each other: close to it they are much farther apart than a
    /// point beside it, and a leap is as high there as it is here.
    private static boolean isPole(double[] ys, int at) {
        return at >= 2
                && at + 2 < ys.length
                && Math.abs(ys[at + 1] - ys[at - 1]) > POLE * Math.abs(ys[at + 2] - ys[at - 2]);
    }

    private String description(Readout readout) {
        Span home = home();
        String names = String.join(
                " and ", plot().curves().stream().map(Block.Plot.Curve::label).toList());
        return "%s: %s over %s from %s to %s. %s"
                .formatted(
                        plot().title().isEmpty() ? "Plot" : plot().title(),
                        names,
                        symbol(),
                        Ticks.readout(home.from),
                        Ticks.readout(home.to),
                        readout.sentence())
                .strip();
    }

    private String symbol() {
        return Greek.letter(plot().x().name()).orElse(plot().x().name());
    }

    private double step() {
        return parameters
                .find(plot().x().name())
                .map(Parameter::declaration)
                .map(declaration -> declaration.step())
                .filter(step -> step > 0)
                .orElse(0.1);
    }
}
