package nabla.room.likelihood;

import java.util.Optional;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.ManyFactors;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.SamplePair;
import nabla.ui.run.Playback;

/// What moves by itself: the stage on its way to the scene that the lesson has come to; else what the page is about
/// sways and comes home. Where the loss has lost its minus, the shift does not come home: it runs away.
final class LikelihoodPlay {
    /// How long the way to another scene is.
    private static final double WAY = 2.4;
    /// How long a sway to both sides is.
    private static final double SWAY = 7;

    private static final double REACH = 1.8;

    private final LikelihoodModel model;
    private final Playback playback = Playback.ofMotion(this::move);
    private Optional<Way> way = Optional.empty();
    private LikelihoodState home;
    private double passed;

    private record Way(LikelihoodState from, LikelihoodState to, boolean faster) {}

    LikelihoodPlay(LikelihoodModel model) {
        this.model = model;
        this.home = model.state();
        playback.playingProperty().subscribe(playing -> {
            passed = 0;
            if (!playing) {
                way.ifPresent(cut -> model.restore(cut.to()));
                way = Optional.empty();
            } else if (way.isEmpty()) {
                home = model.state();
                way = runaway();
            }
        });
    }

    Playback playback() {
        return playback;
    }

    /// What the room comes to.
    LikelihoodState state() {
        if (!playback.isPlaying()) {
            return model.state();
        }
        return way.map(Way::to).orElse(home);
    }

    /// Goes from one state to another; at once while the window is hidden.
    void go(LikelihoodState from, LikelihoodState to) {
        playback.pause();
        model.restore(from.on(to.page()));
        boolean runs = !to.rewriting().minus()
                && to.outputs().shift() != from.outputs().shift();
        way = Optional.of(new Way(from, to, runs));
        playback.play();
        if (!playback.isPlaying()) {
            way = Optional.empty();
            model.restore(to);
        }
    }

    private Optional<Way> runaway() {
        boolean runs = LikelihoodRun.isWithoutEnd(home);
        return runs ? Optional.of(new Way(LikelihoodRun.start(home), LikelihoodRun.end(home), true)) : Optional.empty();
    }

    /// False at the end.
    private boolean move(double seconds) {
        passed += Math.min(seconds, SWAY);
        if (way.isPresent()) {
            return walk(way.get());
        }
        boolean over = passed >= SWAY;
        model.restore(over ? home : swayed(passed / SWAY));
        return !over;
    }

    private boolean walk(Way on) {
        double part = Math.min(1, passed / WAY);
        double eased = on.faster() ? part * part * part : part * part * (3 - 2 * part);
        model.go(on.from(), on.to(), part < 1 ? eased : 1);
        if (part >= 1) {
            way = Optional.empty();
        }
        return part < 1;
    }

    /// @param part of the sway, from 0 to 1
    private LikelihoodState swayed(double part) {
        double off = Math.rint(100 * REACH * Math.sin(2 * Math.PI * part)) / 100;
        Outputs outputs = home.outputs();
        SamplePair pair = home.pair();
        return switch (home.page()) {
            case BELLS, LOSSES -> home.with(outputs.withShift(outputs.shift() + off));
            case SQUARE -> home.with(outputs.withPredicted(home.output(), outputs.predicted(home.output()) + off));
            case PAIR -> home.with(pair.withGuess(0, pair.guess(0) + off));
            case FACTORS -> home.withFactors((int) Math.max(1, part * ManyFactors.MOST));
        };
    }
}
