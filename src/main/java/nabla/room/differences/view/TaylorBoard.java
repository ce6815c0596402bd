package nabla.room.differences.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.Superscripts;
import nabla.plot.figure.Figure;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.PointValues;
import nabla.room.differences.model.TaylorLines;
import nabla.ui.figure.NumberTable;

/// Taylor's lines with numbers, term by term, and one minus the other: what cancels, what stays, and what is left over.
final class TaylorBoard extends VBox {
    private static final String NONE = "–";
    /// How large a table's type becomes at the most.
    private static final double LARGEST = 2;
    /// The width of a table of all lines and of one of two lines, in em, and the height of either.
    private static final double WHOLE = 44;

    private static final double WIDTH = 26.5;
    private static final double HEIGHT = 12.6;
    private static final double TITLE = 1.8;

    /// All lines side by side where there is room, else two and two below each other.
    private static final List<List<TaylorLines.Kind>> LINES = List.of(
            List.of(TaylorLines.Kind.values()),
            List.of(TaylorLines.Kind.TWO_TERMS, TaylorLines.Kind.RIGHT),
            List.of(TaylorLines.Kind.LEFT, TaylorLines.Kind.DIFFERENCE));

    private final List<NumberTable> tables = LINES.stream()
            .map(lines -> new NumberTable(
                    "Taylor's lines, term by term",
                    Stream.concat(Stream.of(""), lines.stream().map(TaylorBoard::name))
                            .toList(),
                    "−0.09005 ε³"))
            .toList();

    private double size = 1;

    TaylorBoard() {
        var title = new Label(DifferencesPage.TAYLOR.title());
        title.getStyleClass().add("plot-title");
        getStyleClass().add("taylor-board");
        var all = new VBox();
        all.getStyleClass().add("taylor-tables");
        all.getChildren().addAll(tables);
        tables.forEach(table -> setVgrow(table, Priority.ALWAYS));
        setVgrow(all, Priority.ALWAYS);
        getChildren().addAll(title, all);
        inOne(true);
    }

    /// Whether all lines stand in one table.
    private void inOne(boolean one) {
        for (NumberTable table : tables) {
            boolean seen = one == (table == tables.getFirst());
            table.setVisible(seen);
            table.setManaged(seen);
        }
    }

    String text() {
        return tables.getFirst().text();
    }

    /// All lines in one table, for export.
    static Figure figure(DifferencesPicture picture) {
        List<TaylorLines.Kind> all = List.of(TaylorLines.Kind.values());
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(Stream.of(""), all.stream().map(TaylorBoard::name))
                .toList());
        rows.addAll(rows(all, picture.taylor(), picture.analysis().map(ErrorAnalysis::values)));
        return TaylorFigure.of(picture, rows);
    }

    void show(DifferencesPicture picture) {
        Optional<PointValues> values = picture.analysis().map(ErrorAnalysis::values);
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i).show(rows(LINES.get(i), picture.taylor(), values));
        }
    }

    /// How high it is below the pictures, in em.
    ///
    /// @param width of the stage, in em
    static double height(double width) {
        return width >= WHOLE ? HEIGHT + TITLE : 2 * HEIGHT + TITLE;
    }

    /// Alone on the stage its type is as large as the stage allows.
    ///
    /// @param width  of the stage, in em
    /// @param height likewise
    void grow(boolean alone, double width, double height) {
        double beside = Math.min(width / WHOLE, height / (HEIGHT + TITLE));
        double below = Math.min(width / WIDTH, height / (2 * HEIGHT + TITLE));
        double room = Math.floor(20 * Math.max(beside, below)) / 20;
        double wanted = alone ? Math.clamp(room, 1.0, LARGEST) : 1;
        inOne(width >= wanted * WHOLE);
        if (wanted != size) {
            size = wanted;
            setStyle("-fx-font-size: %.2fem".formatted(wanted));
        }
    }

    private static List<List<String>> rows(
            List<TaylorLines.Kind> kinds, Optional<TaylorLines> lines, Optional<PointValues> values) {
        return List.of(
                row("left side", kinds, lines, line -> number(line.left())),
                row("term of f(w)", kinds, lines, line -> number(line.value())),
                row("term of f′(w)", kinds, lines, line -> number(line.slope())),
                row("term of f″(w)", kinds, lines, TaylorBoard::curvature),
                row("rest", kinds, lines, line -> number(line.rest())),
                row("rest, by its power", kinds, lines, TaylorBoard::scaled),
                Stream.concat(
                                Stream.of("which tends to"),
                                kinds.stream()
                                        .map(kind -> values.flatMap(it -> limit(kind, it))
                                                .map(it -> number(it) + power(kind))
                                                .orElse(NONE)))
                        .toList());
    }

    private static List<String> row(
            String name,
            List<TaylorLines.Kind> kinds,
            Optional<TaylorLines> lines,
            Function<TaylorLines.Line, String> cell) {
        return Stream.concat(
                        Stream.of(name),
                        kinds.stream()
                                .map(kind -> lines.map(it -> cell.apply(it.line(kind)))
                                        .orElse("")))
                .toList();
    }

    /// The line with the slope alone has no such term.
    private static String curvature(TaylorLines.Line line) {
        return line.kind() == TaylorLines.Kind.TWO_TERMS ? "" : number(line.curvature());
    }

    private static String name(TaylorLines.Kind kind) {
        return switch (kind) {
            case TWO_TERMS -> "(2)  f(w + ε)";
            case RIGHT -> "(4)  f(w + ε)";
            case LEFT -> "(5)  f(w − ε)";
            case DIFFERENCE -> "(4) − (5)";
        };
    }

    /// What the rest over its power of ε tends to.
    private static Optional<Double> limit(TaylorLines.Kind kind, PointValues values) {
        return switch (kind) {
            case TWO_TERMS -> values.curvature().map(it -> it.doubleValue() / 2);
            case RIGHT -> values.third().map(it -> it.doubleValue() / 6);
            case LEFT -> values.third().map(BigDecimal::negate).map(it -> it.doubleValue() / 6);
            case DIFFERENCE -> values.third().map(it -> it.doubleValue() / 3);
        };
    }

    private static String scaled(TaylorLines.Line line) {
        return Double.isNaN(line.scaled()) ? NONE : number(line.scaled()) + power(line.kind());
    }

    private static String power(TaylorLines.Kind kind) {
        return " ε" + Superscripts.of(kind.order());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? NONE : Numerals.of(value, Numerals.SHORT);
    }
}
