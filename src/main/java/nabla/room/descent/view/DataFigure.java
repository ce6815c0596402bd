package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.Prediction;
import nabla.room.descent.model.Samples;
import nabla.room.descent.model.Span;

/// The samples with the mean line u(x) and the bands u ± σ and u ± 2σ.
public final class DataFigure {
    private static final int POINTS = 161;

    private DataFigure() {}

    public static Figure of(DescentPicture picture) {
        Span x = picture.windows().x();
        Span t = picture.windows().t();
        double[] xs = new double[POINTS];
        double[][] edges = new double[5][POINTS];
        Prediction prediction = Prediction.of(picture);
        int feature = picture.state().feature();
        Samples samples = picture.samples();
        double[] means = samples.overview().means();
        for (int i = 0; i < POINTS; i++) {
            xs[i] = x.from() + x.width() * i / (POINTS - 1);
            double fitted = samples.fitted(feature, xs[i]);
            double u = prediction.u(feature, fitted, means);
            double sigma = Math.hypot(1, prediction.z(feature, fitted, means));
            for (int edge = 0; edge < edges.length; edge++) {
                edges[edge][i] = u + (edge - 2) * sigma;
            }
        }
        String name = samples.features().get(feature);
        return new Figure(
                "The samples, the mean and the width",
                new Figure.Axis(name, name, x.from(), x.to()),
                new Figure.Axis(samples.target(), samples.target(), t.from(), t.to()),
                List.of(
                        new FigureLayer.Band(xs, edges[0], edges[4], "u ± 2σ", Role.ORANGE, 0.16),
                        new FigureLayer.Band(xs, edges[1], edges[3], "u ± σ", Role.ORANGE, 0.22)),
                List.of(new Figure.Curve(xs, edges[2], "u", Role.BLUE, Dash.SOLID)),
                List.of(dots(picture, feature)),
                List.of(),
                notes(picture),
                description(picture, name));
    }

    private static FigureLayer.Dots dots(DescentPicture picture, int feature) {
        int[] rows = picture.samples().overview().rows();
        Samples samples = picture.samples();
        double[] xs = new double[rows.length];
        double[] ys = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            xs[i] = samples.own(feature, samples.x()[feature][rows[i]]);
            ys[i] = samples.t()[rows[i]];
        }
        double size = rows.length > 600 ? 0.3 : rows.length > 120 ? 0.45 : 0.6;
        return new FigureLayer.Dots(
                xs, ys, rows, Role.GREY, size, picture.state().chosen(), true, "sample");
    }

    private static List<String> notes(DescentPicture picture) {
        var notes = new ArrayList<String>();
        int size = picture.samples().size();
        int shown = picture.samples().overview().rows().length;
        if (shown < size) {
            notes.add("%,d of %,d drawn, all fitted".formatted(shown, size));
        }
        if (picture.samples().dimensions() > 1) {
            notes.add("the other features are at their means");
        }
        return notes;
    }

    private static String description(DescentPicture picture, String name) {
        return "%,d samples over %s, with the mean line and the bands of one and two widths at step %d."
                .formatted(picture.samples().size(), name, picture.step());
    }
}
