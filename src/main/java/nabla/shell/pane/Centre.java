package nabla.shell.pane;

import java.util.List;
import javafx.scene.Node;
import nabla.lesson.Problem;

/// Where an opener shows what became of a lesson.
public interface Centre {

    /// The lesson takes the whole centre; problems shown before go away.
    void showLesson(LessonPane pane);

    /// A file that cannot be shown takes the whole centre.
    void showProblems(String head, String hint, List<Problem> problems);

    /// Above the lesson that stays open.
    void showProblemsAbove(String head, String hint, List<Problem> problems);

    /// The node in which all this is shown.
    Node node();

    /// One calm line that goes away by itself.
    Notice notice(String text);

    /// One calm line that stays as long as it says.
    Notice notice(String text, Notice.Stay stay);

    /// One calm line with something to do about it.
    Notice notice(String text, Notice.Stay stay, String doText, Runnable what);
}
