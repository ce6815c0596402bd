package nabla.bench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nabla.bench.DescentHands.Act;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import nabla.room.FileRequest;

/// What hands do in the descent room: with 200 samples and a bias, then with a million.
///
/// With a bias there are parameters that the map holds where the run has led them, so that every other start asks for
/// another map.
final class DescentActs {
    /// Until the lesson stands there with all its lines, and what is done often has been compiled.
    private static final double SETTLING = 12;
    private static final double LONG = 6;
    private static final double SHORT = 3;
    private static final double TURN = 2;
    private static final int DOT = 1_000;
    private static final int FEW = 10;

    private final Scene scene;
    private final Robot robot = new Robot();
    private final Set<Field> maps = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Point2D> starts = new HashSet<>();
    private final Set<Double> places = new HashSet<>();
    private final Set<Double> seen = new HashSet<>();

    /// @param table chosen wherever the room asks for a file
    DescentActs(Scene scene, Path table) {
        this.scene = scene;
        scene.addEventFilter(FileRequest.ASK, asked -> {
            asked.answer(table);
            asked.consume();
        });
    }

    List<Act> all() {
        String many = "1,000,000 samples ";
        return List.of(
                new Act(() -> "", SETTLING, () -> {}, this::leave, () -> true),
                new Act(() -> "", LONG, this::takeStart, this::drag, () -> true),
                new Act(this::dragged, LONG, this::forget, this::drag, this::startAndMapFollow),
                new Act(() -> "200 samples, a run plays", LONG, this::play, this::look, this::moves),
                new Act(() -> many + "are made and fitted", LONG, this::makeMany, this::leave, () -> counts(1_000_000)),
                new Act(() -> many + "while a run plays", LONG, this::play, this::look, this::moves),
                new Act(() -> many + "and a run is scrubbed", SHORT, this::forget, this::scrub, this::moves),
                new Act(() -> many + "and the rate slides", SHORT, this::forget, this::slideRate, () -> true),
                new Act(() -> many + "and one is dragged", LONG, this::takeDot, this::dragDot, () -> seen.size() > FEW),
                new Act(() -> many + "and one is added", SHORT, this::addDot, this::leave, () -> counts(1_000_001)),
                new Act(
                        () -> many + "and one is removed",
                        SHORT,
                        this::removeDot,
                        this::leave,
                        () -> counts(1_000_000)),
                new Act(() -> many + "and that is undone", SHORT, this::undo, this::leave, () -> counts(1_000_001)),
                new Act(() -> many + "are read, cancelled", SHORT, this::openTable, this::readHalf, this::isLeft),
                new Act(() -> many + "are read and fitted", LONG, this::openTable, this::read, this::isRead));
    }

    private String dragged() {
        robot.mouseRelease(MouseButton.PRIMARY);
        return "200 samples, the start is dragged, %d maps".formatted(maps.size());
    }

    private void takeStart() {
        var bias = (CheckMenuItem) menuItem("bias");
        bias.setSelected(true);
        bias.fire();
        press("#run-end");
        Figure.Mark.Handle start = start();
        robot.mouseMove(Planes.onScreen(map(), start.x(), start.y()));
        robot.mousePress(MouseButton.PRIMARY);
    }

    /// Once around in two seconds.
    private void drag(double spent) {
        double angle = 2 * Math.PI * spent / TURN;
        robot.mouseMove(Planes.onScreen(map(), 0.3 * Math.sin(angle), 0.3 + 0.6 * Math.sin(2 * angle)));
        starts.add(new Point2D(start().x(), start().y()));
        map().getFigure().under().stream().filter(Field.class::isInstance).forEach(field -> maps.add((Field) field));
    }

    private boolean startAndMapFollow() {
        return starts.size() > FEW && maps.size() > FEW;
    }

    private void forget() {
        maps.clear();
        starts.clear();
        places.clear();
    }

    private void play() {
        forget();
        press("#run-start");
        press("#run-play");
    }

    private void look(double spent) {
        places.add(find("#scrub", Slider.class).getValue());
    }

    private void leave(double spent) {}

    private boolean moves() {
        return places.size() > FEW;
    }

    private void makeMany() {
        TextField size = find("#size", TextField.class);
        size.setText("1000000");
        size.getOnAction().handle(null);
    }

    private void scrub(double spent) {
        Slider scrub = find("#scrub", Slider.class);
        scrub.setValue(scrub.getMax() * swing(spent));
        look(spent);
    }

    private void slideRate(double spent) {
        Slider rate = find("#rate-slider", Slider.class);
        rate.setValue(rate.getMin() + (rate.getMax() - rate.getMin()) * (0.3 + 0.2 * swing(spent)));
    }

    private static double swing(double spent) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * spent / TURN);
    }

    private void takeDot() {
        FigureLayer.Dots dots = dots();
        robot.mouseMove(Planes.onScreen(data(), dots.xs()[DOT], dots.ys()[DOT]));
        robot.mouseClick(MouseButton.PRIMARY);
        robot.mousePress(MouseButton.PRIMARY);
        seen.clear();
    }

    private void dragDot(double spent) {
        FigureLayer.Dots dots = dots();
        robot.mouseMove(Planes.onScreen(data(), dots.xs()[DOT], 4 * Math.sin(2 * Math.PI * spent / TURN)));
        seen.add(dots.ys()[DOT]);
    }

    /// In the upper middle, where no sample is.
    private void addDot() {
        robot.mouseRelease(MouseButton.PRIMARY);
        Figure.Axis up = data().getFigure().y();
        robot.mouseMove(Planes.onScreen(data(), 0, up.from() + 0.97 * (up.to() - up.from())));
        robot.mouseClick(MouseButton.PRIMARY);
    }

    private void removeDot() {
        FigureLayer.Dots dots = dots();
        robot.mouseMove(Planes.onScreen(data(), dots.xs()[DOT], dots.ys()[DOT]));
        robot.mouseClick(MouseButton.SECONDARY);
    }

    private void undo() {
        robot.keyPress(KeyCode.CONTROL);
        robot.keyType(KeyCode.Z);
        robot.keyRelease(KeyCode.CONTROL);
    }

    private void openTable() {
        menuItem("open-data").fire();
    }

    private void readHalf(double spent) {
        read(spent);
        Node bar = scene.lookup("#import-progress");
        if (bar instanceof ProgressBar progress && progress.getProgress() > 0.3) {
            press("#import-cancel");
        }
    }

    private void read(double spent) {
        if (scene.lookup("#import-load") instanceof ButtonBase load && !load.isDisabled()) {
            load.fire();
        }
    }

    private boolean isLeft() {
        return scene.lookup("#import") == null && !isRead();
    }

    private boolean isRead() {
        return data().getFigure().x().title().equals(ManyRows.FEATURE) && counts(1_000_000);
    }

    private boolean counts(int samples) {
        return data().getFigure().description().startsWith("%,d samples".formatted(samples));
    }

    private FigureView map() {
        return find("#figure-map", FigureView.class);
    }

    private FigureView data() {
        return find("#figure-data", FigureView.class);
    }

    private FigureLayer.Dots dots() {
        return data().getFigure().over().stream()
                .filter(FigureLayer.Dots.class::isInstance)
                .map(FigureLayer.Dots.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Figure.Mark.Handle start() {
        return map().getFigure().marks().stream()
                .filter(Figure.Mark.Handle.class::isInstance)
                .map(Figure.Mark.Handle.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(String button) {
        find(button, ButtonBase.class).fire();
    }

    private MenuItem menuItem(String id) {
        return find("#data-menu", MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T find(String id, Class<T> kind) {
        return kind.cast(Objects.requireNonNull(scene.lookup(id), id));
    }
}
