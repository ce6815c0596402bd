package nabla.shell.action;

/// What can be asked of the window around a lesson; [Actions] says how.
public interface WindowVerbs {
    void show(Showing parts);

    /// Hides the verdicts, or reveals them.
    void verdicts();

    /// Makes the screen black, or brings it back.
    void blank();

    /// Shows the controls while a class looks on, or puts them away.
    void controls();

    /// Projector mode on the whole screen, or back to the desk.
    void projector();

    /// Out of whatever is in front: the black screen, an overlay, the find box, projector mode.
    void leave();

    /// Light instead of dark, or the other way round.
    void theme();

    void find();

    /// Asks for a lesson file and opens it.
    void open();

    /// Asks where to, and writes the figures there.
    void export();

    /// Takes the line that is spoken about along as LaTeX.
    void copyLine();

    /// What all the keys do.
    void keys();
}
