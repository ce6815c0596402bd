package nabla.room.linear.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Ticks;
import nabla.plot.figure.Viewport;
import nabla.room.linear.model.Fit;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearModel;
import nabla.room.linear.model.LinearPicture;
import nabla.room.linear.model.PlaneImage;
import nabla.ui.base.RemarkLine;
import nabla.ui.control.ButtonChoice;
import nabla.ui.figure.TitledFigure;

/// The stage: layer after layer beside the one layer, below them a plane in which columns are dragged, and the
/// matrices.
public final class LinearView extends Region {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    /// Of more layers the buttons are narrow.
    private static final int FEW = 3;

    private static final double GAP = 10;
    /// The share of the two pictures in the height.
    private static final double UPPER = 0.55;
    /// The share of the plane below them in the width.
    private static final double LEFT = 0.42;

    /// Below so many times the type size what is said needs two lines.
    private static final double NARROW = 36;

    /// What is free beside the buttons of the planes, in times the type size.
    private static final double BESIDE = 1.8;

    private static final double MOST_LEFT = 0.55;
    /// On a stage so many times as wide as high all planes stand in a row.
    private static final double WIDE = 1.75;
    /// The least and the largest share of the planes in its width.
    private static final double LEAST_PLANES = 0.59;

    private static final double MOST_PLANES = 0.76;

    /// From so many times the type size on a plane has numbers at its axes.
    private static final double NUMBERS = 22;

    private static final double NUMBERS_ROOM = 2.2;

    private final LinearModel model;
    private final TitledFigure deep;
    private final TitledFigure single;
    private final TitledFigure between;
    private final ButtonChoice<Integer> planes;
    private final MatricesPane matrices;
    private final RemarkLine remark = new RemarkLine();
    private final Label nowhere = new Label();
    private boolean drawn = true;
    private AxisTicks ticks = AxisTicks.ROUND;
    private AxisTicks lowerTicks = AxisTicks.ROUND;
    /// The number of layers for which there are buttons.
    private int depth;

    public LinearView(LinearModel model) {
        this.model = model;
        deep = new TitledFigure("All layers", "figure-deep", PlaneFigure.empty());
        single = new TitledFigure("One layer", "figure-single", PlaneFigure.empty());
        between = new TitledFigure("", "figure-between", PlaneFigure.empty());
        between.figure().setOnHandle(this::drag);
        for (TitledFigure each : List.of(deep, single, between)) {
            each.figure().setNumbersRoom(NUMBERS_ROOM);
        }
        planes = new ButtonChoice<>(
                IntStream.rangeClosed(0, LayerStack.MOST).boxed().toList(),
                plane -> "",
                plane -> "plane-" + plane,
                model::look);
        planes.getStyleClass().add("plane-choice");
        planes.setMinWidth(USE_PREF_SIZE);
        between.addToHead(planes);
        matrices = new MatricesPane(model);
        nowhere.getStyleClass().add("plane-missing");
        nowhere.setWrapText(true);
        getStyleClass().add("linear-stage");
        getChildren().addAll(deep, single, between, nowhere, matrices, remark);
        model.pictureProperty().subscribe(this::show);
    }

    /// What is on the stage now.
    public List<Figure> figures() {
        return drawn ? List.of(deep.shown(), single.shown(), between.shown()) : List.of();
    }

    private void drag(int handle, double x, double y, boolean done) {
        Viewport seen = between.figure().getViewport();
        double nearX = DragStops.near(x, seen.xFrom(), seen.xTo());
        double nearY = DragStops.near(y, seen.yFrom(), seen.yTo());
        if (model.state().plane() == 0) {
            model.moveTo(nearX, nearY, done);
        } else {
            model.drag(handle, nearX, nearY, done);
        }
    }

    private void show(LinearPicture picture) {
        matrices.show(picture);
        picture.planes().ifPresent(now -> {
            LayerStack stack = picture.state().stack();
            deep.show(PlaneFigure.deep(picture, now, ticks), List.of(LinearWords.deep(stack), point(now.deep())));
            single.show(PlaneFigure.single(picture, now, ticks), List.of(LinearWords.one(stack), point(now.single())));
            now.between()
                    .ifPresent(image ->
                            between.show(PlaneFigure.between(picture, now, image, lowerTicks), List.of(point(image))));
        });
        name(picture);
        boolean seen = picture.planes().flatMap(LinearPicture.Planes::between).isPresent();
        between.figure().setVisible(seen);
        nowhere.setVisible(!seen && picture.planes().isPresent());
        if (picture.planes().isPresent() != drawn) {
            drawn = picture.planes().isPresent();
            requestLayout();
        }
        remark.setText(LinearWords.remark(picture));
        remark.pseudoClassStateChanged(SERIOUS, picture.fit() instanceof Fit.Misses);
    }

    private static String point(PlaneImage image) {
        return "x → (%s, %s)".formatted(Ticks.readout(round(image.point()[0])), Ticks.readout(round(image.point()[1])));
    }

    private static double round(double value) {
        return Math.rint(value * 1e3) / 1e3;
    }

    private void name(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        if (stack.depth() != depth) {
            depth = stack.depth();
            for (int plane = 0; plane <= depth; plane++) {
                planes.name(plane, plane == 0 ? "x" : LinearWords.weights(stack.number(plane)));
            }
            planes.pseudoClassStateChanged(MANY, depth > FEW);
            planes.offer(IntStream.rangeClosed(0, depth).boxed().toList());
        }
        planes.select(picture.state().plane());
        nowhere.setText(LinearWords.nowhere(picture));
    }

    /// Numbers along the axes only where the plane stays large.
    private static AxisTicks ticks(double width, double height, double em) {
        return Math.min(width, height) >= NUMBERS * em ? AxisTicks.ROUND : AxisTicks.LINES;
    }

    private void number(AxisTicks upper, AxisTicks lower) {
        if (upper != ticks || lower != lowerTicks) {
            ticks = upper;
            lowerTicks = lower;
            show(model.picture());
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double em = remark.getFont().getSize();
        double foot = snapSizeY(Math.max((width < NARROW * em ? 2.6 : 1.4) * em, remark.prefHeight(width)));
        double height = getHeight() - foot - GAP / 2;
        remark.resizeRelocate(0, getHeight() - foot, width, foot);
        deep.setVisible(drawn);
        single.setVisible(drawn);
        between.setVisible(drawn);
        if (!drawn) {
            matrices.resizeRelocate(0, 0, width, height);
            return;
        }
        if (width > WIDE * height) {
            placeInRow(width, height, em);
        } else {
            placeInRows(width, height, em);
        }
    }

    /// All planes side by side, the matrices at the right; the first plane is wider where the buttons above it need
    /// that.
    private void placeInRow(double width, double height, double em) {
        double wanted = width - matrices.widthFor(height) - GAP;
        double share = Math.clamp(wanted, LEAST_PLANES * width, MOST_PLANES * width);
        double third = Math.floor(Math.min(height, (share - 2 * GAP) / 3));
        double first = Math.clamp(planes.prefWidth(-1) + BESIDE * em, third, Math.max(third, share / 2));
        double each = Math.floor(third - (first - third) / 2);
        number(ticks(each, height, em), ticks(each, height, em));
        place(between, 0, 0, first, height);
        place(deep, first + GAP, 0, each, height);
        place(single, first + each + 2 * GAP, 0, each, height);
        double left = first + 2 * each + 3 * GAP;
        place(matrices, left, 0, width - left, height);
        place(nowhere, 0, 3 * em, first, Math.max(0, height - 3 * em));
    }

    /// All layers and the one above; below them the plane in which one drags, and the matrices.
    private void placeInRows(double width, double height, double em) {
        double upper = Math.rint(UPPER * height);
        double half = Math.floor((width - GAP) / 2);
        double lower = height - upper - GAP;
        double wanted = Math.max(Math.min(LEFT * width, lower), planes.prefWidth(-1) + BESIDE * em);
        double left = Math.rint(Math.min(MOST_LEFT * width, wanted));
        number(ticks(half, upper, em), ticks(left, lower, em));
        place(deep, 0, 0, half, upper);
        place(single, half + GAP, 0, half, upper);
        place(between, 0, upper + GAP, left, lower);
        place(matrices, left + GAP, upper + GAP, width - left - GAP, lower);
        place(nowhere, 0, upper + GAP + 3 * em, left, Math.max(0, lower - 3 * em));
    }

    private static void place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
    }
}
