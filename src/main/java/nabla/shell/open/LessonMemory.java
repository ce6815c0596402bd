package nabla.shell.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.Stepper;
import nabla.room.Room;
import nabla.ui.text.ReadingPane;
import nabla.ui.text.ReadingPlace;

/// Where an open lesson stands, and the ways back there: undo, the same lesson from a changed file, the next start.
final class LessonMemory {
    private final Lesson lesson;
    private final Room room;
    private final Stepper lines;
    private final ReadingPane reading;
    private final Runnable standStill;
    private final Optional<DerivativeLayout> layout;
    /// Whether lines are revealed because one comes back to where one was: the room then has its own state.
    private boolean returning;

    /// The room hears of each line that is revealed by a step.
    ///
    /// @param standStill called when the room is back where it was left: nothing moves by itself there
    /// @param layout     of derivatives, where it is another than the lesson was written in
    LessonMemory(
            Lesson lesson,
            Room room,
            Stepper lines,
            ReadingPane reading,
            Runnable standStill,
            Optional<DerivativeLayout> layout) {
        this.lesson = lesson;
        this.layout = layout;
        this.room = room;
        this.lines = lines;
        this.reading = reading;
        this.standStill = standStill;
        lines.positionProperty().addListener((property, before, now) -> follow(now.intValue()));
    }

    /// What can be undone.
    Moment moment() {
        return new Moment(room.state(), lines.position(), reading.own());
    }

    /// Back to what was.
    void restore(Moment moment) {
        room.restore(moment.room());
        returnTo(moment.lines());
        reading.setOwn(moment.own());
    }

    /// Where this lesson stands, for the same lesson opened again from a changed file.
    LessonPlace place() {
        return new LessonPlace(
                room.parameters().values(), lines.position(), reading.place(), room.state(), roomSettings(), layout);
    }

    /// Goes where the other stood, as far as that still makes sense.
    void goTo(LessonPlace place) {
        room.parameters().move(place.values());
        if (place.settings().equals(roomSettings())) {
            room.restore(place.room());
            standStill.run();
        }
        returnTo(place.lines());
        reading.restore(place.reading());
    }

    /// What is to be kept for the next start, as it is now; written in the background.
    Supplier<String> kept() {
        Map<String, Double> values = room.parameters().values();
        int shown = lines.position();
        ReadingPlace read = reading.place();
        Supplier<String> state = room.kept();
        String settings = text(roomSettings());
        return () -> new Kept(values, shown, read, state.get(), settings, layout).text();
    }

    /// Goes where an earlier run of the program left it, as far as that still makes sense.
    void goTo(Kept kept) {
        room.parameters().move(kept.values());
        if (!kept.room().isEmpty() && kept.settings().equals(text(roomSettings()))) {
            room.recall(kept.room());
            standStill.run();
        }
        returnTo(kept.lines());
        reading.restore(kept.reading());
    }

    /// Shows so many lines without a word to the room, which has its own state.
    void returnTo(int position) {
        returning = true;
        lines.moveTo(position);
        returning = false;
    }

    /// What a lesson asks of its room, in one order at every start of the program: maps have another each time.
    static String text(List<Map<String, String>> settings) {
        return settings.stream().map(TreeMap::new).toList().toString();
    }

    private List<Map<String, String>> roomSettings() {
        return lesson.blocks(Block.Settings.class).stream()
                .map(Block.Settings::values)
                .toList();
    }

    private void follow(int position) {
        if (returning) {
            return;
        }
        int before = 0;
        for (Block.Derive derivation : lesson.blocks(Block.Derive.class)) {
            int count = derivation.derivation().lines().size();
            if (position <= before + count) {
                room.follow(derivation, position - before - 1);
                return;
            }
            before += count;
        }
    }
}
