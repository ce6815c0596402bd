package nabla.plot.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Palette;

/// A figure on the stage: it can be zoomed, panned and read off, and a point on it dragged.
///
/// Which part of the plane is shown is its own affair, told by [#viewportProperty()]: the room that makes the figure
/// may want to compute its curves for that part. What a dragged point means is not: that is told to [#setOnGrip].
public final class FigureView extends Region {
    private static final String STYLE = "figure-view";

    private final FigureStyle style;
    private final ObjectProperty<Figure> figure;
    private final ReadOnlyObjectWrapper<Viewport> viewport;
    private final FigureSheet sheet;
    private final FigureListeners listeners = new FigureListeners();
    private boolean home = true;

    public FigureView(Figure first) {
        style = new FigureStyle(this, this::restyle);
        figure = new SimpleObjectProperty<>(this, "figure", first);
        viewport = new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.of(first));
        sheet = new FigureSheet(this);
        getStyleClass().add(STYLE);
        getChildren().add(sheet);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 100);
        figure.addListener((property, before, now) -> changed(now));
        focusedProperty().addListener((property, before, now) -> sheet.refresh());
        changed(first);
        followDisplayScale();
        new GripDrag(this); // first, for it also says what the mouse looks like elsewhere
        new HandleDrag(this);
        new DotDrag(this);
        new PanGesture(this);
        new WheelZoom(this);
        new RestoreGesture(this);
        new HoverGesture(this);
        new FigureKeys(this);
        new PlaceClick(this);
    }

    /// Draws a picture that is in no window, so that the first one which is need not wait for the classes that draw;
    /// called in the background at start.
    public static FigureView warmUp() {
        var slope = new Figure.Curve(new double[] {-1, 1}, new double[] {-1, 1}, "y", Role.BLUE, Dash.SOLID);
        var axis = new Figure.Axis("x", -1, 1);
        var view = new FigureView(new Figure("", axis, axis, List.of(slope), List.of(), ""));
        view.sheet.resize(200, 200);
        view.sheet.layout();
        return view;
    }

    public Figure getFigure() {
        return figure.get();
    }

    public void setFigure(Figure value) {
        figure.set(value);
    }

    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /// The part of the plane that is shown.
    public Viewport getViewport() {
        return viewport.get();
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// Whether it is neither zoomed nor panned: the picture follows the figure's axes.
    public boolean isHome() {
        return home;
    }

    /// Back to the figure's own axes.
    public void restore() {
        home = true;
        show(Viewport.of(getFigure()));
    }

    /// The same of all figures in a part of the window.
    public static void restoreAll(Node part) {
        for (Node node : part.lookupAll("." + STYLE)) {
            if (node instanceof FigureView view) {
                view.restore();
            }
        }
    }

    public void setOnGrip(FigureListeners.OfGrip listener) {
        listeners.grip = Optional.of(listener);
    }

    /// Dots of layers that are `live` can be picked, dragged and removed from now on.
    public void setOnDots(FigureListeners.OfDots listener) {
        listeners.dots = Optional.of(listener);
    }

    /// Handles can be dragged from now on.
    public void setOnHandle(FigureListeners.OfHandle listener) {
        listeners.handle = Optional.of(listener);
    }

    /// From now on a click on an empty place says where; empty: it says nothing again. A double click restores only
    /// beside the plane then, for its first click has a meaning of its own.
    public void setOnPlace(Optional<FigureListeners.OfPlace> listener) {
        listeners.place = listener;
    }

    /// So much room for the numbers at the vertical axis, in times their type size, so that the planes of pictures one
    /// above the other begin at the same place.
    public void setNumbersRoom(double em) {
        sheet.setNumbersRoom(em);
    }

    /// The colours and sizes the picture has now, for an export that looks the same.
    public Palette palette() {
        return style.palette();
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return FigureStyle.ALL;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        if (sheet.getWidth() != getWidth() || sheet.getHeight() != getHeight()) {
            sheet.resizeRelocate(0, 0, getWidth(), getHeight());
            sheet.redraw();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 420;
    }

    FigureStyle style() {
        return style;
    }

    FigureSheet sheet() {
        return sheet;
    }

    Geometry geometry() {
        return sheet.geometry();
    }

    /// Pixels of the display in one of ours.
    double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    /// Shows another part of the plane until [#restore()].
    void zoomTo(Viewport wanted) {
        home = false;
        show(wanted);
    }

    Viewport homeViewport() {
        return Viewport.of(getFigure());
    }

    FigureListeners listeners() {
        return listeners;
    }

    /// The curve that passes within so many pixels of a place, the nearest one.
    OptionalInt curveAt(double x, double y, double reach) {
        OptionalInt nearest = OptionalInt.empty();
        double least = reach;
        var curves = sheet.picture().curves();
        for (int i = 0; i < curves.size(); i++) {
            double distance = curves.get(i).distance(x, y);
            if (distance <= least) {
                least = distance;
                nearest = OptionalInt.of(i);
            }
        }
        return nearest;
    }

    private void changed(Figure now) {
        setAccessibleText(now.description());
        setFocusTraversable(now.grip().isPresent() || !now.liveDots().isEmpty());
        if (home) {
            show(Viewport.of(now));
        }
        sheet.refresh();
    }

    private void show(Viewport wanted) {
        if (!wanted.equals(viewport.get())) {
            viewport.set(wanted);
            sheet.redraw();
        }
    }

    private void restyle() {
        sheet.redraw();
    }

    private void followDisplayScale() {
        ObservableValue<Number> scale =
                sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::renderScaleXProperty);
        scale.addListener((property, before, now) -> sheet.redraw());
    }
}
