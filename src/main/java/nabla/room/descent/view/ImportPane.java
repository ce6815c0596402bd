package nabla.room.descent.view;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.data.CsvFile;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.model.Samples;
import nabla.ui.base.Modal;
import nabla.ui.table.TablePreview;
import nabla.ui.table.TableQuestions;
import nabla.ui.work.Background;
import org.jspecify.annotations.Nullable;

/// Over the stage: a table that is to be loaded, its first rows, and which columns are the target and the features.
final class ImportPane extends StackPane {
    private final CsvFile table;
    private final DataOpening opening;
    private final BiConsumer<Samples, Boolean> loaded;
    private final Runnable close;
    private final ImportColumns columns;
    private final TableQuestions questions;
    private final CheckBox scaled = new CheckBox("Standardise the features: each minus its mean, by its deviation");
    private final CheckBox bias = new CheckBox("Add a bias: a last feature that is always 1");
    private final Label hint = new Label();
    private final Button load = new Button("Load");
    private final ProgressBar progress = new ProgressBar(0);
    private Background.@Nullable Job job;

    /// @param wishes what was said of its columns before
    /// @param loaded told the samples, and whether a bias is wanted
    /// @param close  takes the pane away
    ImportPane(
            CsvFile table,
            ImportWishes wishes,
            DataOpening opening,
            BiConsumer<Samples, Boolean> loaded,
            Runnable close) {
        this.table = table;
        this.opening = opening;
        this.loaded = loaded;
        this.close = close;
        columns = new ImportColumns(table, wishes, this::judge);
        questions = new TableQuestions(table, choices -> opening.reopen(table, choices, hint::setText), this::judge);
        setId("import");
        Modal.make(this, this::leave);
        getStyleClass().add("import-veil");
        prepare(wishes);
        var card = new VBox(title(), new TablePreview(table), columns, questions, scaled, bias, hint, foot());
        card.getStyleClass().add("import-card");
        card.setMaxSize(760, Region.USE_PREF_SIZE);
        getChildren().add(card);
        judge();
    }

    private void prepare(ImportWishes wishes) {
        bias.setId("import-bias");
        bias.setSelected(wishes.bias());
        scaled.setId("import-standardise");
        scaled.setSelected(wishes.standardise());
        load.setId("import-load");
        load.setDefaultButton(true);
        load.setOnAction(pressed -> load());
        progress.setVisible(false);
        progress.setId("import-progress");
    }

    /// What was said here, for the same table read in another way.
    ImportWishes wishesFor(CsvFile other) {
        if (!other.file().equals(table.file())) {
            return ImportWishes.NONE;
        }
        ImportWishes said = columns.wishes().standardised(scaled.isSelected()).withBias(bias.isSelected());
        return other.delimiter() == table.delimiter() ? said.renamed(table.columns(), other.columns()) : said;
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

    private void judge() {
        questions.ask(columns.chosen());
        String problem = columns.problem().orElseGet(questions::problem);
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
                columns.features(),
                columns.target(),
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
