package nabla.room.playground.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import nabla.math.nn.Activation;
import nabla.room.FileRequest;
import nabla.room.playground.file.PointsOpening;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.Recipe;
import nabla.room.playground.model.TrainingSettings;
import nabla.ui.control.Choice;
import nabla.ui.control.PowerField;

/// What is changed less often: classes, points, the share that is held back, activation, penalty, and other random
/// numbers.
final class TrainingDetails extends FlowPane {
    private static final List<Double> PENALTIES = List.of(0.0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1);

    private final PlaygroundModel model;

    TrainingDetails(PlaygroundModel model, PointsOpening opening) {
        this.model = model;
        getStyleClass().addAll("run-settings", "playground-details");
        setAlignment(Pos.CENTER_LEFT);
        setPrefWrapLength(2_000);
        getChildren()
                .addAll(
                        ofRecipe(
                                "classes",
                                "Classes",
                                it -> IntStream.rangeClosed(2, it.kind().mostClasses())
                                        .boxed()
                                        .toList(),
                                Recipe::classes,
                                Recipe::withClasses,
                                it -> it + " classes"),
                        ofRecipe(
                                "points",
                                "Points",
                                it -> List.of(60, 120, 300, 600, 1_000, 2_000),
                                Recipe::size,
                                Recipe::withSize,
                                "%,d points"::formatted),
                        ofRecipe(
                                "test-share",
                                "Points held back for the test",
                                it -> List.of(0.0, 0.1, 0.2, 0.3, 0.5, 0.7),
                                Recipe::share,
                                Recipe::withShare,
                                it -> "test %.0f %%".formatted(100 * it)),
                        new HiddenChoice(model),
                        activation(),
                        penalty(),
                        button(
                                "other-points",
                                "Other points",
                                "Other points of the same kind",
                                settings -> settings.recipe().map(Recipe::seed),
                                settings -> settings.recipe()
                                        .map(it -> settings.with(it.withSeed(it.seed() + 1)))
                                        .orElse(settings)),
                        button(
                                "other-weights",
                                "Other weights",
                                "Other random weights at the start",
                                settings -> Optional.of(settings.seed()),
                                settings -> settings.withSeed(settings.seed() + 1)),
                        open(opening));
    }

    private Button open(PointsOpening opening) {
        var open = new Button("Open a table…");
        open.setId("open-points");
        open.setTooltip(new Tooltip("A table with two features and a label (CSV)"));
        open.getStyleClass().add("quiet-button");
        open.setOnAction(pressed -> fireEvent(
                new FileRequest("Open a table with two features and a label", PointsOpening.ENDINGS, opening::open)));
        return open;
    }

    private <T> Choice<T> ofRecipe(
            String id,
            String name,
            Function<Recipe, List<T>> offered,
            Function<Recipe, T> now,
            BiFunction<Recipe, T, Recipe> change,
            Function<T, String> title) {
        var choice = new Choice<T>(
                List.of(),
                title,
                wanted -> model.restart(settings -> settings.recipe()
                        .map(it -> settings.with(change.apply(it, wanted)))
                        .orElse(settings)));
        named(choice, id, name);
        model.pictureProperty().subscribe(picture -> {
            Optional<Recipe> recipe = picture.settings().recipe();
            choice.setDisable(recipe.isEmpty());
            recipe.ifPresent(it -> choice.show(offered.apply(it), now.apply(it)));
        });
        return choice;
    }

    private Choice<Activation> activation() {
        var choice = new Choice<>(
                List.of(Activation.TANH, Activation.RELU, Activation.SIGMOID, Activation.SOFTPLUS, Activation.IDENTITY),
                Activation::word,
                wanted -> model.restart(settings -> settings.with(wanted)));
        named(choice, "activation", "Activation of the hidden layers");
        model.pictureProperty().subscribe(it -> choice.show(it.settings().activation()));
        return choice;
    }

    private Choice<Double> penalty() {
        var choice = new Choice<>(
                PENALTIES,
                it -> it == 0 ? "no penalty" : "λ = " + PowerField.written(it),
                wanted -> model.change(settings -> settings.withLambda(wanted)));
        named(choice, "lambda", "Penalty λ on the squares of the weights");
        model.pictureProperty().subscribe(it -> choice.show(it.settings().lambda()));
        return choice;
    }

    private static void named(Choice<?> choice, String id, String name) {
        choice.setId(id);
        choice.setAccessibleText(name);
        choice.setTooltip(new Tooltip(name));
    }

    /// @param seed of what is there now, so that it can be had again; absent where it was not drawn at random
    private Button button(
            String id,
            String text,
            String tip,
            Function<TrainingSettings, Optional<Long>> seed,
            Function<TrainingSettings, TrainingSettings> change) {
        var button = new Button(text);
        model.pictureProperty().subscribe(picture -> {
            Optional<Long> now = seed.apply(picture.settings());
            button.setDisable(now.isEmpty());
            button.setText(now.map(it -> "%s (seed %d)".formatted(text, it)).orElse(text));
        });
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.getStyleClass().add("quiet-button");
        button.setOnAction(pressed -> model.restart(change::apply));
        return button;
    }
}
