package nabla.room.descent;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// What is fitted: generated samples of a kind, a size and a seed, a bias or none.
final class DataMenu extends MenuButton {
    private static final int[] SIZES = {20, 50, 200, 1_000, 10_000, 100_000, 1_000_000};

    private final DescentModel model;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleGroup sizes = new ToggleGroup();
    private final CheckMenuItem bias = new CheckMenuItem("A bias: a column of ones");

    DataMenu(DescentModel model) {
        super("Data");
        this.model = model;
        setId("data-menu");
        setAccessibleText("Data");
        getStyleClass().add("quiet-button");
        for (Noise noise : Noise.values()) {
            var item = new RadioMenuItem("Noise: " + noise.title());
            item.setId("noise-" + noise.word().replace(' ', '-'));
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
        getItems().addAll(new SeparatorMenuItem(), many, other, bias);
        model.pictureProperty().subscribe(picture -> show(picture.settings()));
    }

    private void show(RunSettings settings) {
        bias.setSelected(settings.bias());
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

    private void generate(Noise noise, long seed, int size) {
        model.restart(settings -> settings.with(Samples.generated(new Samples.Recipe(noise, seed, size))));
    }

    private Noise noise() {
        return model.settings().samples().recipe().map(Samples.Recipe::noise).orElse(Noise.GROWING);
    }

    private long seed() {
        return model.settings().samples().recipe().map(Samples.Recipe::seed).orElse(1L);
    }

    private int size() {
        return model.settings().samples().recipe().map(Samples.Recipe::size).orElse(200);
    }
}
