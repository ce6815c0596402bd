package nabla.plot.stage;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Reading;
import org.jspecify.annotations.Nullable;

/// What takes the focus for each handle: a ring around it, reached with Tab, that the arrow keys move (Shift a tenth,
/// Ctrl ten times).
final class HandlesNode extends Group {
    private final FigureView view;

    HandlesNode(FigureView view) {
        this.view = view;
        setManaged(false);
        setAutoSizeChildren(false);
    }

    void show(Figure figure, Geometry plane, FigureStyle style) {
        List<Mark.Handle> handles = figure.handles();
        var children = getChildren();
        while (children.size() < handles.size()) {
            children.add(new Ring(children.size()));
        }
        if (children.size() > handles.size()) {
            children.subList(handles.size(), children.size()).clear();
        }
        for (int i = 0; i < handles.size(); i++) {
            ((Ring) children.get(i)).show(handles.get(i), figure, plane, style);
        }
    }

    void focus(int handle) {
        if (handle < getChildren().size()) {
            getChildren().get(handle).requestFocus();
        }
    }

    private final class Ring extends Circle {
        private final int index;
        /// What its words say, and of which plane.
        private Optional<Mark.Handle> told = Optional.empty();

        private @Nullable Geometry toldIn;

        Ring(int index) {
            this.index = index;
            setManaged(false);
            setFill(Color.TRANSPARENT);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.THUMB);
            getStyleClass().add("figure-handle");
            addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
            focusedProperty()
                    .addListener((property, before, now) -> view.sheet().refresh());
        }

        void show(Mark.Handle handle, Figure figure, Geometry plane, FigureStyle style) {
            boolean seen = plane.viewport().contains(handle.x(), handle.y());
            setVisible(seen);
            if (seen) {
                setCenterX(plane.x(handle.x()));
                setCenterY(plane.y(handle.y()));
            }
            setRadius(2 * style.pointRadius());
            setStroke(isFocused() ? style.ink() : Color.TRANSPARENT);
            setStrokeWidth(Math.max(1.5, style.pointRadius() / 4));
            if (!told.equals(Optional.of(handle)) || !plane.equals(toldIn)) {
                told = Optional.of(handle);
                toldIn = plane;
                String place = Reading.coordinates(figure, plane, handle.x(), handle.y());
                setAccessibleText(handle.name().isEmpty() ? place : handle.name() + ": " + place);
            }
        }

        private void pressed(KeyEvent event) {
            if (event.isAltDown() || event.isMetaDown()) {
                return;
            }
            KeyCode code = event.getCode();
            double size = event.isShiftDown() ? 0.1 : event.isControlDown() ? 10 : 1;
            int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            int up = code == KeyCode.UP ? 1 : code == KeyCode.DOWN ? -1 : 0;
            List<Mark.Handle> handles = view.getFigure().handles();
            if ((right != 0 || up != 0) && index < handles.size()) {
                Mark.Handle handle = handles.get(index);
                double x = handle.x() + right * size * handle.stepX();
                double y = handle.y() + up * size * handle.stepY();
                view.listeners().handle.ifPresent(listener -> listener.moved(index, x, y, true));
                event.consume();
            }
        }
    }
}
