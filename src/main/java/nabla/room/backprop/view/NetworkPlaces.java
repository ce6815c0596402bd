package nabla.room.backprop.view;

import java.util.List;

/// Where the units of a network stand in its drawing, and J to the right of them.
///
/// @param units of each place, the inputs first
record NetworkPlaces(List<Integer> units, double width, double height, double em) {
    NetworkPlaces {
        units = List.copyOf(units);
    }

    /// Above the units: what flows.
    double top() {
        return 1.3 * em;
    }

    /// Below them: what they are called.
    double bottom() {
        return height - 1.6 * em;
    }

    int last() {
        return units.size();
    }

    /// The middle of a column; the one after the last is J.
    double x(int place) {
        double margin = 2.6 * em;
        return margin + (place - 1) * (width - 2 * margin) / units.size();
    }

    double y(int place, int unit) {
        if (place > units.size()) {
            return (top() + bottom()) / 2;
        }
        int count = units.get(place - 1);
        double pitch = pitch(count);
        return (top() + bottom()) / 2 + (unit - (count - 1) / 2.0) * pitch;
    }

    double radius(int place) {
        return Math.clamp(pitch(units.get(place - 1)) * 0.44, 1.2, 0.85 * em);
    }

    private double pitch(int count) {
        return Math.min(2.1 * em, (bottom() - top()) / count);
    }

    /// The place whose column is near x; 0 where it is between two.
    int placeAt(double x) {
        if (x <= x(1)) {
            return 1;
        }
        if (x >= x(last() + 1)) {
            return last() + 1;
        }
        for (int place = 1; place <= units.size() + 1; place++) {
            if (Math.abs(x - x(place)) <= Math.min(1.6 * em, (x(2) - x(1)) * 0.3)) {
                return place;
            }
        }
        return 0;
    }

    /// The place left of a point between two columns.
    int leftOf(double x) {
        int left = 0;
        while (left < units.size() && x(left + 1) < x) {
            left++;
        }
        return left;
    }
}
