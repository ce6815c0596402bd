package nabla.shell.action;

/// What can be asked of the lesson that is open; [Actions] says how.
public interface LessonVerbs {
    /// The next hidden line, then the room's next step, then nothing.
    void next();

    void back();

    void toStart();

    void toEnd();

    /// Plays or pauses; in a room that cannot play: the next step.
    void play();

    /// One step of the room's own run, where it has one.
    void stepRun();

    void backRun();

    /// Everything as the lesson starts; can be undone.
    void reset();

    void undo();

    void redo();
}
