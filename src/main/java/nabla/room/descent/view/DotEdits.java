package nabla.room.descent.view;

import nabla.plot.stage.FigureListeners;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.SampleEdits;

/// What hands do to the dots of a picture: any dot can be chosen; those of the data can be dragged and removed too.
///
/// @param movable whether the dots are the samples themselves
record DotEdits(DescentModel model, SampleEdits edits, boolean movable) implements FigureListeners.OfDots {
    @Override
    public void picked(int number) {
        model.choose(number);
    }

    @Override
    public void dragged(int number, double x, double y, boolean done) {
        if (movable) {
            edits.move(number, x, y);
        }
    }

    @Override
    public void removed(int number) {
        if (movable) {
            edits.remove(number);
        }
    }
}
