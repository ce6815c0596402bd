package nabla.room.playground.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.Recipe;
import nabla.ui.base.OncePerPulse;

/// How far points are thrown off their places.
final class NoiseField extends HBox {
    private static final double MOST = 1;
    private static final double STEP = 0.05;

    private final PlaygroundModel model;
    private final Slider slider = new Slider(0, MOST, 0);
    private final Label number = new Label();
    private final OncePerPulse drag = new OncePerPulse(this, this::dragged);
    private boolean following;

    NoiseField(PlaygroundModel model) {
        this.model = model;
        getStyleClass().add("noise-field");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("noise");
        slider.setAccessibleText("Noise, from 0 to 1");
        slider.setTooltip(new Tooltip("Noise: the standard deviation of what is added to each coordinate"));
        slider.setBlockIncrement(STEP);
        slider.setMinWidth(40);
        slider.valueProperty().subscribe((was, is) -> {
            if (!following) {
                drag.request();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> drag.answer());
        var name = new Label("noise");
        name.setLabelFor(slider);
        name.setMinWidth(USE_PREF_SIZE);
        number.setMinWidth(USE_PREF_SIZE);
        number.getStyleClass().add("noise-number");
        getChildren().addAll(name, slider, number);
        model.pictureProperty().subscribe(it -> show(it.settings().recipe()));
    }

    private void dragged() {
        double noise = Math.rint(slider.getValue() / STEP) / Math.rint(1 / STEP);
        model.settings()
                .recipe()
                .filter(it -> it.noise() != noise)
                .ifPresent(it -> model.restart(settings -> settings.with(it.withNoise(noise))));
    }

    private void show(Optional<Recipe> recipe) {
        setDisable(recipe.isEmpty());
        following = true;
        recipe.filter(it -> !slider.isValueChanging()).ifPresent(it -> slider.setValue(it.noise()));
        number.setText(recipe.map(it -> "%.2f".formatted(it.noise())).orElse("–"));
        following = false;
    }
}
