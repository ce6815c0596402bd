package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import nabla.math.nn.Layer;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.Step;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Flow;
import nabla.ui.matrix.MatrixInks;

/// Draws a network: edges coloured by their weights, units by their numbers, what flows at this step in front.
final class NetworkPainter {
    /// So many of the strongest edges between two layers are drawn: where something flows, and elsewhere.
    private static final int MOST_LIT = 140;

    private static final int MOST_EDGES = 50;

    private final MatrixInks inks;

    NetworkPainter(MatrixInks inks) {
        this.inks = inks;
    }

    /// One edge of the drawing.
    private record Edge(int unit, int input, double weight) {}

    void paint(GraphicsContext g, BackpropPicture picture, Flow flow, NetworkPlaces places) {
        g.clearRect(0, 0, places.width(), places.height());
        List<Layer> layers = picture.shown().network().layers();
        for (int l = 0; l < layers.size(); l++) {
            edges(g, weights(picture, l), l + 1, flow, places);
        }
        toLoss(g, flow, places);
        for (int place = 1; place <= places.last(); place++) {
            units(g, flow.places().get(place - 1), place, flow, places);
        }
        loss(g, flow, places);
        arrow(g, flow, places);
    }

    /// In the update the edges have their new colours from the step on that moves them.
    private static Matrix weights(BackpropPicture picture, int layer) {
        boolean moved = picture.steps().list().subList(0, picture.index() + 1).stream()
                .anyMatch(it -> it.id().equals(new Step.Id(Step.Kind.NEW_WEIGHTS, layer + 1)));
        return (moved ? picture.steps().update().after() : picture.shown().network())
                .layers()
                .get(layer)
                .weights();
    }

    private void edges(GraphicsContext g, Matrix weights, int place, Flow flow, NetworkPlaces places) {
        boolean lit = Math.min(flow.from(), flow.to()) == place && !flow.loss();
        double largest = weights.largest();
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                edges.add(new Edge(i, j, weights.at(i, j)));
            }
        }
        edges.sort(Comparator.comparingDouble(edge -> Math.abs(edge.weight)));
        List<Edge> strongest = edges.subList(Math.max(0, edges.size() - (lit ? MOST_LIT : MOST_EDGES)), edges.size());
        double widest = Math.clamp(places.em() * (edges.size() > 60 ? 0.13 : 0.2), 1, 4);
        for (Edge edge : strongest) {
            double share = largest > 0 ? Math.abs(edge.weight) / largest : 0;
            Color color = edge.weight < 0 ? inks.low() : inks.high();
            g.setStroke(inks.ground().interpolate(color, lit ? 0.35 + 0.65 * share : 0.1 + 0.22 * share));
            g.setLineWidth(lit ? 0.6 + widest * share : 0.5 + 0.5 * widest * share);
            g.strokeLine(
                    places.x(place), places.y(place, edge.input), places.x(place + 1), places.y(place + 1, edge.unit));
        }
    }

    private void toLoss(GraphicsContext g, Flow flow, NetworkPlaces places) {
        int last = places.last();
        g.setStroke(flow.loss() ? inks.focus() : inks.line());
        g.setLineWidth(flow.loss() ? 1.6 : 1);
        for (int unit = 0; unit < places.units().getLast(); unit++) {
            g.strokeLine(places.x(last), places.y(last, unit), places.x(last + 1), places.y(last + 1, 0));
        }
    }

    private void units(GraphicsContext g, Flow.Place column, int place, Flow flow, NetworkPlaces places) {
        boolean lit = flow.lit().contains(place);
        double radius = places.radius(place);
        double largest = column.values().map(Matrix::largest).orElse(0.0);
        boolean past = flow.phase() != Step.Phase.FORWARD && !column.slope() && place > 1;
        for (int unit = 0; unit < column.units(); unit++) {
            int index = unit;
            double x = places.x(place);
            double y = places.y(place, unit);
            Color fill =
                    column.values().map(it -> inks.of(it.at(0, index), largest)).orElse(inks.ground());
            g.setFill(past ? fill.interpolate(inks.ground(), 0.7) : fill);
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setStroke(lit ? inks.focus() : inks.line().interpolate(inks.ink(), past ? 0.2 : 0.45));
            g.setLineWidth(lit ? Math.clamp(radius * 0.28, 1, 3) : 1);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (column.dead().get(unit) && column.values().isPresent() && radius > 2) {
                g.setStroke(inks.ink());
                g.setLineWidth(Math.clamp(radius * 0.16, 1, 1.8));
                double arm = radius * 0.5;
                g.strokeLine(x - arm, y - arm, x + arm, y + arm);
                g.strokeLine(x - arm, y + arm, x + arm, y - arm);
            }
        }
    }

    private void loss(GraphicsContext g, Flow flow, NetworkPlaces places) {
        double x = places.x(places.last() + 1);
        double y = places.y(places.last() + 1, 0);
        double radius = 0.95 * places.em();
        g.setFill(inks.ground());
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(flow.loss() ? inks.focus() : inks.line().interpolate(inks.ink(), 0.45));
        g.setLineWidth(flow.loss() ? 2.4 : 1);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setFill(inks.ink());
        g.setFont(Font.font(inks.font().getFamily(), places.em() * 0.95));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText("J", x, y);
    }

    /// Above the drawing: from where to where this step goes.
    private void arrow(GraphicsContext g, Flow flow, NetworkPlaces places) {
        if (flow.from() == 0) {
            return;
        }
        double em = places.em();
        double y = places.top() - 0.75 * em;
        double from = places.x(flow.from());
        double to = places.x(flow.to());
        double way = Math.signum(to - from);
        g.setStroke(inks.focus());
        g.setFill(inks.focus());
        g.setLineWidth(Math.max(2, 0.16 * em));
        g.strokeLine(from, y, to - way * 0.6 * em, y);
        g.fillPolygon(
                new double[] {to, to - way * 0.75 * em, to - way * 0.75 * em},
                new double[] {y, y - 0.38 * em, y + 0.38 * em},
                3);
    }
}
