package nabla.room.descent.view;

import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Run;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;

/// Numbers of a run that are seldom changed, each typed: how long it is, its samples, its mini-batches.
final class MoreControls extends FlowPane {
    private static final double ONE_ROW = 2_000;
    private static final int MOST_SAMPLES = 1_000_000;

    private final WholeField steps;
    private final WholeField size;
    private final WholeField seed;
    private final WholeField batch;
    private final WholeField order;

    MoreControls(DescentModel model, DataOpening opening) {
        getStyleClass().addAll("run-settings", "run-more");
        setAlignment(Pos.CENTER_LEFT);
        setPrefWrapLength(ONE_ROW);
        steps = new WholeField(
                "steps",
                "steps",
                "The number of steps",
                1,
                Run.LONGEST,
                number -> model.change(settings -> settings.withSteps((int) number)));
        size = new WholeField(
                "size",
                "samples",
                "The number of samples",
                1,
                MOST_SAMPLES,
                number -> generate(model, opening, of -> new Samples.Recipe(of.noise(), of.seed(), (int) number)));
        seed = new WholeField(
                "seed",
                "seed",
                "The seed of the samples",
                0,
                Long.MAX_VALUE,
                number -> generate(model, opening, of -> new Samples.Recipe(of.noise(), number, of.size())));
        batch = new WholeField(
                "batch",
                "batch",
                "The number of samples in a mini-batch of SGD",
                1,
                MOST_SAMPLES,
                number -> model.change(settings -> settings.withBatch((int) number)));
        order = new WholeField(
                "order",
                "order",
                "The seed of the order in which SGD takes the samples",
                0,
                Long.MAX_VALUE,
                number -> model.change(settings -> settings.withSeed(number)));
        getChildren().addAll(steps, size, seed, batch, order);
        model.pictureProperty().subscribe(picture -> show(picture.settings()));
    }

    /// Samples from a file, or edited ones, have no seed; batches are SGD's alone.
    private void show(RunSettings settings) {
        var recipe = settings.samples().recipe();
        boolean batches = settings.method() == Optimizers.SGD;
        steps.show(OptionalLong.of(settings.steps()));
        size.show(recipe.map(it -> OptionalLong.of(it.size())).orElse(OptionalLong.empty()));
        seed.show(recipe.map(it -> OptionalLong.of(it.seed())).orElse(OptionalLong.empty()));
        batch.show(batches ? OptionalLong.of(settings.batch()) : OptionalLong.empty());
        order.show(batches ? OptionalLong.of(settings.seed()) : OptionalLong.empty());
    }

    private static void generate(
            DescentModel model, DataOpening opening, java.util.function.UnaryOperator<Samples.Recipe> other) {
        model.settings()
                .samples()
                .recipe()
                .map(other)
                .ifPresent(recipe ->
                        opening.generate(recipe, samples -> model.restart(settings -> settings.with(samples))));
    }
}
