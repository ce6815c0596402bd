package nabla.room.backprop.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.math.nn.Conventions;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.Setup;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.Step;
import nabla.math.optim.Optimizers;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.model.Stepper;

/// The room's model: a small network with its data, and one step of backpropagation that is looked at.
public final class BackpropModel {
    private static final String LAMBDA = "lambda";
    private static final String ETA = "eta";

    private final BackpropState start;
    private final ReadOnlyObjectWrapper<BackpropPicture> picture;
    private final Stepper stepper;
    private final Parameters parameters;
    private boolean following;

    public BackpropModel(BackpropState start) {
        this.start = start;
        this.picture = new ReadOnlyObjectWrapper<>(this, "picture", BackpropPicture.of(start));
        this.stepper = new Stepper(last(picture()));
        this.parameters = new Parameters(List.of(
                slider(LAMBDA, 0, 1, start.setup().conventions().lambda(), 0.01),
                slider(ETA, 0, 5, start.rate(), 0.1)));
        stepper.positionProperty().addListener((property, before, now) -> moveTo(now.intValue()));
        parameters.valuesProperty().addListener((property, before, now) -> slid(now));
    }

    private static Parameter slider(String name, double from, double to, double start, double step) {
        boolean closed = name.equals(LAMBDA);
        return new Parameter(new Declaration.Parameter(name, new Domain.Interval(from, to, closed, true), start, step));
    }

    public ReadOnlyObjectProperty<BackpropPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public BackpropPicture picture() {
        return picture.get();
    }

    public BackpropState state() {
        return picture().state();
    }

    public Setup setup() {
        return state().setup();
    }

    /// λ and η.
    public Parameters parameters() {
        return parameters;
    }

    /// Where one is among the steps.
    public Stepper stepper() {
        return stepper;
    }

    public void restore(BackpropState state) {
        show(state);
    }

    /// Everything as the lesson has it, on the same page.
    public void reset() {
        show(start.with(state().page()));
    }

    public void moveTo(int index) {
        List<Step> steps = picture().steps().list();
        show(state().at(steps.get(Math.clamp(index, 0, steps.size() - 1)).id()));
    }

    /// To a step, where there is such a one.
    public void jump(Step.Id id) {
        if (picture().steps().indexOf(id) >= 0) {
            show(state().at(id));
        }
    }

    /// Looks into an entry of a computed matrix, in the step that gives it; again, and it is closed. False where no
    /// step gives this matrix.
    public boolean look(Explanation.Place cell) {
        Optional<Step> maker = picture().steps().list().stream()
                .filter(it -> it.result().text().equals(cell.variable().text()))
                .findFirst();
        maker.ifPresent(step -> {
            var entry = new BackpropState.Entry(cell.row(), cell.column())
                    .turned(cell.variable().flipped());
            BackpropState there = state().at(step.id());
            Optional<BackpropState.Entry> wanted = Optional.of(entry);
            show(there.looking(wanted.equals(there.entry()) ? Optional.empty() : wanted));
        });
        return maker.isPresent();
    }

    public void lookAway() {
        show(state().looking(Optional.empty()));
    }

    /// One sample alone, or all of them.
    public void alone(Optional<Integer> sample) {
        show(state().alone(sample.filter(it -> it < setup().samples())));
    }

    public void lay(Layout layout) {
        show(state().with(layout));
    }

    public void open(Page page) {
        show(state().with(page));
    }

    /// Follows another element of a Jacobian.
    public void pick(Pick pick) {
        show(state().with(pick.within(setup().network())));
    }

    public void setEpsilon(double epsilon) {
        show(state().withEpsilon(epsilon));
    }

    /// Shows a step of the training run.
    public void train(int step) {
        show(state().trained(Math.clamp(step, 0, picture().trainingLast())));
    }

    public boolean trainingEnded() {
        return picture().course().isPresent()
                && picture().trainingStep() == picture().trainingLast();
    }

    /// More of a training run.
    void take(TrainingRun more) {
        picture.set(picture().with(more));
    }

    /// Goes on with the network as it is at this step of the training.
    public void takeTrained() {
        picture()
                .course()
                .ifPresent(it -> show(
                        state().with(it.at(picture().trainingStep())).trained(0).with(Page.STEPS)));
    }

    public void choose(Optimizers method) {
        show(state().with(method));
    }

    public void change(UnaryOperator<Conventions> change) {
        show(state().with(setup().withConventions(change.apply(setup().conventions()))));
    }

    /// Other layers, another loss, another number of samples: numbers that still have a place keep it.
    public void reshape(UnaryOperator<NetworkSettings> change) {
        NetworkSettings wanted = change.apply(Reshape.settings(setup(), state().seed()));
        show(state().with(Reshape.to(wanted, setup())));
    }

    /// All numbers drawn anew.
    public void draw(long seed) {
        show(state().with(Reshape.settings(setup(), seed).draw()).withSeed(seed));
    }

    /// Another network with its data, such as one from a file.
    public void open(Setup setup) {
        show(state().with(setup).alone(Optional.empty()));
    }

    /// A text typed into a cell; the message where it is refused.
    public Optional<String> type(Explanation.Place cell, String text) {
        Optional<Input> input = Input.at(cell, state().sample());
        if (input.isEmpty()) {
            return Optional.of(cell.name() + " is computed; type into X, the targets, W or b.");
        }
        return switch (input.get().type(text, cell.name(), setup())) {
            case Input.Typed.Accepted(var changed) -> {
                show(state().with(changed));
                yield Optional.empty();
            }
            case Input.Typed.Refused(var message) -> Optional.of(message);
        };
    }

    private void slid(Map<String, Double> values) {
        if (!following) {
            double lambda = values.getOrDefault(LAMBDA, 0.0);
            show(state().withRate(values.getOrDefault(ETA, state().rate()))
                    .with(setup().withConventions(setup().conventions().withLambda(lambda))));
        }
    }

    /// The steps and the sliders follow the picture, not the other way round.
    private void show(BackpropState state) {
        if (following) {
            return;
        }
        following = true;
        picture.set(picture().then(state));
        stepper.resize(last(picture()));
        stepper.moveTo(picture().index());
        var values = new LinkedHashMap<String, Double>();
        values.put(LAMBDA, setup().conventions().lambda());
        values.put(ETA, state().rate());
        parameters.move(values);
        following = false;
    }

    private static int last(BackpropPicture picture) {
        return picture.steps().list().size() - 1;
    }
}
