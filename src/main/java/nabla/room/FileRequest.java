package nabla.room;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;

/// A room asks for a file of the user's: fired on one of its nodes, answered by the window, which has the dialogs.
public final class FileRequest extends Event {
    public static final EventType<FileRequest> ASK = new EventType<>(Event.ANY, "NABLA_FILE_REQUEST");

    private final transient String title;
    private final transient List<String> endings;
    private final transient Consumer<Path> answer;

    /// @param title   what the dialog says
    /// @param endings of the files that are wanted, such as `.csv`
    /// @param answer  told the file that was picked; not told where none was
    public FileRequest(String title, List<String> endings, Consumer<Path> answer) {
        super(ASK);
        this.title = title;
        this.endings = List.copyOf(endings);
        this.answer = answer;
    }

    public String title() {
        return title;
    }

    public List<String> endings() {
        return endings;
    }

    public void answer(Path file) {
        answer.accept(file);
    }
}
