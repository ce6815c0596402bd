package nabla.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.data.CsvChoices;
import nabla.data.CsvFile;
import nabla.data.DecimalMark;
import nabla.data.Delimiter;
import nabla.data.TwoReadings;

/// What a table does not say itself, asked of the user who loads it: what stands between its cells, whether it has
/// names, which of two readings a number has, and what becomes of rows without a number.
public final class TableQuestions extends VBox {
    private final Runnable answered;
    private final ComboBox<String> delimiter = new ComboBox<>();
    private final CheckBox header = new CheckBox("The first row names the columns");
    private final Label reading = new Label();
    private final RadioButton point = new RadioButton();
    private final RadioButton comma = new RadioButton();
    private final FlowPane readings = new FlowPane(reading, point, comma);
    private final CheckBox leaveOut = new CheckBox();
    private CsvFile table;
    private List<String> chosen = List.of();

    /// @param reopen   told how the table is written, where it has to be opened again for that
    /// @param answered told after every other answer
    public TableQuestions(CsvFile table, Consumer<CsvChoices> reopen, Runnable answered) {
        this.table = table;
        this.answered = answered;
        delimiter.setId("import-delimiter");
        delimiter.setAccessibleText("Between the cells stand");
        delimiter.setItems(FXCollections.observableArrayList(
                List.of(Delimiter.values()).stream().map(Delimiter::title).toList()));
        if (table.undecidedDelimiters().isEmpty()) {
            delimiter.setValue(table.delimiter().title());
        } else {
            delimiter.setPromptText("choose");
        }
        delimiter.setOnAction(picked -> List.of(Delimiter.values()).stream()
                .filter(it -> it.title().equals(delimiter.getValue()))
                .findFirst()
                .ifPresent(it -> reopen.accept(table.choices().with(it))));
        header.setId("import-header");
        header.setSelected(table.header());
        header.setOnAction(picked -> reopen.accept(table.choices().withHeader(header.isSelected())));
        var marks = new ToggleGroup();
        prepare(point, marks, DecimalMark.POINT);
        prepare(comma, marks, DecimalMark.COMMA);
        readings.setId("import-readings");
        leaveOut.setId("import-leave-out");
        leaveOut.setOnAction(picked -> take(this.table.choices().leavingOut(leaveOut.isSelected())));
        delimiter.setMinWidth(USE_PREF_SIZE);
        var first = new FlowPane(new HBox(new Label("Between the cells stand"), delimiter), header);
        first.getChildren().getFirst().getStyleClass().add("import-foot");
        first.getStyleClass().add("import-foot");
        readings.getStyleClass().add("import-foot");
        getStyleClass().add("import-questions");
        getChildren().addAll(first, readings, leaveOut);
    }

    private void prepare(RadioButton button, ToggleGroup marks, DecimalMark mark) {
        button.setId("import-" + mark.name().toLowerCase(java.util.Locale.ROOT));
        button.setToggleGroup(marks);
        button.setOnAction(picked -> take(table.choices().with(mark)));
    }

    private void take(CsvChoices choices) {
        table = table.with(choices);
        answered.run();
    }

    /// The table as it is to be read.
    public CsvFile table() {
        return table;
    }

    /// Other columns are chosen, which may need other answers.
    public void ask(List<String> columns) {
        chosen = columns;
        Optional<TwoReadings> two = table.undecidedNumber(columns);
        two.ifPresent(it -> {
            reading.setText("In “%s”, line %d, %s is".formatted(it.column(), it.line(), it.cell()));
            point.setText(it.point());
            comma.setText(it.comma());
        });
        show(readings, two.isPresent() || table.choices().decimal().isPresent());
        int without = table.rowsWithout(columns);
        leaveOut.setText(
                "Leave out %,d of %,d rows that have no number in a chosen column".formatted(without, table.rows()));
        show(leaveOut, without > 0);
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// What has to be answered first; empty where nothing has.
    public String problem() {
        if (!table.undecidedDelimiters().isEmpty()) {
            return "Say what stands between the cells.";
        }
        if (table.undecidedNumber(chosen).isPresent()) {
            return "Say how the number is read.";
        }
        return table.rowsWithout(chosen) > 0 && !table.choices().leaveOut()
                ? "Some rows have no number: leave them out, or choose other columns."
                : "";
    }
}
