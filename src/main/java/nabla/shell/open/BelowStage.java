package nabla.shell.open;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nabla.lesson.Lesson;
import nabla.lesson.LessonLayout;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.Parameters;
import nabla.room.Room;
import nabla.ui.control.ParameterSliders;

/// What stands below a lesson's stage: the room's own controls, else its sliders; beside them the layout's switch where
/// the lesson has derivatives of vectors by vectors.
final class BelowStage {
    private static final double APART = 16;

    private BelowStage() {}

    /// Empty where there is nothing to be set.
    ///
    /// @param turned told which layout of derivatives the user wants
    static Optional<Node> of(Lesson lesson, Room room, Consumer<DerivativeLayout> turned) {
        Optional<Node> controls = room.controls().or(() -> sliders(room.parameters()));
        if (!LessonLayout.matters(lesson)) {
            return controls;
        }
        var layout = new LayoutSwitch(LessonLayout.of(lesson), turned);
        return Optional.of(controls.<Node>map(it -> beside(it, layout)).orElse(layout));
    }

    private static HBox beside(Node controls, LayoutSwitch layout) {
        var both = new HBox(controls, layout);
        HBox.setHgrow(controls, Priority.ALWAYS);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setSpacing(APART);
        return both;
    }

    private static Optional<Node> sliders(Parameters parameters) {
        return ParameterSliders.withSlider(parameters).isEmpty()
                ? Optional.empty()
                : Optional.of(new ParameterSliders(parameters));
    }
}
