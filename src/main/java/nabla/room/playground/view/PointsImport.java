package nabla.room.playground.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.data.CsvFile;
import nabla.data.LabelledPoints;
import nabla.room.playground.file.PointsOpening;
import nabla.ui.base.Modal;
import nabla.ui.table.TablePreview;
import nabla.ui.table.TableQuestions;

/// Over the stage: a table that is to be loaded, its first rows, and which columns are the two features and the label.
final class PointsImport extends StackPane {
    private static final List<String> LABELS = List.of("label", "class", "y", "target", "species", "kind", "group");

    private final CsvFile table;
    private final PointsOpening opening;
    private final Consumer<LabelledPoints> loaded;
    private final Runnable close;
    private final ComboBox<String> first;
    private final ComboBox<String> second;
    private final ComboBox<String> label;
    private final TableQuestions questions;
    private final CheckBox standardise =
            new CheckBox("Standardise both features: each minus its mean, by its deviation");
    private final Label hint = new Label();
    private final Button load = new Button("Load");

    /// @param loaded told the points
    /// @param close  takes the pane away
    PointsImport(CsvFile table, PointsOpening opening, Consumer<LabelledPoints> loaded, Runnable close) {
        this.table = table;
        this.opening = opening;
        this.loaded = loaded;
        this.close = close;
        String likely = likelyLabel(table);
        List<String> others =
                table.numeric().stream().filter(it -> !it.equals(likely)).toList();
        List<String> inputs = others.size() >= 2
                ? others
                : table.columns().stream().filter(it -> !it.equals(likely)).toList();
        first = choice("import-x", "First feature, across", inputs.getFirst());
        second = choice("import-y", "Second feature, up", inputs.get(1));
        label = choice("import-label", "Label", likely);
        questions = new TableQuestions(table, choices -> opening.reopen(table, choices, hint::setText), this::judge);
        setId("import");
        Modal.make(this, close);
        getStyleClass().add("import-veil");
        load.setId("import-load");
        load.setDefaultButton(true);
        load.setOnAction(pressed -> load());
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setId("import-hint");
        hint.getStyleClass().add("import-hint");
        standardise.setId("import-standardise");
        standardise.setSelected(true);
        standardise.setWrapText(true);
        standardise.setMinHeight(USE_PREF_SIZE);
        var words = new Label("Three in ten rows of every class are held back for the test.");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var card = new VBox(title(), new TablePreview(table), columns(), questions, standardise, words, hint, foot());
        card.getStyleClass().add("import-card");
        card.setMaxSize(760, Region.USE_PREF_SIZE);
        getChildren().add(card);
        judge();
    }

    /// A column with such a name, or one that holds no numbers, or the last.
    private static String likelyLabel(CsvFile table) {
        return table.columns().stream()
                .filter(it -> LABELS.contains(it.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> table.columns().stream()
                        .filter(it -> !table.numeric().contains(it))
                        .reduce((before, last) -> last))
                .orElseGet(() -> table.columns().getLast());
    }

    private Label title() {
        var title = new Label("%s: %d columns, %s"
                .formatted(
                        table.file().getFileName(),
                        table.columns().size(),
                        table.header() ? "named in the first row" : "without names"));
        title.getStyleClass().add("import-title");
        return title;
    }

    private ComboBox<String> choice(String id, String name, String value) {
        var choice = new ComboBox<String>();
        choice.setId(id);
        choice.setAccessibleText(name);
        choice.setItems(FXCollections.observableArrayList(table.columns()));
        choice.setValue(value);
        choice.setOnAction(chosen -> judge());
        return choice;
    }

    private FlowPane columns() {
        var all = new FlowPane(named("Across", first), named("Up", second), named("Label", label));
        all.getStyleClass().add("import-features");
        return all;
    }

    private static HBox named(String name, ComboBox<String> choice) {
        var text = new Label(name);
        text.setMinWidth(USE_PREF_SIZE);
        text.setLabelFor(choice);
        var both = new HBox(text, choice);
        both.getStyleClass().add("import-foot");
        return both;
    }

    private HBox foot() {
        var cancel = new Button("Cancel");
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(pressed -> close.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(space, cancel, load);
        foot.getStyleClass().add("import-foot");
        return foot;
    }

    private void judge() {
        List<String> features = List.of(first.getValue(), second.getValue());
        questions.ask(features.stream().distinct().toList());
        String problem = first.getValue().equals(second.getValue())
                ? "Choose two different features."
                : features.contains(label.getValue()) ? "The label cannot be a feature." : questions.problem();
        hint.setText(problem);
        load.setDisable(!problem.isEmpty());
    }

    private void load() {
        load.setDisable(true);
        hint.setText("");
        opening.load(
                questions.table(),
                List.of(first.getValue(), second.getValue()),
                label.getValue(),
                standardise.isSelected(),
                points -> {
                    loaded.accept(points);
                    close.run();
                },
                problem -> {
                    judge();
                    hint.setText(problem);
                });
    }
}
