package nabla.room.document;

import nabla.model.Role;
import nabla.plot.figure.Ticks;

/// What is read off at the point of a plot, in words: `z = 1.00`, `sig(z) = 0.7311`, `slope 0.1966`.
///
/// @param place where the point is
/// @param value the curve's value there, or that it has none; empty where there is no curve
/// @param slope of the curve there, or that it has none; empty where there is no value
/// @param role  the colour of the curve
/// @param there whether there is a value
record Readout(String place, String value, String slope, Role role, boolean there) {

    static Readout of(String place, String label, double value, double slope, Role role) {
        if (!Double.isFinite(value)) {
            return new Readout(place, "no value at " + place, "", role, false);
        }
        String height = named(label) + Ticks.readout(value);
        String steepness = Double.isNaN(slope) ? "no slope here" : "slope " + Ticks.readout(slope);
        return new Readout(place, height, steepness, role, true);
    }

    static Readout without(String place) {
        return new Readout(place, "", "", Role.GREY, false);
    }

    /// As one sentence, for those who cannot see it.
    String sentence() {
        if (value.isEmpty()) {
            return "";
        }
        return there ? "At " + place + ": " + value + ", " + slope + "." : "There is " + value + ".";
    }

    /// `sig(z) = `; a label that is an equation itself, such as `y = 1`, is not continued by a second equals sign.
    private static String named(String label) {
        if (label.isEmpty()) {
            return "value ";
        }
        boolean equation = label.contains("=") && !label.contains(":");
        return equation ? label + ": " : label + " = ";
    }
}
