package nabla.room.differences;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import nabla.room.differences.file.DifferencesBlock;
import nabla.room.differences.file.KeptDifferences;
import nabla.room.differences.model.DifferencesModel;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.DifferencesStory;
import nabla.room.differences.model.DifferencesWork;
import nabla.room.differences.model.Scene;
import nabla.room.differences.model.TestFunction;
import nabla.room.differences.view.DifferencesControls;
import nabla.room.differences.view.DifferencesView;
import nabla.ui.work.Background;
import org.jspecify.annotations.Nullable;

/// The room in which difference quotients close on a slope and miss it (Sheet 003, solution 3).
public final class DifferencesController implements Room {
    private static final double REACH = 4;
    private static final String STEP = "eps";
    private static final String FUNCTION = "f";

    private final DifferencesStory story;
    private final DifferencesModel model;
    private final DifferencesPlay play;
    private final DifferencesWork work;
    private final DifferencesView view;
    private final RoomParts parts;
    private final Parameters parameters;
    /// What the lesson has come to, in its own words.
    private Scene told;
    private boolean telling;
    /// What stands for f in the lesson's lines.
    private @Nullable TestFunction put;

    /// @param background where functions are read and errors are worked out
    public DifferencesController(Lesson lesson, Background background) {
        story = DifferencesBlock.of(lesson);
        told = story.opening();
        parameters = parameters(lesson);
        Parameter point = parameters.find(TestFunction.VARIABLE).orElseThrow();
        model = new DifferencesModel(story.opening(), point.from(), point.to());
        play = new DifferencesPlay(model);
        work = new DifferencesWork(model, background);
        view = new DifferencesView(model);
        var controls = new DifferencesControls(model, parameters, background);
        parts = RoomParts.playing(view, parameters, controls, play.playback());
        model.pictureProperty().subscribe(this::tell);
        parameters.valuesProperty().addListener((property, before, now) -> hear(now));
    }

    /// The names of the lesson's formulas, the point among them.
    private static Parameters parameters(Lesson lesson) {
        var declared = new LinkedHashMap<String, Declaration.Parameter>();
        declared.put(
                TestFunction.VARIABLE,
                new Declaration.Parameter(
                        TestFunction.VARIABLE, new Domain.Interval(-REACH, REACH, true, true), 1, 0.1));
        lesson.blocks(Block.Given.class).stream()
                .flatMap(block -> block.scope().parameters().stream())
                .forEach(parameter -> declared.put(parameter.name(), parameter));
        return new Parameters(declared.values().stream().map(Parameter::new).toList());
    }

    /// The point and the step are numbers of the lesson's formulas too.
    private void tell(DifferencesPicture now) {
        Map<String, Double> values = new HashMap<>();
        values.put(TestFunction.VARIABLE, now.state().point());
        values.put(STEP, now.state().step());
        telling = true;
        parameters.move(values);
        if (!now.function().equals(put)) {
            put = now.function();
            parameters.define(Map.of(FUNCTION, put.in(Parameters.ARGUMENT)));
        }
        telling = false;
    }

    /// The user moves the lesson's point or step, such as with a slider.
    private void hear(Map<String, Double> values) {
        if (!telling) {
            model.moveTo(
                    values.getOrDefault(TestFunction.VARIABLE, model.state().point()));
            model.stepTo(Math.log10(values.getOrDefault(STEP, model.state().step())));
        }
    }

    @Override
    public RoomParts parts() {
        return parts;
    }

    @Override
    public void follow(Block.Derive derivation, int line) {
        story.at(derivation, line).filter(scene -> !scene.equals(told)).ifPresent(this::begin);
    }

    @Override
    public void show(Block block) {
        if (block instanceof Block.Derive derivation) {
            story.at(derivation, 0).ifPresent(scene -> {
                told = scene;
                FigureView.restoreAll(view);
                model.begin(new Scene(scene.end(), List.of()));
            });
        }
    }

    private void begin(Scene scene) {
        told = scene;
        FigureView.restoreAll(view);
        play.playback().pause();
        if (scene.moves() && !Platform.getPreferences().isReducedMotion()) {
            model.begin(scene);
            play.playback().play();
            if (!play.playback().isPlaying()) { // there is no motion to follow
                model.restore(scene.end());
            }
        } else {
            model.begin(new Scene(scene.end(), List.of()));
        }
    }

    @Override
    public List<Figure> figures() {
        return view.figures();
    }

    @Override
    public void reset() {
        play.playback().pause();
        told = story.opening();
        model.reset();
    }

    /// While ε runs by itself, its state is where it runs to: undo comes back to that.
    @Override
    public RoomMemory<DifferencesState> memory() {
        return new RoomMemory<>(
                DifferencesState.class, play::state, this::put, KeptDifferences::write, KeptDifferences::read);
    }

    private void put(DifferencesState state) {
        play.playback().pause();
        model.restore(state);
    }

    @Override
    public void close() {
        play.playback().pause();
        work.close();
    }
}
