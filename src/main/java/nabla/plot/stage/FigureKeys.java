package nabla.plot.stage;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.DotHit;

/// With the focus on a figure: arrows move its point (Shift a tenth, Ctrl ten times) or, where there is none,
/// choose the next dot, which Delete takes away; plus and minus zoom, zero restores.
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
            case LEFT, DOWN -> step(event, -1) || pick(-1);
            case RIGHT, UP -> step(event, 1) || pick(1);
            case DELETE, BACK_SPACE -> remove();
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
        view.getFigure()
                .grip()
                .ifPresent(grip -> view.listeners().moveGrip(grip.curve(), grip.x() + direction * size * grip.step()));
        return view.getFigure().grip().isPresent();
    }

    /// Chooses the next dot to the right or the left.
    private boolean pick(int direction) {
        List<FigureLayer.Dots> layers = view.getFigure().liveDots();
        if (layers.isEmpty() || view.listeners().dots.isEmpty()) {
            return false;
        }
        double from = chosen().map(dot -> dot.dots().xs()[dot.index()]).orElse(direction * Double.NEGATIVE_INFINITY);
        int last = chosen().map(DotHit::number).orElse(direction < 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
        Optional<DotHit> next = Optional.empty();
        for (FigureLayer.Dots dots : layers) {
            for (int i = 0; i < dots.xs().length; i++) {
                var dot = new DotHit(dots, i, 0, 0);
                boolean beyond = direction * compare(dots.xs()[i], dots.numbers()[i], from, last) > 0;
                if (beyond
                        && next.filter(best -> direction * compare(dot, best) >= 0)
                                .isEmpty()) {
                    next = Optional.of(dot);
                }
            }
        }
        next.ifPresent(dot -> view.listeners().dots.ifPresent(listener -> listener.picked(dot.number())));
        return true;
    }

    private boolean remove() {
        Optional<DotHit> chosen = chosen();
        chosen.ifPresent(dot -> view.listeners().dots.ifPresent(listener -> listener.removed(dot.number())));
        return chosen.isPresent();
    }

    private Optional<DotHit> chosen() {
        return view.getFigure().liveDots().stream()
                .filter(dots -> dots.chosen() != FigureLayer.Dots.NONE)
                .map(dots -> new DotHit(dots, dots.indexOf(dots.chosen()), 0, 0))
                .filter(dot -> dot.index() >= 0)
                .findFirst();
    }

    private static int compare(DotHit one, DotHit other) {
        return compare(one.dots().xs()[one.index()], one.number(), other.dots().xs()[other.index()], other.number());
    }

    /// By place from left to right, then by number.
    private static int compare(double x, int number, double otherX, int otherNumber) {
        int byPlace = Double.compare(x, otherX);
        return byPlace != 0 ? byPlace : Integer.compare(number, otherNumber);
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
