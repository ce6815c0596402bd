package nabla.room.descent.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.expr.scope.Declaration;
import nabla.math.nn.GaussianLoss;
import nabla.model.Parameter;
import nabla.model.Parameters;

/// The names of the lesson's formulas, with the numbers of the chosen sample for values.
public final class LessonValues {
    private LessonValues() {}

    public static Parameters of(Lesson lesson) {
        var declared = new LinkedHashMap<String, Declaration.Parameter>();
        lesson.blocks(Block.Given.class).stream()
                .flatMap(block -> block.scope().parameters().stream())
                .forEach(parameter -> declared.put(parameter.name(), parameter));
        return new Parameters(declared.values().stream().map(Parameter::new).toList());
    }

    /// Moves `t`, `u`, `z` and `sigma` to where the chosen sample has them.
    public static void follow(DescentModel model, Parameters parameters) {
        model.pictureProperty().subscribe(picture -> parameters.move(values(picture)));
    }

    private static Map<String, Double> values(DescentPicture picture) {
        GaussianLoss.Sample sample = picture.numbers().sample();
        var values = new HashMap<String, Double>();
        values.put("x", picture.numbers().fitted());
        values.put("t", sample.t());
        values.put("u", sample.u());
        values.put("z", sample.z());
        values.put("sigma", sample.sigma());
        values.put("w", picture.now()[picture.state().feature()]);
        values.put(
                "v",
                picture.now()[picture.settings().columns() + picture.state().feature()]);
        return values;
    }
}
