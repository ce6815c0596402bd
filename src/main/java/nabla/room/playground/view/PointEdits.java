package nabla.room.playground.view;

import javafx.scene.Node;
import nabla.plot.stage.FigureListeners;
import nabla.room.RoomNotice;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.PlaygroundState;

/// What the user does with the points: a click chooses one, it can be dragged, and the other button takes it away.
final class PointEdits implements FigureListeners.OfDots {
    private final PlaygroundModel model;
    private final Node teller;

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
        model.move(number, x, y);
    }

    @Override
    public void removed(int number) {
        PlaygroundState before = model.state();
        if (model.remove(number)) {
            teller.fireEvent(
                    new RoomNotice("Point %d is taken away.".formatted(number + 1), () -> model.restore(before)));
        }
    }
}
