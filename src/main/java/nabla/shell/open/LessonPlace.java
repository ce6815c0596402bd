package nabla.shell.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.room.Room;
import nabla.ui.text.ReadingPlace;

/// Slider values, lines shown, and where the reader was: what outlives a change of a lesson's file.
///
/// @param lines    how many of the lesson's are shown
/// @param room     a run and where it stood, which is gone back to only where the lesson asks for the same one
/// @param settings what the lesson asked of the room
/// @param layout   of derivatives, where the user chose another than the lesson has
record LessonPlace(
        Map<String, Double> values,
        int lines,
        ReadingPlace reading,
        Room.State room,
        List<Map<String, String>> settings,
        Optional<DerivativeLayout> layout) {}
