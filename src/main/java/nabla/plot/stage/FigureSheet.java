package nabla.plot.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import nabla.plot.figure.Figure;
import nabla.plot.picture.Box;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Palette;
import nabla.plot.picture.Picture;

/// The picture of a [FigureView] as nodes: axes and grid at the bottom, curves, dots and labels above.
///
/// It is the root of its own layout: however often the figure changes, it is brought up to date once a pulse, and no
/// other part of the window is laid out or styled for that.
final class FigureSheet extends Pane {
    /// Below this size there is no room for a picture.
    private static final double SMALLEST = 80;

    private final FigureView view;
    private final Backdrop backdrop = new Backdrop();
    private final Rectangle clip = new Rectangle();
    private final Group below = layer();
    private final LayersNode under = new LayersNode();
    private final Group curves = layer();
    private final LayersNode over = new LayersNode();
    private final Group above = layer();
    private final DotsNode dots = new DotsNode();
    private final Group labels = layer();
    private final HandlesNode handles;
    private final LabelNode notes = new LabelNode();
    private final Picture picture = new Picture(new TextMeasure());
    private final HoverNode hover = new HoverNode();

    private boolean axesChanged = true;
    private Figure drawn;
    private Geometry geometry;
    private Palette palette = Palette.LIGHT;

    FigureSheet(FigureView view) {
        this.view = view;
        handles = new HandlesNode(view);
        this.drawn = view.getFigure();
        this.geometry = new Geometry(0, 0, 1, 1, view.getViewport());
        var plane = layer();
        plane.getChildren().setAll(under, below, curves, over, above);
        plane.setClip(clip);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().setAll(backdrop, plane, dots, handles, labels, notes, hover);
    }

    /// Where the plane lies on this sheet.
    Geometry geometry() {
        return geometry;
    }

    void setNumbersRoom(double em) {
        backdrop.setNumbersRoom(em);
        redraw();
    }

    Picture picture() {
        return picture;
    }

    HoverNode hover() {
        return hover;
    }

    /// Gives the focus to a handle, for the arrow keys.
    void focusHandle(int handle) {
        handles.focus(handle);
    }

    /// The curves have changed.
    void refresh() {
        requestLayout();
    }

    /// An axis, the size or the theme has changed.
    void redraw() {
        axesChanged = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        boolean room = width >= SMALLEST && height >= SMALLEST;
        getChildren().forEach(child -> child.setVisible(room && (child != hover || hover.isOn())));
        if (room) {
            Figure figure = view.getFigure();
            if (axesChanged || hasOtherAxes(figure)) {
                drawAxes(figure, width, height);
            }
            drawn = figure;
            picture.lay(figure, geometry, palette);
            show(figure);
        }
    }

    /// Other titles or numbers; where an axis begins and ends is told by the view.
    private boolean hasOtherAxes(Figure figure) {
        return isOther(figure.x(), drawn.x()) || isOther(figure.y(), drawn.y()) || figure.square() != drawn.square();
    }

    private static boolean isOther(Figure.Axis axis, Figure.Axis before) {
        return !axis.title().equals(before.title()) || axis.ticks() != before.ticks();
    }

    private void drawAxes(Figure figure, double width, double height) {
        axesChanged = false;
        palette = view.palette();
        geometry = backdrop.draw(figure, view.getViewport(), palette, width, height, view.scale());
        clip.setX(geometry.left());
        clip.setY(geometry.top());
        clip.setWidth(geometry.width());
        clip.setHeight(geometry.height());
    }

    private void show(Figure figure) {
        FigureStyle style = view.style();
        double width = style.curveWidth();
        int count = picture.curves().size();
        List<CurveNode> lines = nodes(curves, count);
        for (int i = 0; i < count; i++) {
            Figure.Curve curve = figure.curves().get(i);
            lines.get(i).style(style.of(curve.role()), curve.dash(), width);
            lines.get(i).show(picture.curves().get(i));
        }
        under.show(picture.under(), false, style, palette, view.scale());
        over.show(picture.over(), picture.hasMap(), style, palette, view.scale());
        strokes(below, picture.below(), Math.max(1, 0.6 * width));
        strokes(above, picture.above(), Math.max(1, 0.7 * width));
        boolean focused = view.isFocused() && figure.grip().isPresent();
        dots.show(picture.dots(), style, focused);
        handles.show(figure, geometry, style);
        showLabels(figure);
        hover.show(view);
    }

    private void strokes(Group layer, List<Picture.Stroke> strokes, double width) {
        List<CurveNode> lines = nodes(layer, strokes.size());
        for (int i = 0; i < strokes.size(); i++) {
            Picture.Stroke stroke = strokes.get(i);
            lines.get(i).style(view.style().of(stroke.role()), stroke.dash(), width);
            lines.get(i).show(stroke.outline());
        }
    }

    private static List<CurveNode> nodes(Group layer, int count) {
        var children = layer.getChildren();
        while (children.size() < count) {
            children.add(new CurveNode());
        }
        var nodes = new ArrayList<CurveNode>();
        for (int i = 0; i < children.size(); i++) {
            children.get(i).setVisible(i < count);
            nodes.add((CurveNode) children.get(i));
        }
        return nodes;
    }

    private void showLabels(Figure figure) {
        FigureStyle style = view.style();
        var children = labels.getChildren();
        while (children.size() < picture.labels().size()) {
            children.add(new LabelNode());
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).setVisible(i < picture.labels().size());
            if (i < picture.labels().size()) {
                Picture.Label label = picture.labels().get(i);
                var node = (LabelNode) children.get(i);
                Color color = label.role().map(style::of).orElse(style.muted());
                node.set(label.text(), label.size(), color, style.ground(), label.bare());
                node.put(label.box());
            }
        }
        notes.set(String.join(" · ", figure.notes()), style.axisSize(), style.muted(), style.ground());
        notes.put(new Box(
                geometry.right() - notes.width() - 6,
                geometry.bottom() - notes.height() - 4,
                notes.width(),
                notes.height()));
    }

    private static Group layer() {
        var group = new Group();
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        return group;
    }
}
