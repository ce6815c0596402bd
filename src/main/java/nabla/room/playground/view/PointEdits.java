package nabla.room.playground.view;

import java.util.Optional;
import javafx.scene.Node;
import nabla.plot.stage.FigureListeners;
import nabla.room.RoomNotice;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.PlaygroundState;

/// What the user does with the points: a click chooses one, it can be dragged, and the other button takes it away.
final class PointEdits implements FigureListeners.OfDots {
    private static final String OWN =
            "These points are your own now: noise, number and seed are those of made-up points.";

    private final PlaygroundModel model;
    private final Node teller;
    /// How everything was when the point was taken that is dragged.
    private Optional<PlaygroundState> held = Optional.empty();

    /// @param teller fires the notice with which a point taken away comes back
    PointEdits(PlaygroundModel model, Node teller) {
        this.model = model;
        this.teller = teller;
    }

    @Override
    public void picked(int number) {
        model.choose(number);
    }

    @Override
    public void dragged(int number, double x, double y, boolean done) {
        if (held.isEmpty()) {
            held = Optional.of(model.state());
        }
        PlaygroundState before = held.get();
        model.move(number, x, y);
        if (done) {
            held = Optional.empty();
            tellOfOwnPoints(before);
        }
    }

    @Override
    public void removed(int number) {
        PlaygroundState before = model.state();
        if (model.remove(number)) {
            teller.fireEvent(new RoomNotice(
                    "Point %d is taken away.%s".formatted(number + 1, isMadeUp(before) ? " " + OWN : ""),
                    () -> model.restore(before)));
        }
    }

    /// One more point where the user has clicked.
    void add(double x, double y) {
        PlaygroundState before = model.state();
        model.add(x, y);
        tellOfOwnPoints(before);
    }

    /// The first edit of points that were made up ends their recipe: that is said, and can be taken back.
    private void tellOfOwnPoints(PlaygroundState before) {
        if (isMadeUp(before) && !isMadeUp(model.state())) {
            teller.fireEvent(new RoomNotice(OWN, () -> model.restore(before)));
        }
    }

    private static boolean isMadeUp(PlaygroundState state) {
        return state.settings().recipe().isPresent();
    }
}
