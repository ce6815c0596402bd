package nabla.room.backprop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.nn.Layer;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.Step;

/// What the drawing of the network shows at a step: one number a unit, what flows, and which way.
///
/// @param places the columns of units, the inputs first
/// @param from   where something flows from, as the sheets count; 0 where nothing flows
/// @param to     where to
/// @param lit    the places that are shown as the result of this step
public record Flow(List<Place> places, int from, int to, List<Integer> lit, Step.Phase phase, boolean loss) {
    public Flow {
        places = List.copyOf(places);
        lit = List.copyOf(lit);
    }

    /// One column of units.
    ///
    /// @param values one number a unit, the mean over the samples; empty where nothing has come there yet
    /// @param what   what the numbers are: `a1`, `∂J/∂z2`; empty
    /// @param dead   units whose ReLU is off for every sample
    /// @param slope  whether these are slopes
    public record Place(int units, Optional<Matrix> values, String what, List<Boolean> dead, boolean slope) {
        public Place {
            dead = List.copyOf(dead);
        }
    }

    public static Flow of(BackpropPicture picture) {
        List<Step> steps = picture.steps().list();
        List<Layer> layers = picture.shown().network().layers();
        var places = new ArrayList<Place>();
        for (int place = 1; place <= layers.size() + 1; place++) {
            places.add(place(picture, steps.subList(0, picture.index() + 1), place));
        }
        Step.Id id = picture.step().id();
        int last = layers.size() + 1;
        return switch (id.kind()) {
            case Z ->
                new Flow(
                        places,
                        id.place() - 1,
                        id.place(),
                        List.of(id.place()),
                        id.kind().phase(),
                        false);
            case A -> new Flow(places, 0, 0, List.of(id.place()), id.kind().phase(), false);
            case PREDICTION -> new Flow(places, 0, 0, List.of(last), id.kind().phase(), false);
            case LOSS, PENALISED_LOSS ->
                new Flow(places, last, last + 1, List.of(), id.kind().phase(), true);
            case A_SLOPE, Z_SLOPE -> {
                boolean start = id.place() == last
                        && steps.get(picture.index() - 1).id().kind() == Step.Kind.PENALISED_LOSS;
                boolean back = id.kind() == Step.Kind.A_SLOPE || start;
                yield new Flow(
                        places,
                        back ? id.place() + 1 : 0,
                        back ? id.place() : 0,
                        List.of(id.place()),
                        id.kind().phase(),
                        start);
            }
            case WEIGHT_SLOPE, BIAS_SLOPE ->
                new Flow(
                        places, id.place() + 1, id.place(), List.of(), id.kind().phase(), false);
            case NEW_WEIGHTS, NEW_BIASES ->
                new Flow(
                        places, id.place(), id.place() + 1, List.of(), id.kind().phase(), false);
            case AS_PRINTED -> new Flow(places, 0, 0, List.of(), id.kind().phase(), false);
        };
    }

    /// The newest matrix at a place that the steps so far have made.
    private static Place place(BackpropPicture picture, List<Step> done, int place) {
        int units = place == 1
                ? picture.shown().network().inputs()
                : picture.shown().network().layers().get(place - 2).outputs();
        Optional<Matrix> values = place == 1 ? Optional.of(picture.shown().inputs()) : Optional.empty();
        String what = place == 1 ? "X" : "";
        boolean slope = false;
        int last = picture.shown().network().layers().size() + 1;
        for (Step step : done) {
            Step.Kind kind = step.id().kind();
            boolean here = step.id().place() == place || (kind == Step.Kind.PREDICTION && place == last);
            boolean data = switch (kind) {
                case Z, A, PREDICTION, A_SLOPE, Z_SLOPE -> true;
                case LOSS, PENALISED_LOSS, WEIGHT_SLOPE, BIAS_SLOPE, NEW_WEIGHTS, NEW_BIASES, AS_PRINTED -> false;
            };
            if (here && data) {
                values = Optional.of(step.result().value());
                what = step.result().text();
                slope = kind.phase() == Step.Phase.BACKWARD;
            }
        }
        return new Place(units, values.map(Flow::mean), what, dead(picture, place, units), slope);
    }

    private static Matrix mean(Matrix values) {
        return values.sumOfRows().scaled(1.0 / values.rows());
    }

    private static List<Boolean> dead(BackpropPicture picture, int place, int units) {
        var dead = new ArrayList<Boolean>();
        for (int unit = 0; unit < units; unit++) {
            dead.add(place > 1 && isOff(picture, place, unit));
        }
        return dead;
    }

    private static boolean isOff(BackpropPicture picture, int place, int unit) {
        if (!picture.shown().network().layers().get(place - 2).activation().hasKink()) {
            return false;
        }
        Matrix z = picture.steps().trace().z().get(place - 2);
        for (int i = 0; i < z.rows(); i++) {
            if (z.at(i, unit) > 0) {
                return false;
            }
        }
        return true;
    }
}
