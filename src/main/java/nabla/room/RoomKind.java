package nabla.room;

import java.util.List;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.ui.work.Background;

/// A kind of room, all that the program knows of it before one is opened.
///
/// @param name     what a lesson file's `room:` says, the first word of the block of its settings, and the name of its
///                 style sheet in `assets/themes`, where it has one
/// @param settings what may stand in that block
/// @param factory  makes the room that shows a lesson
record RoomKind(String name, List<RoomSetting> settings, Factory factory) {
    /// Makes the room that shows a lesson.
    @FunctionalInterface
    interface Factory {
        /// @param background where the room computes what takes longer than a frame
        Room open(Lesson lesson, Background background);
    }
}
