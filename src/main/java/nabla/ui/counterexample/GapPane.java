package nabla.ui.counterexample;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nabla.math.expr.write.WrittenName;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.typeset.Formula;
import nabla.ui.base.ArrowKeys;
import nabla.ui.base.Icons;
import nabla.ui.control.Choice;
import nabla.ui.formula.FormulaView;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Why a line does not hold, on the stage: the line with the parts that differ marked, and both sides as curves with
/// the counterexample between them.
final class GapPane extends VBox {
    /// The part of the height that the line may take from the picture.
    private static final double LINE = 0.24;
    /// From so many times its height on, all that is said stands in one row above the picture.
    private static final double WIDE = 2.2;

    private final GapModel model;
    private final FigureView figure;
    private final Choice<String> over;
    private final Label reading = new Label();
    private final Label held = new Label();
    private final Label title = new Label("Where this line fails");
    private final VBox readout;
    private final LowLine line;
    private final Region space = new Region();
    private final Button button = new Button("Close");
    private final HBox head;
    private final Optional<EntrySides> entries;
    private final HBox body = new HBox();
    private boolean wide;

    GapPane(GapModel model, ReadyCounterexample ready, Runnable close) {
        this.model = model;
        figure = new FigureView(model.picture().figure());
        figure.setId("counterexample-figure");
        figure.setOnGrip(model::drag);
        figure.getProperties().put(ArrowKeys.USES_ARROWS, true);
        figure.viewportProperty().subscribe(part -> model.show(figure.isHome() ? Optional.empty() : Optional.of(part)));
        figure.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(figure, Priority.ALWAYS);
        entries = ready.entry().map(EntrySides::new);
        entries.ifPresent(body.getChildren()::add);
        body.getChildren().add(figure);
        body.setMinHeight(0);
        body.getStyleClass().add("counterexample-body");
        over = new Choice<>(
                model.picture().all(),
                name -> "over "
                        + WrittenName.of(
                                name, model.sides().counterexample().claim().scope()),
                this::choose);
        over.setId("counterexample-over");
        over.setAccessibleText("The variable along the axis");
        getStyleClass().addAll("document-stage", "counterexample");
        line = new LowLine(line(ready));
        readout = readout();
        head = head(close);
        heightProperty().subscribe(height -> line.atMost(LINE * height.doubleValue()));
        arrange();
        widthProperty().subscribe(this::rearrange);
        heightProperty().subscribe(this::rearrange);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
                key.consume();
            }
        });
        model.pictureProperty().subscribe(this::show);
    }

    /// The arrow keys move the point from now on.
    void takeFocus() {
        figure.requestFocus();
    }

    /// As it looks now, for export.
    Figure figure() {
        return figure.isHome() ? figure.getFigure() : figure.getFigure().showing(figure.getViewport());
    }

    private void choose(String variable) {
        figure.restore();
        model.choose(variable);
        figure.restore();
    }

    /// The matrices of both sides, where the line is about such.
    Optional<EntrySides> entries() {
        return entries;
    }

    private void rearrange() {
        entries.ifPresent(it -> it.fit(getWidth(), getHeight()));
        boolean now = getWidth() > WIDE * getHeight();
        if (now != wide) {
            wide = now;
            arrange();
        }
    }

    /// In a low window the picture has the height, and the words stand beside the line.
    private void arrange() {
        head.getChildren().clear();
        readout.getChildren().clear();
        getChildren().clear();
        if (wide) {
            readout.getChildren().setAll(title, reading, held);
            head.getChildren().setAll(line, readout, over, button);
            getChildren().setAll(head, body);
        } else {
            readout.getChildren().setAll(reading, held);
            head.getChildren().setAll(title, space, over, button);
            getChildren().setAll(head, line, readout, body);
        }
    }

    private HBox head(Runnable close) {
        title.getStyleClass().add("plot-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(space, Priority.ALWAYS);
        button.setId("counterexample-close");
        button.setGraphic(Icons.beside(button, MaterialDesignC.CLOSE, 1.1));
        button.setTooltip(new Tooltip("Back to the lesson's stage (Esc)"));
        button.setOnAction(event -> close.run());
        button.setMinWidth(USE_PREF_SIZE);
        over.setMinWidth(USE_PREF_SIZE);
        over.setVisible(model.picture().all().size() > 1);
        over.setManaged(over.isVisible());
        HBox.setHgrow(line, Priority.ALWAYS);
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("counterexample-head");
        return row;
    }

    /// Both sides in the colours of their curves.
    private static SidesLine line(ReadyCounterexample ready) {
        var left = side(ready.left(), "counterexample-left");
        var right = side(ready.right(), "counterexample-right");
        ready.differing().ifPresent(parts -> {
            left.mark(parts.left());
            right.mark(parts.right());
        });
        return new SidesLine(left, new FormulaView(ready.sign()), right);
    }

    private static FormulaView side(Formula formula, String style) {
        var view = new FormulaView(formula);
        view.getStyleClass().add(style);
        view.setId(style);
        view.setMouseTransparent(true);
        return view;
    }

    private VBox readout() {
        reading.setId("counterexample-reading");
        reading.getStyleClass().add("counterexample-reading");
        held.setId("counterexample-held");
        held.getStyleClass().add("counterexample-held");
        for (Label label : List.of(reading, held)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        var words = new VBox();
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private void show(GapPicture picture) {
        reading.setText(picture.place() + ":  " + picture.sides());
        held.setText(picture.held());
        held.setVisible(!picture.held().isEmpty());
        held.setManaged(held.isVisible());
        over.show(picture.over());
        figure.setFigure(picture.figure());
    }
}
