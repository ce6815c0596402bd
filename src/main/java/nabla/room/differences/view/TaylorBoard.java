package nabla.room.differences.view;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.PointValues;
import nabla.room.differences.model.TaylorLines;
import nabla.ui.NumberTable;

/// Taylor's lines with numbers, term by term, and one minus the other: what cancels, what stays, and what is left over.
final class TaylorBoard extends VBox {
    private static final String NONE = "–";

    private final NumberTable table = new NumberTable(
            "Taylor's lines, term by term",
            Stream.concat(
                            Stream.of(""),
                            Arrays.stream(TaylorLines.Kind.values()).map(TaylorBoard::name))
                    .toList(),
            "−0.0001234 ε³");

    TaylorBoard() {
        var title = new Label(DifferencesPage.TAYLOR.title());
        title.getStyleClass().add("plot-title");
        getStyleClass().add("taylor-board");
        table.setId("taylor");
        getChildren().addAll(title, table);
    }

    String text() {
        return table.text();
    }

    void show(DifferencesPicture picture) {
        Optional<PointValues> values = picture.analysis().map(ErrorAnalysis::values);
        Optional<TaylorLines> lines = picture.taylor();
        table.show(List.of(
                row("is", lines, line -> number(line.left())),
                row("f(w)", lines, line -> number(line.value())),
                row("ε f′(w)", lines, line -> number(line.slope())),
                row("½ ε² f″(w)", lines, TaylorBoard::curvature),
                row("and a rest of", lines, line -> number(line.rest())),
                row("which is", lines, TaylorBoard::scaled),
                Stream.concat(
                                Stream.of("and for ε → 0"),
                                Arrays.stream(TaylorLines.Kind.values())
                                        .map(kind -> values.flatMap(it -> limit(kind, it))
                                                .map(it -> number(it) + power(kind))
                                                .orElse(NONE)))
                        .toList()));
    }

    private static List<String> row(String name, Optional<TaylorLines> lines, Function<TaylorLines.Line, String> cell) {
        return Stream.concat(
                        Stream.of(name),
                        Arrays.stream(TaylorLines.Kind.values())
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
        return " ε" + Numerals.superscript(kind.order());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? NONE : Numerals.of(value, Numerals.SHORT);
    }
}
