package nabla.room.descent.view;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import nabla.data.Generators;
import nabla.room.FileRequest;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;

/// What is fitted: generated samples of a kind, a size and a seed, a bias or none.
final class DataMenu extends MenuButton {
    private static final int[] SIZES = {20, 50, 200, 1_000, 10_000, 100_000, 1_000_000};

    private final DescentModel model;
    private final DataOpening opening;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleGroup sizes = new ToggleGroup();
    private final Menu features = new Menu("Feature in the picture");
    private final CheckMenuItem scaled = new CheckMenuItem("Standardise the features");
    private final CheckMenuItem bias = new CheckMenuItem("A bias: a column of ones");

    DataMenu(DescentModel model, DataOpening opening) {
        super("Data");
        this.model = model;
        this.opening = opening;
        setId("data-menu");
        setAccessibleText("Data");
        getStyleClass().add("quiet-button");
        for (Generators noise : Generators.values()) {
            var item = new RadioMenuItem(noise.title());
            item.setId("noise-" + noise.key());
            item.setToggleGroup(kinds);
            item.setUserData(noise);
            item.setOnAction(chosen -> generate(noise, seed(), size()));
            getItems().add(item);
        }
        var many = new Menu("Size");
        for (int size : SIZES) {
            var item = new RadioMenuItem("%,d".formatted(size));
            item.setToggleGroup(sizes);
            item.setUserData(size);
            item.setOnAction(chosen -> generate(noise(), seed(), size));
            many.getItems().add(item);
        }
        var other = new MenuItem("Other samples of the same kind");
        other.setId("new-seed");
        other.setOnAction(chosen -> generate(noise(), seed() + 1, size()));
        bias.setId("bias");
        bias.setOnAction(chosen -> model.restart(settings -> settings.withBias(bias.isSelected())));
        scaled.setId("standardise");
        scaled.setOnAction(chosen -> opening.standardise(
                model.settings().samples(),
                scaled.isSelected(),
                samples -> model.restart(settings -> settings.with(samples))));
        var file = new MenuItem("Open a table or settings…");
        file.setId("open-data");
        file.setOnAction(chosen ->
                fireEvent(new FileRequest("Open a table of numbers, or settings", DataOpening.ALL, opening::open)));
        getItems().addAll(new SeparatorMenuItem(), many, other, bias, scaled, new SeparatorMenuItem(), features, file);
        model.pictureProperty().subscribe(picture -> show(picture));
    }

    private void show(DescentPicture picture) {
        RunSettings settings = picture.settings();
        offerFeatures(picture);
        bias.setSelected(settings.bias());
        scaled.setSelected(settings.samples().scaling().isPresent());
        var recipe = settings.samples().recipe();
        kinds.selectToggle(kinds.getToggles().stream()
                .filter(it ->
                        recipe.isPresent() && it.getUserData() == recipe.get().noise())
                .findFirst()
                .orElse(null));
        sizes.selectToggle(sizes.getToggles().stream()
                .filter(it -> it.getUserData().equals(settings.samples().size()))
                .findFirst()
                .orElse(null));
    }

    /// Which feature lies along the axis; the fit takes all of them.
    private void offerFeatures(DescentPicture picture) {
        List<String> names = picture.samples().features();
        boolean same =
                names.equals(features.getItems().stream().map(MenuItem::getText).toList());
        if (!same) {
            features.getItems().clear();
            for (int k = 0; k < names.size(); k++) {
                int feature = k;
                var item = new RadioMenuItem(names.get(k));
                item.setMnemonicParsing(false);
                item.setOnAction(chosen -> model.chooseFeature(feature));
                features.getItems().add(item);
            }
        }
        features.setDisable(names.size() < 2);
        for (int k = 0; k < names.size(); k++) {
            ((RadioMenuItem) features.getItems().get(k))
                    .setSelected(k == picture.state().feature());
        }
    }

    private void generate(Generators noise, long seed, int size) {
        opening.generate(
                new Samples.Recipe(noise, seed, size), samples -> model.restart(settings -> settings.with(samples)));
    }

    private Generators noise() {
        return model.settings().samples().recipe().map(Samples.Recipe::noise).orElse(Generators.GROWING);
    }

    private long seed() {
        return model.settings().samples().recipe().map(Samples.Recipe::seed).orElse(1L);
    }

    private int size() {
        return model.settings().samples().recipe().map(Samples.Recipe::size).orElse(200);
    }
}
