package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.data.CsvFile;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.model.Samples;
import nabla.ui.Background;
import nabla.ui.Modal;
import nabla.ui.ScrollBox;
import org.jspecify.annotations.Nullable;

/// Over the stage: a table that is to be loaded, its first rows, and which columns are the target and the features.
final class ImportPane extends StackPane {
    private static final int MOST_FEATURES = 8;
    private static final int ROWS = 8;

    private final CsvFile table;
    private final DataOpening opening;
    private final BiConsumer<Samples, Boolean> loaded;
    private final Runnable close;
    private final ComboBox<String> target = new ComboBox<>();
    private final List<CheckBox> features = new ArrayList<>();
    private final ImportQuestions questions;
    private final CheckBox scaled = new CheckBox("Standardise the features: each minus its mean, by its deviation");
    private final CheckBox bias = new CheckBox("Add a bias: a last feature that is always 1");
    private final Label hint = new Label();
    private final Button load = new Button("Load");
    private final ProgressBar progress = new ProgressBar(0);
    private Background.@Nullable Job job;

    /// @param loaded told the samples, and whether a bias is wanted
    /// @param close  takes the pane away
    ImportPane(CsvFile table, DataOpening opening, BiConsumer<Samples, Boolean> loaded, Runnable close) {
        this.table = table;
        this.opening = opening;
        this.loaded = loaded;
        this.close = close;
        questions = new ImportQuestions(table, choices -> opening.reopen(table, choices, hint::setText), this::judge);
        setId("import");
        Modal.make(this, this::leave);
        getStyleClass().add("import-veil");
        prepareChoices();
        var card = new VBox(
                title(),
                preview(),
                row("Target", target),
                new Label("Features, at most eight"),
                boxes(),
                questions,
                scaled,
                bias,
                hint,
                foot());
        card.getStyleClass().add("import-card");
        card.setMaxSize(760, Region.USE_PREF_SIZE);
        getChildren().add(card);
        judge();
    }

    private void prepareChoices() {
        List<String> columns = table.columns();
        List<String> numeric = table.numeric();
        target.setId("import-target");
        target.setAccessibleText("Target");
        target.setItems(FXCollections.observableArrayList(columns));
        target.setValue(columns.stream()
                .filter(name -> List.of("t", "y", "target").contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(numeric.isEmpty() ? columns.getLast() : numeric.getLast()));
        Predicate<String> input = name -> !name.equals(target.getValue());
        List<String> inputs = (numeric.stream().anyMatch(input) ? numeric : columns)
                .stream().filter(input).limit(MOST_FEATURES).toList();
        for (String column : columns) {
            var box = new CheckBox(column);
            box.setMnemonicParsing(false);
            box.setSelected(inputs.contains(column));
            box.setOnAction(chosen -> judge());
            features.add(box);
        }
        target.setOnAction(chosen -> {
            features.stream()
                    .filter(box -> box.getText().equals(target.getValue()))
                    .forEach(box -> box.setSelected(false));
            judge();
        });
        bias.setId("import-bias");
        scaled.setId("import-standardise");
        load.setId("import-load");
        load.setDefaultButton(true);
        load.setOnAction(pressed -> load());
        progress.setVisible(false);
        progress.setId("import-progress");
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

    private TableView<List<String>> preview() {
        var view = new TableView<List<String>>();
        for (int k = 0; k < table.columns().size(); k++) {
            int column = k;
            var shown = new TableColumn<List<String>, String>(table.columns().get(k));
            shown.setSortable(false);
            shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    column < row.getValue().size() ? row.getValue().get(column) : ""));
            view.getColumns().add(shown);
        }
        view.getItems()
                .setAll(table.preview()
                        .subList(0, Math.min(ROWS, table.preview().size())));
        view.getStyleClass().add("dense");
        view.setPrefHeight(190);
        view.setMinHeight(100);
        view.setAccessibleText("The first rows");
        view.setFocusTraversable(false);
        return view;
    }

    private ScrollPane boxes() {
        var flow = new FlowPane();
        flow.getStyleClass().add("import-features");
        flow.getChildren().addAll(features);
        var scroll = new ScrollBox(flow);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(60);
        scroll.setMinHeight(50);
        return scroll;
    }

    private HBox foot() {
        var cancel = new Button("Cancel");
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(pressed -> leave());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setId("import-hint");
        hint.getStyleClass().add("import-hint");
        var foot = new HBox(progress, space, cancel, load);
        foot.getStyleClass().add("import-foot");
        return foot;
    }

    private static HBox row(String name, ComboBox<String> choice) {
        var row = new HBox(new Label(name), choice);
        row.getStyleClass().add("import-foot");
        return row;
    }

    private List<String> chosen() {
        return features.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
    }

    private void judge() {
        List<String> chosen = chosen();
        List<String> columns = Stream.concat(chosen.stream(), Stream.of(target.getValue()))
                .distinct()
                .toList();
        questions.ask(columns);
        String problem = chosen.isEmpty()
                ? "Choose at least one feature."
                : chosen.size() > MOST_FEATURES
                        ? "Choose at most eight features."
                        : chosen.contains(target.getValue())
                                ? "The target cannot be a feature of itself."
                                : questions.problem();
        hint.setText(problem);
        load.setDisable(!problem.isEmpty());
    }

    private void load() {
        load.setDisable(true);
        progress.setVisible(true);
        hint.setText("");
        job = opening.load(
                questions.table(),
                scaled.isSelected(),
                chosen(),
                target.getValue(),
                progress::setProgress,
                this::done,
                problem -> {
                    done(Optional.empty());
                    hint.setText(problem);
                });
    }

    private void done(Optional<Samples> samples) {
        progress.setVisible(false);
        job = null;
        judge();
        samples.ifPresent(read -> {
            loaded.accept(read, bias.isSelected());
            close.run();
        });
    }

    private void leave() {
        if (job != null) {
            job.cancel();
        }
        close.run();
    }
}
