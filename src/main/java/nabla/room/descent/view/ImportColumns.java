package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.data.CsvFile;
import nabla.ui.base.ScrollBox;

/// The choice of a table's target and features. What the user has not said follows from names and numbers.
final class ImportColumns extends VBox {
    private static final int MOST_FEATURES = 8;
    /// In pixels: more features are scrolled.
    private static final double MOST_HEIGHT = 90;

    private static final double LEAST_HEIGHT = 30;

    private final ComboBox<String> target = new ComboBox<>();
    private final List<CheckBox> features = new ArrayList<>();
    private final Runnable changed;
    private ImportWishes wishes;

    /// @param wishes  what was said before
    /// @param changed called after every choice
    ImportColumns(CsvFile table, ImportWishes wishes, Runnable changed) {
        this.wishes = wishes;
        this.changed = changed;
        List<String> columns = table.columns();
        target.setId("import-target");
        target.setAccessibleText("Target");
        target.setItems(FXCollections.observableArrayList(columns));
        target.setValue(wishes.target().filter(columns::contains).orElseGet(() -> likelyTarget(table)));
        List<String> inputs = likelyFeatures(table);
        for (String column : columns) {
            var box = new CheckBox(column);
            box.setMnemonicParsing(false);
            box.setSelected(wishes.features().getOrDefault(column, inputs.contains(column)));
            box.setOnAction(chosen -> choose(box));
            features.add(box);
        }
        target.setOnAction(chosen -> chooseTarget());
        var first = new HBox(new Label("Target"), target);
        first.getStyleClass().add("import-foot");
        getStyleClass().add("import-questions");
        getChildren().addAll(first, new Label("Features, at most eight"), boxes());
    }

    private static String likelyTarget(CsvFile table) {
        List<String> numeric = table.numeric();
        return table.columns().stream()
                .filter(name -> List.of("t", "y", "target").contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(numeric.isEmpty() ? table.columns().getLast() : numeric.getLast());
    }

    private List<String> likelyFeatures(CsvFile table) {
        List<String> numeric = table.numeric();
        Predicate<String> input = name -> !name.equals(target.getValue());
        return (numeric.stream().anyMatch(input) ? numeric : table.columns())
                .stream().filter(input).limit(MOST_FEATURES).toList();
    }

    private ScrollPane boxes() {
        var flow = new FlowPane();
        flow.getStyleClass().add("import-features");
        flow.getChildren().addAll(features);
        var scroll = new ScrollBox(flow);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty()
                .bind(flow.heightProperty().map(height -> Math.min(MOST_HEIGHT, height.doubleValue())));
        scroll.setMinHeight(LEAST_HEIGHT);
        return scroll;
    }

    private void choose(CheckBox box) {
        wishes = wishes.with(box.getText(), box.isSelected());
        changed.run();
    }

    private void chooseTarget() {
        wishes = wishes.withTarget(target.getValue());
        features.stream()
                .filter(box -> box.getText().equals(target.getValue()) && box.isSelected())
                .forEach(box -> {
                    box.setSelected(false);
                    wishes = wishes.with(box.getText(), false);
                });
        changed.run();
    }

    ImportWishes wishes() {
        return wishes;
    }

    String target() {
        return target.getValue();
    }

    List<String> features() {
        return features.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
    }

    /// All columns that numbers are taken from.
    List<String> chosen() {
        return Stream.concat(features().stream(), Stream.of(target()))
                .distinct()
                .toList();
    }

    /// What keeps these columns from being loaded.
    Optional<String> problem() {
        List<String> chosen = features();
        if (chosen.isEmpty()) {
            return Optional.of("Choose at least one feature.");
        }
        if (chosen.size() > MOST_FEATURES) {
            return Optional.of("Choose at most eight features.");
        }
        return chosen.contains(target()) ? Optional.of("The target cannot be a feature of itself.") : Optional.empty();
    }
}
