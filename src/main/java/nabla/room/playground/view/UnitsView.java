package nabla.room.playground.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import nabla.math.nn.Network;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.PlaygroundPicture;
import nabla.room.playground.model.Unit;
import nabla.ui.base.ArrowKeys;
import nabla.ui.base.OncePerPulse;
import nabla.ui.matrix.MatrixInks;

/// The drawing of the network as it learns; the unit under the mouse, or the one the arrow keys have come to, is
/// watched.
final class UnitsView extends Region {
    private final PlaygroundModel model;
    private final Canvas canvas = new Canvas();
    private final OncePerPulse painting = new OncePerPulse(this, this::paint);
    private final MatrixInks inks = new MatrixInks(painting::request);
    private final UnitPainter painter = new UnitPainter(inks);
    private final List<Rectangle> swatches;
    private final ObjectProperty<Optional<Unit>> watched =
            new SimpleObjectProperty<>(this, "watched", Optional.empty());

    UnitsView(PlaygroundModel model) {
        this.model = model;
        getStyleClass().add("units-view");
        setId("network");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getProperties().put(ArrowKeys.USES_ARROWS, true);
        setMinSize(0, 0);
        canvas.setMouseTransparent(true);
        swatches = IntStream.range(0, 6).mapToObj(this::swatch).toList();
        getChildren().addAll(inks, canvas);
        getChildren().addAll(swatches);
        setOnMouseMoved(move -> watch(tiles().at(move.getX(), move.getY())));
        setOnMouseExited(exit -> watch(Optional.empty()));
        setOnKeyPressed(this::pressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                watch(Optional.empty());
            }
        });
        watched.subscribe(unit -> painting.request());
        model.pictureProperty().subscribe(this::show);
    }

    /// The unit whose own region is to be shown.
    ObjectProperty<Optional<Unit>> watchedProperty() {
        return watched;
    }

    private Rectangle swatch(int label) {
        var swatch = new Rectangle();
        swatch.getStyleClass().addAll("class-swatch", ClassInks.style(label));
        swatch.setManaged(false);
        swatch.setVisible(false);
        swatch.fillProperty().subscribe(fill -> painting.request());
        return swatch;
    }

    private void watch(Optional<Unit> unit) {
        watched.set(unit);
        setCursor(unit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void show(PlaygroundPicture picture) {
        Network network = picture.landscape().network();
        watched.set(watched.get().filter(it -> it.isOf(network)));
        setAccessibleText("Network: 2 inputs, hidden layers of %s units, %d classes; %s"
                .formatted(
                        picture.settings().hidden(),
                        picture.settings().classes(),
                        watched.get().map(it -> it.words(network)).orElse("arrow keys go from unit to unit")));
        painting.request();
    }

    /// Arrow keys go from unit to unit.
    private void pressed(KeyEvent press) {
        if (press.isShortcutDown() || press.isShiftDown() || press.isAltDown()) {
            return;
        }
        Network network = model.picture().landscape().network();
        Unit now = watched.get().orElse(new Unit(2, 0));
        boolean first = watched.get().isEmpty();
        Optional<Unit> next = switch (press.getCode()) {
            case LEFT -> Optional.of(beside(network, now, first ? 0 : -1));
            case RIGHT -> Optional.of(beside(network, now, first ? 0 : 1));
            case UP -> Optional.of(new Unit(now.place(), now.index() - (first ? 0 : 1)));
            case DOWN -> Optional.of(new Unit(now.place(), now.index() + (first ? 0 : 1)));
            default -> watched.get();
        };
        if (!next.equals(watched.get())) {
            watched.set(next.filter(it -> it.isOf(network)).or(watched::get));
            press.consume();
        }
    }

    /// The unit at the same height in another column.
    private static Unit beside(Network network, Unit unit, int way) {
        int place = Math.clamp(unit.place() + way, 1, network.layers().size() + 1);
        int count = Unit.count(network, place);
        double height = (unit.index() + 0.5) / Unit.count(network, unit.place());
        return new Unit(place, Math.clamp((int) Math.floor(height * count), 0, count - 1));
    }

    /// The middle of a column of units.
    double columnX(int place) {
        return tiles().x(place);
    }

    private UnitTiles tiles() {
        return new UnitTiles(
                model.picture().landscape().network(),
                getWidth(),
                getHeight(),
                inks.font().getSize());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        if (canvas.getWidth() > 8 && canvas.getHeight() > 8) {
            List<Color> outputs = swatches.stream()
                    .map(swatch -> swatch.getFill() instanceof Color color ? color : Color.GRAY)
                    .toList();
            painter.paint(canvas.getGraphicsContext2D(), model.picture().landscape(), tiles(), watched.get(), outputs);
        }
    }
}
