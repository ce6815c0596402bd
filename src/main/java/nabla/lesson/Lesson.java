package nabla.lesson;

import java.util.List;

/// A lesson as its file says it, parsed and with every name resolved; not yet checked.
///
/// @param id     the file's name without ending, such as `sigmoid`; unique in the list
/// @param file   the file as the user knows it, for messages
/// @param title  what the lesson list shows
/// @param room   the room that shows it; `document` where it needs no machine of its own
/// @param sheet  the sheet it stands on, such as `004`; empty where there is none
/// @param task   the tasks of that sheet, such as `a` or `1, 2`; empty where there is none
/// @param also   other sheets and tasks that it serves: the list shows it below those sheets too
/// @param topic  what it is about, for the list by topic
/// @param icon   an Ikonli literal, such as `mdi2s-sigma`
/// @param order  where it stands among the lessons of its sheet
/// @param blocks what it says, in order
public record Lesson(
        String id,
        String file,
        String title,
        String room,
        String sheet,
        String task,
        List<SheetPlace> also,
        String topic,
        String icon,
        int order,
        List<Block> blocks) {
    public Lesson {
        also = List.copyOf(also);
        blocks = List.copyOf(blocks);
    }

    /// All blocks of one kind, in order.
    public <B extends Block> List<B> blocks(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
