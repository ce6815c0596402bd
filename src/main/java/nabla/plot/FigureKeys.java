package nabla.plot;

import javafx.scene.input.KeyEvent;
import nabla.plot.Figure.Mark;

/// With the focus on a figure: arrows move its point (Shift a tenth, Ctrl ten times), plus and minus zoom about it,
/// zero
/// restores.
final class FigureKeys {
    private static final double ZOOM = 1.25;

    private final FigureView view;

    FigureKeys(FigureView view) {
        this.view = view;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean known = switch (event.getCode()) {
            case LEFT, DOWN -> step(event, -1);
            case RIGHT, UP -> step(event, 1);
            case PLUS, ADD, EQUALS -> !event.isControlDown() && zoom(1 / ZOOM);
            case MINUS, SUBTRACT -> !event.isControlDown() && zoom(ZOOM);
            case DIGIT0, NUMPAD0 -> !event.isControlDown() && restore();
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private boolean step(KeyEvent event, int direction) {
        double size = event.isShiftDown() ? 0.1 : event.isControlDown() ? 10 : 1;
        view.getFigure().grip().ifPresent(grip -> view.grip(grip.curve(), grip.x() + direction * size * grip.step()));
        return view.getFigure().grip().isPresent();
    }

    private boolean zoom(double factor) {
        Viewport shown = view.getViewport();
        double x = view.getFigure().grip().map(Mark.Grip::x).orElse((shown.xFrom() + shown.xTo()) / 2);
        double y = view.getFigure().grip().map(Mark.Grip::y).orElse((shown.yFrom() + shown.yTo()) / 2);
        if (!shown.contains(x, y)) {
            x = (shown.xFrom() + shown.xTo()) / 2;
            y = (shown.yFrom() + shown.yTo()) / 2;
        }
        view.zoomTo(shown.zoomed(x, y, factor, factor, view.homeViewport()));
        return true;
    }

    private boolean restore() {
        view.restore();
        return true;
    }
}
