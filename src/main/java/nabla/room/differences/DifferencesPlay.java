package nabla.room.differences;

import java.util.List;
import nabla.room.differences.model.DifferencesModel;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.Scene;
import nabla.ui.run.Playback;

/// Runs ε through the steps of the scene that the lesson has come to, by powers of ten; where the scene has none, down
/// to the smallest.
final class DifferencesPlay {
    private static final List<Double> ALL = List.of(0.0, DifferencesState.SMALLEST);
    /// Powers of ten a second, and how long a stretch takes at the least and at the most.
    private static final double PACE = 1.6;

    private static final double SHORTEST = 2.5;
    private static final double LONGEST = 8;

    private final DifferencesModel model;
    private final Playback playback = Playback.ofMotion(this::move);
    private Scene of;
    private int stretch;
    private double spent;
    /// Where ε was left by the last move; elsewhere, the user has taken it.
    private double left = Double.NaN;

    DifferencesPlay(DifferencesModel model) {
        this.model = model;
        this.of = model.scene();
        playback.playingProperty().subscribe(playing -> {
            if (!playing) {
                model.endSweep();
            }
        });
    }

    Playback playback() {
        return playback;
    }

    /// What the room comes to: where ε runs, the end of its way.
    DifferencesState state() {
        return playback.isPlaying() ? model.state().withExponent(way().getLast()) : model.state();
    }

    private List<Double> way() {
        return model.scene().moves() ? model.scene().sweep() : ALL;
    }

    /// False at the end of the way.
    private boolean move(double seconds) {
        if (model.state().exponent() != left || !of.equals(model.scene())) {
            of = model.scene();
            stretch = 0;
            spent = 0;
        }
        List<Double> way = way();
        spent += Math.min(seconds, 60);
        while (stretch + 1 < way.size() && spent >= seconds(way)) {
            spent -= seconds(way);
            stretch++;
        }
        boolean done = stretch + 1 >= way.size();
        double exponent = done ? way.getLast() : between(way);
        double lowest = way.subList(0, stretch + 1).stream().reduce(exponent, Math::min);
        model.sweepTo(exponent, lowest);
        left = done ? Double.NaN : model.state().exponent();
        return !done;
    }

    private double seconds(List<Double> way) {
        return Math.clamp(Math.abs(way.get(stretch + 1) - way.get(stretch)) / PACE, SHORTEST, LONGEST);
    }

    private double between(List<Double> way) {
        double part = spent / seconds(way);
        return way.get(stretch) + (way.get(stretch + 1) - way.get(stretch)) * part;
    }
}
